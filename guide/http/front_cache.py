"""A cache in front of Flask: finished responses, compressed once, with strong ETags.

It holds public pages only: GET and HEAD, status 200, no cookie, no `Vary`. Unknown
queries are ignored, so they cannot fill it. A new Village and local midnight empty it.
"""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from hashlib import sha256
from threading import Lock
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

import brotli

from guide.http.opened import is_opened

Generation = Callable[[], object]
"""Gives a value that changes when every page may have changed."""

LIMIT_BYTES = 64_000_000
MOST_VARIANTS = 32
LONGEST_SPELLING = 100
"""Spellings of Accept-Encoding that a page remembers, and their letters at most."""

SMALLEST_BYTES = 256
"""Below this, compressing makes a body larger."""

COMPRESSED = ("text/", "image/svg+xml", "application/")
PRIVATE = ("/desk/", "/healthz")

Headers = list[tuple[str, str]]
Key = tuple[object, str, str, str]
"""Generation, prefix, path and query: a page that came late is never found again."""


@dataclass(frozen=True)
class Variant:
    """One finished response in one encoding, with all of its headers."""

    etag: str
    headers: Headers
    bare_headers: Headers
    body: tuple[bytes, ...]


@dataclass
class Entry:
    """One page with its encodings, each made when it is first wanted."""

    headers: Headers
    body: bytes
    variants: dict[str, Variant] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """What the strong ETags begin with."""
        return sha256(self.body).hexdigest()[:20]

    @cached_property
    def is_compressible(self) -> bool:
        """Whether its type gains from compression."""
        kind = dict(self.headers).get("Content-Type", "")
        return len(self.body) >= SMALLEST_BYTES and kind.startswith(COMPRESSED)

    @cached_property
    def is_page(self) -> bool:
        """Whether people read it."""
        return dict(self.headers).get("Content-Type", "").startswith("text/html")

    def variant(self, accepted: str) -> Variant:
        """Return the response for an Accept-Encoding header."""
        found = self.variants.get(accepted)
        if found is None:
            coding = _coding(accepted) if self.is_compressible else ""
            found = self.variants.get(coding) or self._make(coding)
            self.variants[coding] = found
            if len(self.variants) < MOST_VARIANTS and len(accepted) < LONGEST_SPELLING:
                self.variants[accepted] = found
        return found

    def _make(self, coding: str) -> Variant:
        etag = f'"{self.digest}{f"-{coding}" if coding else ""}"'
        body = _compress(self.body, coding) if coding else self.body
        headers = [*self.headers, ("ETag", etag)]
        if self.is_compressible:
            headers.append(("Vary", "Accept-Encoding"))
        bare = _without(headers, {"content-type"})
        if coding:
            headers.append(("Content-Encoding", coding))
        headers.append(("Content-Length", str(len(body))))
        return Variant(etag, headers, bare, (body,))


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
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self._bytes = 0
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
        entry = self._entries.get(key) or self._ask(environ, start_response, key)
        if isinstance(entry, Entry):
            if self._count and entry.is_page and is_opened(environ):
                self._count(path)
            return _answer(entry, environ, start_response)
        return entry

    def _refresh(self) -> object:
        now = self._generation()
        if now != self._now:
            with self._lock:
                self._entries.clear()
                self._bytes, self._now = 0, now
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
        entry = Entry(_without(headers, {"content-length", "etag"}), body)
        self._keep(key, entry)
        return entry

    def _keep(self, key: Key, entry: Entry) -> None:
        with self._lock:
            if key in self._entries:
                return
            self._entries[key] = entry
            self._bytes += 2 * len(entry.body)
            while self._bytes > LIMIT_BYTES:
                _, old = self._entries.popitem(last=False)
                self._bytes -= 2 * len(old.body)


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


def _coding(accepted: str) -> str:
    wanted = {
        name.strip()
        for name, _, quality in (
            part.partition(";q=") for part in accepted.lower().split(",")
        )
        if quality.strip() not in {"0", "0.0", "0.00", "0.000"}
    }
    return next((name for name in ("br", "gzip") if name in wanted), "")


def _has(wanted: str, etag: str) -> bool:
    tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    return "*" in tags or etag in tags


def _is_public(headers: Headers) -> bool:
    known = {name.lower(): value for name, value in headers}
    is_private = "no-store" in known.get("cache-control", "")
    return not is_private and not known.keys() & {"set-cookie", "vary"}


def _without(headers: Headers, names: set[str]) -> Headers:
    return [(name, value) for name, value in headers if name.lower() not in names]


def _compress(body: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=6))
    return gzip.compress(body, compresslevel=6, mtime=0)
