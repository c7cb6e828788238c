"""The loader: 3,000 stories in three languages, cold and unchanged."""

import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.villages import make_village
from guide.content.load import load
from guide.content.village import Memory

DAY = date(2026, 11, 23)


def measure() -> Iterator[str]:
    """Load villages of growing size."""
    yield "| stories × languages | cold s | unchanged s | one changed s | MB |"
    yield "|---|---|---|---|---|"
    for stories in (100, 1000, 3000):
        with tempfile.TemporaryDirectory() as name:
            root = make_village(Path(name), stories, ("ko", "en", "ru"))
            memory = Memory()
            cold = _seconds(root, memory)
            same = _seconds(root, memory)
            file = next((root / "stories" / "places").glob("*/ko.md"))
            file.write_text(file.read_text() + "\nOne more line.\n")
            changed = _seconds(root, memory)
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = f"{cold:.2f} | {same:.2f} | {changed:.2f} | {used:.0f}"
        yield f"| {stories} × 3 | {row} |"


def _seconds(root: Path, memory: Memory) -> float:
    begin = time.perf_counter()
    load(root, DAY, memory)
    return time.perf_counter() - begin
