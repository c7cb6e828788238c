"""A turnstile before work that is dear: few at a time, few waiting, and the rest go on.

Whoever waits holds one of the server's few threads, and pages need those.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from werkzeug.exceptions import ServiceUnavailable

RETRY_SECONDS = 3


class Turnstile:
    """Counts who is inside and who waits."""

    def __init__(self, inside: int, waiting: int, patience_seconds: float) -> None:
        """Let `inside` work at a time; `waiting` more wait, with so much patience."""
        self._here = BoundedSemaphore(inside + waiting)
        self._inside = BoundedSemaphore(inside)
        self._patience = patience_seconds

    @contextmanager
    def passed(self) -> Iterator[None]:
        """Work inside.

        Raises:
            ServiceUnavailable: too many are there, or the wait was too long.
        """
        with _held(self._here, 0), _held(self._inside, self._patience):
            yield


@contextmanager
def _held(bar: BoundedSemaphore, seconds: float) -> Iterator[None]:
    if not bar.acquire(timeout=seconds):
        raise ServiceUnavailable(retry_after=RETRY_SECONDS)
    try:
        yield
    finally:
        bar.release()
