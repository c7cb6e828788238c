"""Which street lies here: the base map's ways and areas in squares of fifty metres."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2
from math import degrees
from math import floor

from guide.domain.basemap import Basemap
from guide.domain.basemap import LINES
from guide.domain.basemap import Names
from guide.domain.basemap import Shape
from guide.domain.basemap import STREETS
from guide.domain.plane import nearest_on
from guide.domain.plane import Plane
from guide.domain.plane import XY

SQUARE_METRES = 50.0
WALKED = (*STREETS, *(kind for kind in LINES if kind in {"path", "steps"}))
BESIDE = ("green", "water")
ALONG_METRES = 16.0
"""How far a recorded walk may lie from the middle of its street."""

BESIDE_METRES = 22.0
SLANT = 35.0
"""Degrees between a walk and the street that it follows."""

NAMED_FIRST = 6.0
"""Metres by which a street with a name may lie farther than one without."""


@dataclass(frozen=True)
class Way:
    """A street, path or steps; or an area with a name or without."""

    kind: str
    names: Names | None


@dataclass(frozen=True)
class _Piece:
    way: Way
    start: XY
    end: XY


class StreetIndex:
    """Finds ways and areas near a spot; made once for a base map."""

    def __init__(self, basemap: Basemap) -> None:
        """Sort all pieces of ways and borders into squares."""
        self.plane = Plane(basemap.bounds.centre)
        self._ways = _squares(self._pieces(basemap, WALKED, closed=False))
        self._areas = _squares(self._pieces(basemap, BESIDE, closed=True))

    def along(self, start: XY, end: XY) -> Way | None:
        """Return the way that a straight step follows; None where there is none."""
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        slant = _slant(start, end)
        found: tuple[float, Way] | None = None
        for piece in self._ways.get(_square(middle), ()):
            _, metres = nearest_on(piece.start, piece.end, middle)
            turned = abs(_slant(piece.start, piece.end) - slant) % 180
            if metres > ALONG_METRES or min(turned, 180 - turned) > SLANT:
                continue
            rank = metres if piece.way.names else metres + NAMED_FIRST
            if found is None or rank < found[0]:
                found = (rank, piece.way)
        return found[1] if found else None

    def beside(self, spot: XY) -> Way | None:
        """Return the park or the water beside a spot."""
        near = [
            (nearest_on(piece.start, piece.end, spot)[1], number, piece.way)
            for number, piece in enumerate(self._areas.get(_square(spot), ()))
        ]
        if not near or min(near)[0] > BESIDE_METRES:
            return None
        return min(near)[2]

    def _pieces(
        self, basemap: Basemap, kinds: Sequence[str], *, closed: bool
    ) -> Iterator[_Piece]:
        for kind in kinds:
            for shape in basemap.shapes[kind]:
                way = Way(kind, basemap.name_of(shape))
                for start, end in pairwise(self._line(basemap, shape, closed=closed)):
                    yield _Piece(way, start, end)

    def _line(self, basemap: Basemap, shape: Shape, *, closed: bool) -> list[XY]:
        line = (*shape.line, shape.line[0]) if closed else shape.line
        return [self.plane.xy(basemap.point(cell)) for cell in line]


def _squares(pieces: Iterator[_Piece]) -> dict[tuple[int, int], list[_Piece]]:
    """Put each piece into all squares that it may be near to."""
    found: dict[tuple[int, int], list[_Piece]] = defaultdict(list)
    for piece in pieces:
        (x1, y1), (x2, y2) = piece.start, piece.end
        reach = BESIDE_METRES
        low = _square((min(x1, x2) - reach, min(y1, y2) - reach))
        high = _square((max(x1, x2) + reach, max(y1, y2) + reach))
        for x in range(low[0], high[0] + 1):
            for y in range(low[1], high[1] + 1):
                found[x, y].append(piece)
    return found


def _square(spot: XY) -> tuple[int, int]:
    return (floor(spot[0] / SQUARE_METRES), floor(spot[1] / SQUARE_METRES))


def _slant(start: XY, end: XY) -> float:
    return degrees(atan2(end[0] - start[0], end[1] - start[1]))
