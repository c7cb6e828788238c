"""Saving at the desk: how long it takes, and what is left when it is killed."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from guide.content.store import Saved
from tests.content.repository import make_repository
from tests.content.test_store import ANNA
from tests.content.test_store import kill_rounds
from tests.content.test_store import open_store
from tests.content.test_store import PATH

SMALL = Path(__file__).parent.parent / "tests" / "data" / "village"
ROUNDS = 500
SAVES = 50


def measure() -> Iterator[str]:
    """Kill savers 500 times, then time saves that nobody disturbs."""
    with tempfile.TemporaryDirectory() as folder:
        root = shutil.copytree(SMALL, Path(folder) / "village")
        make_repository(root)
        yield f"save: {_median_milliseconds(root):.0f} ms, median of {SAVES}"
        kill_rounds(root, ROUNDS)
        yield f"SIGKILL during saves: {ROUNDS} rounds, each old or new, all recorded"


def _median_milliseconds(root: Path) -> float:
    store, times = open_store(root), []
    for number in range(SAVES):
        held = store.read(PATH)
        data = (held.data or b"") + f"\nLine {number}.\n".encode()
        start = time.perf_counter()
        done = store.save(held, data, ANNA, f"Line {number}")
        times.append(time.perf_counter() - start)
        if not isinstance(done, Saved) or done.trouble:
            message = f"a save failed: {done}"
            raise RuntimeError(message)
    return 1000 * statistics.median(times)
