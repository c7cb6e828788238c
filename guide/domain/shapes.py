"""Cut lines and areas to a box, and leave out corners that nobody sees.

Everything is on a grid of whole numbers, so a corner that two lines share stays
shared, and nothing ever leaves the box.
"""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from guide.domain.basemap import Cell
from guide.domain.basemap import Line
from guide.domain.basemap import Size

Spot = tuple[float, float]


def simplify(
    line: Sequence[Cell],
    metres: float,
    step: tuple[float, float],
    kept: Collection[int] = (),
) -> Line:
    """Leave out corners (Douglas and Peucker 1973).

    Args:
        line: the corners; the first and the last one stay.
        metres: how far the result may lie from a corner.
        step: metres of one step on the grid, east and north.
        kept: numbers of corners that stay, because other lines meet there.
    """
    last = len(line) - 1
    stays = {0, last, *kept}
    fixed = sorted(stays)
    open_parts = list(pairwise(fixed))
    while open_parts:
        start, end = open_parts.pop()
        far, distance = _farthest(line, start, end, step)
        if distance > metres:
            stays.add(far)
            open_parts += [(start, far), (far, end)]
    return without_repeats([line[number] for number in sorted(stays)])


def clip_line(line: Sequence[Cell], size: Size) -> list[Line]:
    """Cut a line to a box: the parts inside (Liang and Barsky 1984)."""
    parts: list[list[Cell]] = []
    for start, end in pairwise(line):
        inside = _clip_segment(start, end, size)
        if inside is None:
            continue
        if parts and parts[-1][-1] == inside[0]:
            parts[-1].append(inside[1])
        else:
            parts.append(list(inside))
    found = (without_repeats(part) for part in parts)
    return [part for part in found if len(part) > 1]


def clip_ring(ring: Sequence[Cell], size: Size) -> Line:
    """Cut a ring to a box (Sutherland and Hodgman 1974).

    Rings are given and returned without the first corner at the end; empty where
    nothing lies inside.
    """
    found: list[Spot] = list(ring)
    for axis, limit, keeps_less in (
        (0, 0, False),
        (0, size.east, True),
        (1, 0, False),
        (1, size.north, True),
    ):
        found = _cut(found, axis, limit, keeps_less=keeps_less)
    cells = without_repeats([(round(x), round(y)) for x, y in found])
    if len(cells) > 1 and cells[0] == cells[-1]:
        cells = cells[:-1]
    return cells if len(set(cells)) > 2 else ()  # noqa: PLR2004  (a triangle)


def twice_area(ring: Sequence[Spot]) -> float:
    """Return twice the area in square steps: above zero if it runs left about."""
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)


def without_repeats(line: Sequence[Cell]) -> Line:
    """Leave out a corner that follows itself."""
    return tuple(
        cell
        for number, cell in enumerate(line)
        if not number or cell != line[number - 1]
    )


def _farthest(
    line: Sequence[Cell], start: int, end: int, step: tuple[float, float]
) -> tuple[int, float]:
    """Find the corner farthest from a chord, and its metres."""
    east, north = step
    x0, y0 = line[start][0] * east, line[start][1] * north
    dx, dy = line[end][0] * east - x0, line[end][1] * north - y0
    length = dx * dx + dy * dy
    best, most = start, 0.0
    for number in range(start + 1, end):
        x, y = line[number][0] * east - x0, line[number][1] * north - y0
        share = min(1.0, max(0.0, (x * dx + y * dy) / length)) if length else 0.0
        distance = hypot(x - share * dx, y - share * dy)
        if distance > most:
            best, most = number, distance
    return best, most


def _clip_segment(start: Cell, end: Cell, size: Size) -> tuple[Cell, Cell] | None:
    (x1, y1), (x2, y2) = start, end
    dx, dy = x2 - x1, y2 - y1
    enter, leave = 0.0, 1.0
    for slope, room in (
        (-dx, x1),
        (dx, size.east - x1),
        (-dy, y1),
        (dy, size.north - y1),
    ):
        if slope == 0:
            if room < 0:
                return None
        elif slope < 0:
            enter = max(enter, room / slope)
        else:
            leave = min(leave, room / slope)
    if enter > leave:
        return None
    return (
        start if enter == 0 else (round(x1 + enter * dx), round(y1 + enter * dy)),
        end if leave == 1 else (round(x1 + leave * dx), round(y1 + leave * dy)),
    )


def _cut(
    ring: Sequence[Spot], axis: int, limit: int, *, keeps_less: bool
) -> list[Spot]:
    """Keep what lies on one side of a border."""
    is_inside = _side(axis, limit, keeps_less=keeps_less)
    found: list[Spot] = []
    for number, here in enumerate(ring):
        before = ring[number - 1]
        if is_inside(here) != is_inside(before):
            found.append(_on_border(before, here, axis, limit))
        if is_inside(here):
            found.append(here)
    return found


def _side(axis: int, limit: int, *, keeps_less: bool) -> Callable[[Spot], bool]:
    if keeps_less:
        return lambda spot: spot[axis] <= limit
    return lambda spot: spot[axis] >= limit


def _on_border(one: Spot, other: Spot, axis: int, limit: int) -> Spot:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (limit, across) if axis == 0 else (across, limit)
