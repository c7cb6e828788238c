"""From `guide serve` to the first page, and the memory of the server."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.serving import fetch
from benchmarks.serving import guide
from benchmarks.serving import PROJECT
from benchmarks.villages import make_village


def measure() -> Iterator[str]:
    """Start this village three times, then one of 3,000 stories."""
    times = [_first_page(PROJECT, "/ko/") for _ in range(3)]
    yield f"this village: {statistics.median(times):.2f} s (limit 2)"
    with tempfile.TemporaryDirectory() as name:
        root = make_village(Path(name), stories=3000, languages=("ko",))
        seconds = _first_page(root, "/ko/")
        yield f"3,000 stories in one language: {seconds:.2f} s (limit 6)"
        root = make_village(Path(name) / "three", 3000, ("ko", "en", "ru"))
        yield f"3,000 stories in three languages: {_first_page(root, '/ko/'):.2f} s"


def _first_page(root: Path, path: str) -> float:
    begin = time.perf_counter()
    with guide(root) as base:
        fetch(f"{base}{path}")
        return time.perf_counter() - begin
