"""Bodies that come slowly: a server's threads are few, and waiting holds one.

Servers hand over what a client sends as it comes. Whoever promises a thousand bytes and
sends ten would hold a thread for ever, and with the last thread the whole site.
"""

import time
from collections.abc import Callable
from collections.abc import Iterable
from functools import partial
from io import BytesIO
from queue import Empty
from queue import SimpleQueue
from threading import BoundedSemaphore
from threading import Thread
from typing import Protocol
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

from werkzeug.exceptions import RequestTimeout
from werkzeug.exceptions import ServiceUnavailable

MOST_AT_ONCE = 2
"""Bodies that are read at the same time; the server's other threads serve pages."""

PATIENCE_SECONDS = 8.0
SLOWEST_BYTES = 10_000
"""Bytes a second below which a client is not waited for, after the patience."""

PIECE_BYTES = 65_536
"""What is read at once."""


class Input(Protocol):
    """What a server hands over as `wsgi.input`."""

    def read(self, size: int = -1) -> bytes:
        """Return so many bytes, fewer only at the end; may wait for ever."""


class Bodies:
    """A WSGI application that reads bodies with an end in time and in number."""

    def __init__(
        self, app: WSGIApplication, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        """Wrap an application."""
        self._app = app
        self._patience = patience_seconds
        self._places = BoundedSemaphore(MOST_AT_ONCE)

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Give the application a body that ends, whatever the client does."""
        body = environ.get("wsgi.input")
        length = environ.get("CONTENT_LENGTH", "")
        is_open = bool(environ.get("HTTP_TRANSFER_ENCODING"))
        if body is None or (length in {"", "0"} and not is_open):
            environ["wsgi.input"] = BytesIO()
            return self._app(environ, start_response)
        patient = Patient(body, self._patience, self._places)
        environ["wsgi.input"] = patient
        try:
            return self._app(environ, start_response)
        finally:
            patient.leave()


class Patient:
    """A body that raises 408 where its client is too slow, 503 where there are many."""

    def __init__(
        self, body: Input, patience_seconds: float, places: BoundedSemaphore
    ) -> None:
        self._body = body
        self._end = time.monotonic() + patience_seconds
        self._places = places
        self._has_place = False

    def read(self, size: int = -1) -> bytes:
        """Return so many bytes, all of them where the size is negative."""
        found = bytearray()
        while size < 0 or len(found) < size:
            wanted = PIECE_BYTES if size < 0 else min(PIECE_BYTES, size - len(found))
            piece = self._within_time(partial(self._body.read, wanted))
            if not piece:
                break
            found += piece
        return bytes(found)

    def readline(self, size: int = -1) -> bytes:
        """Return the next piece up to a line's end; nothing here reads by lines."""
        found = bytearray()
        while (size < 0 or len(found) < size) and not found.endswith(b"\n"):
            letter = self.read(1)
            if not letter:
                break
            found += letter
        return bytes(found)

    def leave(self) -> None:
        """Give the place to the next body."""
        if self._has_place:
            self._has_place = False
            self._places.release()

    def _within_time(self, read: Callable[[], bytes]) -> bytes:
        """Read in a thread that may be left behind: it ends with the connection."""
        if not self._has_place and not self._places.acquire(blocking=False):
            raise ServiceUnavailable(retry_after=5)
        self._has_place = True
        answers: SimpleQueue[bytes | Exception] = SimpleQueue()
        Thread(target=_put, args=(read, answers), daemon=True).start()
        try:
            found = answers.get(timeout=max(0.0, self._end - time.monotonic()))
        except Empty as slow:
            raise RequestTimeout from slow
        if isinstance(found, Exception):
            raise RequestTimeout from found
        self._end += len(found) / SLOWEST_BYTES
        return found


def _put(read: Callable[[], bytes], answers: SimpleQueue[bytes | Exception]) -> None:
    # Whatever a server raises for a connection that broke goes to who waits for it.
    try:
        answers.put(read())
    except Exception as error:  # noqa: BLE001
        answers.put(error)
