"""An export taken apart: pages, cards, sheets, packs, and compression, each alone."""

import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from pathlib import Path

from benchmarks.serving import PROJECT
from benchmarks.villages import make_village
from guide.export.facts import facts_of
from guide.export.leaf import Leaf
from guide.export.manifest import Manifest
from guide.export.run import site_of
from guide.export.site import PRIVATE
from guide.export.site import Site
from guide.export.staging import Stage
from guide.settings import Settings

SIZES = (100, 300, 1000)
NOW = datetime(2026, 11, 29, 3, tzinfo=UTC)
BASE = "https://guide.example"


@dataclass
class Spent:
    """Seconds of this process, and how many answers they were spent on."""

    count: int = 0
    seconds: float = 0.0

    def add(self, seconds: float) -> None:
        """Count one more."""
        self.count += 1
        self.seconds += seconds


def measure() -> Iterator[str]:
    """Export this village, then villages that grow, in one process each time."""
    yield "seconds of a processor, and how many; nothing kept from before"
    yield "| village | pages | cards | sheets | packs | rest | links | compression |"
    yield "|---|---|---|---|---|---|---|---|"
    with tempfile.TemporaryDirectory() as name:
        for part in ("stories", "routes_data"):
            shutil.copytree(PROJECT / part, Path(name) / "own" / part)
        yield _row("this one, 3 languages", Path(name) / "own")
        for size in SIZES:
            root = make_village(Path(name) / f"v{size}", size, ("en",))
            yield _row(f"{size:,} × 1", root)


def _row(title: str, root: Path) -> str:
    spent = _spent(site_of(Settings(root, BASE), NOW), root / "out")
    kinds = ("page", "card", "sheet", "pack", "rest", "links", "copies")
    told = (f"{spent[kind].seconds:.1f} ({spent[kind].count:,})" for kind in kinds)
    return f"| {title} | {' | '.join(told)} |"


def _spent(site: Site, folder: Path) -> dict[str, Spent]:
    spent: dict[str, Spent] = defaultdict(Spent)
    stage = Stage(folder, Manifest())
    level, seen = sorted(site.starts()), {"/"}
    while level:
        paths = [path for path in dict.fromkeys(level) if path not in seen]
        level, seen = [], seen | set(paths)
        for path in paths:
            if path.startswith(PRIVATE):
                continue
            begin = time.process_time()
            leaf = site.answer(path)
            answered = time.process_time()
            if leaf:
                spent[_kind(leaf)].add(answered - begin)
                facts = facts_of(leaf, site.place)
                read = time.process_time()
                stage.take(leaf, facts)
                spent["links"].add(read - answered)
                spent["copies"].add(time.process_time() - read)
                level += sorted(target for target, _ in facts.targets)
    return spent


def _kind(leaf: Leaf) -> str:
    if leaf.path.endswith(("pack.json", "/take-away.html")):
        return "pack"
    if "/card/" in leaf.path:
        return "card"
    if leaf.kind.startswith("application/pdf"):
        return "sheet"
    return "page" if leaf.is_page else "rest"
