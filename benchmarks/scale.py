"""What a crowd costs: requests and bytes of a visit, and how many a machine answers."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.server import rate
from benchmarks.serving import exported
from benchmarks.serving import guide
from benchmarks.serving import PROJECT
from benchmarks.serving import written
from benchmarks.weights import RESOURCE

COURSE = "courses/first-steps/"
STOPS = (
    "tile-mural-1937",
    "museum-gyeol",
    "hong-bust",
    "damoa-park",
    "family-cafe",
    "wolgok-market",
)
VISIT = ("", COURSE, f"{COURSE}walk/", *(f"{COURSE}{stop}/" for stop in STOPS))
"""Home, a course, the walking view and every stop: a whole walk, read to its end."""

LOADED = ("/ko/", "/en/courses/first-steps/", "/ru/courses/first-steps/hong-bust/")
SECONDS = 4
VISITORS = 1_000_000
BUSIEST = 0.15
"""The share of a day's visits in its busiest hour; an assumption."""


def measure() -> Iterator[str]:
    """Weigh a visit and a pack in every language, then load both servers."""
    site = written()
    yield "| what | requests | bytes gzip | bytes br |"
    yield "|---|---|---|---|"
    for locale in ("ko", "en", "ru"):
        yield _row(f"a walk read to its end, {locale}", _visit(site, locale))
        yield _row(f"its pack, {locale}", _pack(site, locale))
    visit, pack = _visit(site, "ko"), _pack(site, "ko")
    for name, files in (("reads", visit), ("reads and keeps it", visit | pack)):
        bytes_br = sum(_size(file, ".br") for file in files)
        peak = VISITORS * len(files) * BUSIEST / 3600
        yield (
            f"one million visitors a day, each {name}: {VISITORS * len(files):,} "
            f"requests, {VISITORS * bytes_br / 1e12:.2f} TB br, {peak:,.0f}/s and "
            f"{VISITORS * bytes_br * BUSIEST / 3600 * 8 / 1e9:.2f} Gbit/s at the peak"
        )
    yield from _load(site)


def _load(site: Path) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory() as name,
        guide(PROJECT) as ours,
        exported(Path(name), site) as theirs,
    ):
        for path in LOADED:
            own = rate(ours, "gzip", path, SECONDS)
            other = rate(theirs, "gzip", path, SECONDS)
            share = f"{own / other:.2f}"
            yield f"{path}: granian {own:.0f}/s, export {other:.0f}/s, ratio {share}"


def _visit(site: Path, locale: str) -> set[Path]:
    found = set()
    for path in VISIT:
        page = site / locale / path / "index.html"
        found.add(page)
        names = RESOURCE.findall(page.read_bytes())
        found |= {site / name.decode().lstrip("/") for name in names}
    return found


def _pack(site: Path, locale: str) -> set[Path]:
    told = site / locale / COURSE / "pack.json"
    rows = json.loads(told.read_text())["files"]
    names = [(row.get("from") or row["address"]).lstrip("/") for row in rows]
    return {
        told,
        *(site / f"{n}index.html" if n[-1] == "/" else site / n for n in names),
    }


def _row(name: str, files: set[Path]) -> str:
    sizes = (sum(_size(file, ending) for file in files) for ending in (".gz", ".br"))
    return f"| {name} | {len(files)} | " + " | ".join(f"{s:,}" for s in sizes) + " |"


def _size(file: Path, ending: str) -> int:
    copy = file.with_name(file.name + ending)
    return (copy if copy.is_file() else file).stat().st_size
