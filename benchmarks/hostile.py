"""200,000 hostile requests: no 5xx, and memory as flat at the end as at the start."""

import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.serving import PROJECT
from guide.app import create_app
from guide.content.users import Users
from guide.settings import Settings
from tests.http.hostile import requests
from tests.http.test_hostile import ask
from tests.http.test_hostile import faults
from tests.http.test_hostile import KNOWN

REQUESTS = 200_000
STEPS = 8
SEED = 9


def measure() -> Iterator[str]:
    """Ask the small village with an open desk, in this process."""
    with tempfile.TemporaryDirectory() as name:
        small = PROJECT / "tests" / "data" / "village"
        root = shutil.copytree(small, Path(name) / "village")
        Users(root / "instance").add("olga", "publisher", "password of olga")
        yield from _ask_all(Settings(root, base_url="https://guide.example"))


def _ask_all(settings: Settings) -> Iterator[str]:
    site, seen, wrong = create_app(settings), Counter[str](), Counter[str]()
    yield "| requests | MB | a second | faults |"
    yield "|---|---|---|---|"
    begin = time.perf_counter()
    for number, asked in enumerate(requests(SEED, REQUESTS, KNOWN), start=1):
        status, headers, body = ask(site, asked)
        seen[status[:3]] += 1
        wrong.update(faults(status, headers, body))
        if number % (REQUESTS // STEPS) == 0:
            rate = number / (time.perf_counter() - begin)
            yield f"| {number:,} | {_megabytes():.0f} | {rate:.0f} | {wrong.total()} |"
    yield f"statuses: {dict(sorted(seen.items()))}; faults: {dict(wrong)}"


def _megabytes() -> float:
    """Return the memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
