"""Read the base map of a village, once for every file that somebody built."""

from dataclasses import dataclass
from pathlib import Path

from guide.content.basemap.file import DAMAGED
from guide.content.basemap.file import FILE
from guide.content.basemap.file import LARGEST_BYTES
from guide.content.basemap.file import parse_basemap
from guide.content.folder import Stamp
from guide.content.folder import stamp
from guide.domain.basemap import Basemap
from guide.domain.problem import Mistake
from guide.domain.problem import Problem
from guide.domain.problem import problem


@dataclass
class Kept:
    """What was read last, and of which file."""

    stamp: Stamp = (0, 0)
    found: tuple[Basemap | None, list[Problem]] = (None, [])


def read_basemap(root: Path, kept: Kept) -> tuple[Basemap | None, list[Problem]]:
    """Return the base map, if there is one, and what is wrong with it.

    Without a base map everything works as before, so its mistakes are warnings.
    """
    file = root / FILE
    now = stamp(file)
    if now != kept.stamp:
        kept.stamp, kept.found = now, _read(file, now)
    return kept.found


def _read(file: Path, now: Stamp) -> tuple[Basemap | None, list[Problem]]:
    if not any(now):
        return (None, [])
    damaged = problem(FILE, 1, DAMAGED, severity="warning")
    if now[1] > LARGEST_BYTES:
        return (None, [damaged])
    try:
        return (parse_basemap(file.read_text(encoding="utf-8")), [])
    except Mistake as mistake:
        return (None, [problem(FILE, 1, mistake.message, severity="warning")])
    except (OSError, UnicodeDecodeError):
        return (None, [damaged])
