"""Find where a line passes some points in order, although it may pass them twice."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from guide.domain.plane import gap
from guide.domain.plane import nearest_on
from guide.domain.plane import Plane
from guide.domain.plane import XY
from guide.domain.position import Point

PIECE_METRES = 5.0


@dataclass(frozen=True)
class Match:
    """Where a line passes a point: after which corner, where exactly, how far off."""

    corner: int
    spot: Point
    metres: float


def corners_at(line: Sequence[Point], points: Sequence[Point]) -> list[int]:
    """Find the corner at which a line passes each point, never going back.

    The sum of the squared distances is the least that is possible in this order.
    """
    plane = Plane(line[0])
    corners = [plane.xy(point) for point in line]
    costs = [
        [gap(corner, plane.xy(point)) ** 2 for corner in corners] for point in points
    ]
    return _cheapest(costs)


def matches(line: Sequence[Point], points: Sequence[Point]) -> list[Match]:
    """Find the nearest spot of a line for each point, in order."""
    plane = Plane(line[0])
    pieces = list(_pieces([plane.xy(point) for point in line]))
    spots = [
        [nearest_on(start, end, plane.xy(point)) for _, start, end in pieces]
        for point in points
    ]
    chosen = _cheapest([[metres**2 for _, metres in each] for each in spots])
    found: list[Match] = []
    for number, piece in enumerate(chosen):
        spot, metres = spots[number][piece]
        found.append(Match(pieces[piece][0], plane.point(spot), metres))
    return found


def _pieces(line: Sequence[XY]) -> Iterator[tuple[int, XY, XY]]:
    """Divide long straights, so that two points on one stay in their order."""
    for corner, (start, end) in enumerate(pairwise(line)):
        count = max(1, ceil(gap(start, end) / PIECE_METRES))
        step = ((end[0] - start[0]) / count, (end[1] - start[1]) / count)
        for n in range(count):
            here = (start[0] + n * step[0], start[1] + n * step[1])
            yield corner, here, (here[0] + step[0], here[1] + step[1])


def cut_at(line: Sequence[Point], found: Sequence[Match]) -> tuple[Point, ...]:
    """Cut a line from the first to the last match, with a corner at every match."""
    cut: list[Point] = []
    for before, match in zip([None, *found], found, strict=False):
        if before:
            cut += line[before.corner + 1 : match.corner + 1]
        cut.append(match.spot)
    return tuple(
        p for number, p in enumerate(cut) if not number or p != cut[number - 1]
    )


def _cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """Choose a column a row, never left of the row before (a dynamic programme)."""
    best: list[list[float]] = []
    came: list[list[int]] = []
    for row in costs:
        before = best[-1] if best else [0.0] * len(row)
        lowest, at = before[0], 0
        sums, sources = [], []
        for column, cost in enumerate(row):
            if before[column] < lowest:
                lowest, at = before[column], column
            sums.append(lowest + cost)
            sources.append(at)
        best.append(sums)
        came.append(sources)
    return _trace(best, came)


def _trace(best: Sequence[Sequence[float]], came: Sequence[Sequence[int]]) -> list[int]:
    if not best:
        return []
    column = min(range(len(best[-1])), key=best[-1].__getitem__)
    chosen = [column]
    for sources in reversed(came[1:]):
        column = sources[column]
        chosen.append(column)
    return chosen[::-1]
