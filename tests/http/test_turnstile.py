"""The turnstile: few inside, few waiting, and everybody else is sent away at once."""

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait
from threading import Event

import pytest
from werkzeug.exceptions import ServiceUnavailable

from guide.http.turnstile import Turnstile

PATIENT = 20.0


@pytest.fixture
def crowd() -> Iterator[ThreadPoolExecutor]:
    """Return people who come at the same time."""
    with ThreadPoolExecutor(4) as threads:
        yield threads


def test_one_waits_until_the_one_inside_is_done(crowd: ThreadPoolExecutor) -> None:
    """The second comes in after the first; a third is not kept waiting."""
    turnstile, inside, done = Turnstile(1, 1, PATIENT), Event(), Event()

    def work() -> bool:
        with turnstile.passed():
            inside.set()
            return done.wait(PATIENT)

    first = crowd.submit(work)
    assert inside.wait(PATIENT)
    others = [crowd.submit(work) for _ in range(2)]
    ((sent_away,), (waiting,)) = wait(others, PATIENT, FIRST_COMPLETED)
    done.set()

    assert isinstance(sent_away.exception(), ServiceUnavailable)
    assert (first.result(PATIENT), waiting.result(PATIENT)) == (True, True)


def test_patience_ends(crowd: ThreadPoolExecutor) -> None:
    """Who waited too long is sent away and takes no place any more."""
    turnstile = Turnstile(1, 1, 0.01)

    def work() -> str:
        with turnstile.passed():
            return "done"

    with turnstile.passed():
        for _ in range(3):
            error = crowd.submit(work).exception(PATIENT)
            assert isinstance(error, ServiceUnavailable)
            assert dict(error.get_headers())["Retry-After"] == "3"
    assert crowd.submit(work).result(PATIENT) == "done"
