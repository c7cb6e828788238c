"""Bodies that come slowly end in time, and never take every thread."""

import time
from collections.abc import Iterable
from threading import Event
from threading import Thread
from wsgiref.types import StartResponse
from wsgiref.types import WSGIEnvironment

import pytest
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import RequestTimeout
from werkzeug.exceptions import ServiceUnavailable

from guide.http.bodies import Bodies
from guide.http.bodies import MOST_AT_ONCE


class Dripping:
    """A client that sends pieces with pauses, the last one without an end."""

    def __init__(self, pieces: Iterable[bytes], pause_seconds: float = 0.0) -> None:
        self._pieces = iter(pieces)
        self._pause = pause_seconds

    def read(self, _size: int = -1) -> bytes:
        """Return the next piece."""
        time.sleep(self._pause)
        return next(self._pieces, b"")


def reads(environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
    """Answer with what came."""
    return [environ["wsgi.input"].read()]


def ask(bodies: Bodies, body: object, length: str = "9") -> bytes:
    """Send a body."""
    environ = {"wsgi.input": body, "CONTENT_LENGTH": length}
    return b"".join(bodies(environ, lambda *_: lambda _: None))


def test_body_comes_whole() -> None:
    """However it was cut on its way."""
    assert ask(Bodies(reads), Dripping([b"abc", b"def", b"ghi"])) == b"abcdefghi"


def test_request_without_a_body_waits_for_nothing() -> None:
    """Nobody who only reads pays for those who send."""
    assert ask(Bodies(reads), Dripping([b"x"], 60), length="") == b""


def test_body_that_does_not_come_ends() -> None:
    """The thread is free again after the patience."""
    begin = time.monotonic()

    with pytest.raises(RequestTimeout):
        ask(Bodies(reads, 0.2), Dripping([b"x"], 30))

    assert time.monotonic() - begin < 5


def test_body_that_drips_ends() -> None:
    """A byte now and then buys no time: who sends must send."""
    with pytest.raises(RequestTimeout):
        ask(Bodies(reads, 0.2), Dripping([b"x"] * 1000, 0.02))


def test_connection_that_breaks_is_no_error_of_ours() -> None:
    """What the server raises then becomes 408."""

    class Broken:
        def read(self, _size: int = -1) -> bytes:
            message = "connection reset"
            raise RuntimeError(message)

    with pytest.raises(RequestTimeout):
        ask(Bodies(reads), Broken())


def test_bodies_over_the_number_are_put_off() -> None:
    """Those that wait are few, whoever sends them; places come back."""
    bodies, go = Bodies(reads, 10), Event()

    class Waiting:
        def read(self, _size: int = -1) -> bytes:
            go.wait(10)
            return b""

    waiting = [
        Thread(target=ask, args=(bodies, Waiting())) for _ in range(MOST_AT_ONCE)
    ]
    for each in waiting:
        each.start()
    wrong = until_refused(bodies)
    go.set()
    for each in waiting:
        each.join()

    assert isinstance(wrong, ServiceUnavailable)
    assert ask(bodies, Dripping([b"later"])) == b"later"


def until_refused(bodies: Bodies) -> HTTPException | None:
    """Send until all places are taken."""
    for _ in range(200):
        try:
            ask(bodies, Dripping([b"x"]))
        except HTTPException as error:
            return error
        time.sleep(0.01)
    return None
