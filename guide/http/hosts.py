"""Several villages in one server: the name that a browser asked for chooses."""

import logging
import time
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from ipaddress import ip_address
from threading import Lock
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

from guide.errors import GuideError

NOT_HERE = "No village of this server has this name."
NOT_NOW = (
    "This village cannot be opened now. Whoever keeps it finds the reason in the log."
)
RETRY_SECONDS = 10

log = logging.getLogger("guide")


class ByHost:
    """A WSGI application over several, of which each has a name.

    The Host header only chooses among names that are known. It stands in no page:
    every village has its own public address.
    """

    def __init__(
        self,
        first: WSGIApplication,
        others: Mapping[str, WSGIApplication],
        own: Callable[[], str],
    ) -> None:
        """Keep applications by lower-case host name without a port.

        Args:
            first: the village that this computer and bare addresses get.
            others: the villages that have names in the settings.
            own: tells the first village's name, empty for none.
        """
        self._first = first
        self._others = others
        self._own = own

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Let the village of a name answer."""
        name = _name(environ.get("HTTP_HOST", ""))
        if name in self._others:
            return self._others[name](environ, start_response)
        if name in {"", "localhost", self._own()} or _is_address(name):
            return self._first(environ, start_response)
        return _say("421 Misdirected Request", NOT_HERE, start_response)


class Patient:
    """A village that may be broken when the server starts, and mended later.

    Until it opens it answers 503; the other villages of the server do not wait for it.
    """

    def __init__(
        self,
        name: str,
        opened: Callable[[], WSGIApplication],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open a village, or note why that failed."""
        self._name = name
        self._opened = opened
        self._seconds = seconds
        self._lock = Lock()
        self._next = float("-inf")
        self._app = self._again(None)

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer, after another try where the last one was long ago."""
        if self._app is None:
            with self._lock:
                self._app = self._again(self._app)
        if self._app is None:
            return _say("503 Service Unavailable", NOT_NOW, start_response)
        return self._app(environ, start_response)

    def _again(self, known: WSGIApplication | None) -> WSGIApplication | None:
        """Open the village, unless another thread did or it is too early."""
        if known or self._seconds() < self._next:
            return known
        self._next = self._seconds() + RETRY_SECONDS
        try:
            return self._opened()
        except (GuideError, OSError) as error:
            log.error("%s: %s", self._name, error)  # noqa: TRY400  (one sentence)
            return None


def _name(host: str) -> str:
    """Take the port away; an IPv6 address stands in brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].lower()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _say(status: str, sentence: str, start_response: StartResponse) -> Iterable[bytes]:
    body = f"{sentence}\n".encode()
    start_response(
        status,
        [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ],
    )
    return [body]
