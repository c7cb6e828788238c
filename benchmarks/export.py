"""An export taken apart: pages, cards, sheets, packs, and compression, each alone."""

import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from pathlib import Path

from benchmarks.serving import PROJECT
from benchmarks.villages import make_village
from guide.export.crawl import crawl
from guide.export.crawl import Crew
from guide.export.crawl import Hand
from guide.export.facts import facts_of
from guide.export.leaf import Leaf
from guide.export.manifest import Manifest
from guide.export.run import site_of
from guide.export.staging import Stage
from guide.export.staging import Taken
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
    site = site_of(Settings(root, BASE), NOW)
    hand = Stopwatch(site, Stage(root / "out", Manifest()))
    for _ in crawl(hand, Crew(lambda: site), lambda: None):
        pass
    kinds = ("page", "card", "sheet", "pack", "rest", "links", "copies")
    spent = [hand.spent[kind] for kind in kinds]
    told = (f"{each.seconds:.1f} ({each.count:,})" for each in spent)
    return f"| {title} | {' | '.join(told)} |"


@dataclass(frozen=True)
class Stopwatch(Hand):
    """Asks as an export does, and takes the time of every part."""

    spent: dict[str, Spent] = field(default_factory=lambda: defaultdict(Spent))

    def ask(self, path: str) -> Taken | None:
        """Ask for an address."""
        begin = time.process_time()
        leaf = self.site.answer(path)
        if leaf is None:
            return None
        self.spent[_kind(leaf)].add(time.process_time() - begin)
        return self.take(leaf)

    def take(self, leaf: Leaf) -> Taken:
        """Read and stage an answer."""
        begin = time.process_time()
        facts = facts_of(leaf, self.site.place)
        read = time.process_time()
        taken = self.stage.take(leaf, facts)
        self.spent["links"].add(read - begin)
        self.spent["copies"].add(time.process_time() - read)
        return taken


def _kind(leaf: Leaf) -> str:
    if leaf.path.endswith(("pack.json", "/take-away.html")):
        return "pack"
    if "/card/" in leaf.path:
        return "card"
    if leaf.kind.startswith("application/pdf"):
        return "sheet"
    return "page" if leaf.is_page else "rest"
