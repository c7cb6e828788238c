"""Villages of 100, 1,000 and 10,000 stories in three languages: what grows how."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from resource import getrusage
from resource import RUSAGE_SELF
from typing import TypeVar

from benchmarks.villages import make_village
from guide.app import create_app
from guide.content.load import load
from guide.content.village import Memory
from guide.domain import crosscheck
from guide.domain.address import Addresses
from guide.feeds.search_index import entries
from guide.feeds.search_index import index_json
from guide.settings import Settings
from guide.words.language import words_in

SIZES = (100, 1000, 10_000)
LANGUAGES = ("ko", "en", "ru")
DAY = date(2026, 11, 23)
T = TypeVar("T")
PATHS = {
    "place": "/en/places/place-7/",
    "course": "/en/courses/course-0/",
    "list": "/en/places/",
    "home": "/en/",
    "map": "/en/map/",
    "plan": "/en/plan/",
    "search": "/en/search/?q=place+7",
    "sitemap": "/sitemap.xml",
}


def measure() -> Iterator[str]:
    """Measure each size in a process of its own: memory is its peak."""
    rows: dict[str, list[float]] = {}
    for stories in SIZES:
        with tempfile.TemporaryDirectory() as name:
            root = make_village(Path(name), stories, LANGUAGES)
            command = [sys.executable, "-m", "benchmarks.growth", str(root)]
            told = subprocess.run(command, capture_output=True, check=True).stdout
        for key, value in json.loads(told).items():
            rows.setdefault(key, []).append(value)
    sizes = " | ".join(f"{size:,} × 3" for size in SIZES)
    yield f"| what | {sizes} |"
    yield "|---|" + "---|" * len(SIZES)
    for key, values in rows.items():
        yield f"| {key} | {' | '.join(f'{value:,.2f}' for value in values)} |"


def figures(root: Path) -> Iterator[tuple[str, float]]:
    """Go through one village: seconds, milliseconds and megabytes by name."""
    yield from _of_pages(root)
    yield from _of_content(root)


def _of_pages(root: Path) -> Iterator[tuple[str, float]]:
    client = create_app(Settings(root, debug=True)).test_client()
    for name, path in PATHS.items():
        client.get(path)
        seconds, answer = _timed(partial(client.get, path))
        yield f"page {name}, ms", seconds * 1000
        yield f"page {name}, KB", len(answer.data) / 1000
    yield "memory of the application, MB", getrusage(RUSAGE_SELF).ru_maxrss / 1024


def _of_content(root: Path) -> Iterator[tuple[str, float]]:
    memory = Memory()
    seconds, village = _timed(lambda: load(root, DAY, memory))
    yield "load cold, s", seconds
    yield "load unchanged, s", _timed(lambda: load(root, DAY, memory))[0]
    check = _timed(lambda: list(crosscheck.problems_in(village, DAY)))[0]
    yield "check across stories, s", check
    seconds, found = _timed(lambda: entries(village, words_in("en"), Addresses("en")))
    yield "search entries, s", seconds
    seconds, text = _timed(lambda: index_json(found))
    yield "search index, s", seconds
    yield "search index, MB", len(text.encode()) / 1e6


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    """Take the seconds of the processor: other work on the machine says nothing."""
    begin = time.process_time()
    done = act()
    return time.process_time() - begin, done


if __name__ == "__main__":
    print(json.dumps(dict(figures(Path(sys.argv[1])))))
