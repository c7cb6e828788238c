"""A cache in front of Flask: finished responses, compressed once, with strong ETags.

It holds public pages only: GET and HEAD, status 200, no cookie, no `Vary`. Unknown
queries are ignored, so they cannot fill it. A new Village and local midnight empty it.
"""

from collections.abc import Callable
from collections.abc import Iterable
from threading import Lock
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

from guide.http.kept import Entry
from guide.http.kept import Headers
from guide.http.kept import Kept
from guide.http.kept import Key
from guide.http.kept import without
from guide.http.opened import is_opened

Generation = Callable[[], object]
"""Gives a value that changes when every page may have changed."""

LIMIT_BYTES = 48_000_000
LIMIT_ASKED_BYTES = 16_000_000
"""For answers to queries: whoever asks for many sheets pushes no page out."""

PRIVATE = ("/desk/", "/healthz")


class FrontCache:
    """A WSGI application around another one."""

    def __init__(
        self,
        app: WSGIApplication,
        generation: Generation,
        queries: Callable[[str, str], str] = lambda _path, _query: "",
        count: Callable[[str], None] | None = None,
    ) -> None:
        """Wrap an application.

        Args:
            app: the application whose pages are kept.
            generation: compared at every request; a new value empties the cache.
            queries: reduces a path's query to the part that matters.
            count: told the path of every page that somebody opened.
        """
        self._app = app
        self._generation = generation
        self._queries = queries
        self._count = count
        self._pages, self._asked = Kept(LIMIT_BYTES), Kept(LIMIT_ASKED_BYTES)
        self._now: object = None
        self._lock = Lock()

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer from the cache, or ask the application and keep its answer."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self._app(environ, start_response)
        path = environ.get("PATH_INFO", "")
        if path.startswith(PRIVATE):
            return self._app(environ, start_response)
        now = self._refresh()
        query = self._queries(path, environ.get("QUERY_STRING", ""))
        environ["QUERY_STRING"] = query
        key = (now, environ.get("SCRIPT_NAME", ""), path, query)
        kept = self._asked if query else self._pages
        entry = kept.get(key) or self._ask(environ, start_response, key)
        if isinstance(entry, Entry):
            if self._count and entry.is_page and is_opened(environ):
                self._count(path)
            return _answer(entry, environ, start_response)
        return entry

    def _refresh(self) -> object:
        now = self._generation()
        if now != self._now:
            with self._lock:
                self._pages.clear()
                self._asked.clear()
                self._now = now
        return now

    def _ask(
        self,
        environ: WSGIEnvironment,
        start_response: StartResponse,
        key: Key,
    ) -> Entry | Iterable[bytes]:
        status, headers, body = _capture(self._app, environ)
        if not status.startswith("200") or not _is_public(headers):
            start_response(status, headers)
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
        entry = Entry(without(headers, {"content-length", "etag"}), body)
        with self._lock:
            (self._asked if key[3] else self._pages).add(key, entry)
        return entry


def _capture(
    app: WSGIApplication, environ: WSGIEnvironment
) -> tuple[str, Headers, bytes]:
    """Run the application once, as a GET, and take its whole answer."""
    taken: list[tuple[str, Headers]] = []

    def start(
        status: str, headers: Headers, _error: object = None
    ) -> Callable[[bytes], object]:
        taken.append((status, headers))
        return lambda _: None

    inner = {**environ, "REQUEST_METHOD": "GET"}
    parts = app(inner, start)
    try:
        body = b"".join(parts)
    finally:
        close = getattr(parts, "close", None)
        if close:
            close()
    status, headers = taken[-1]
    return status, headers, body


def _answer(
    entry: Entry, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    variant = entry.variant(environ.get("HTTP_ACCEPT_ENCODING", ""))
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known and _has(known, variant.etag):
        start_response("304 Not Modified", variant.bare_headers)
        return ()
    start_response("200 OK", variant.headers)
    return () if environ["REQUEST_METHOD"] == "HEAD" else variant.body


def _has(wanted: str, etag: str) -> bool:
    tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    return "*" in tags or etag in tags


def _is_public(headers: Headers) -> bool:
    known = {name.lower(): value for name, value in headers}
    is_private = "no-store" in known.get("cache-control", "")
    return not is_private and not known.keys() & {"set-cookie", "vary"}
