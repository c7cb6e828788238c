"""Clean what a phone recorded: jumps, standing still, more corners than a way has."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from guide.domain.plane import gap
from guide.domain.plane import Plane
from guide.domain.plane import XY
from guide.domain.position import Point
from guide.domain.shapes import simplify

FASTEST = 4.0
"""Metres a second: who is faster on foot here is a jump of the satellites."""

TREMBLE_METRES = 8.0
"""By which two fixes may be off without anybody having moved."""

JUMP_METRES = 25.0
"""A spot this far from both its neighbours, which are near each other, is a jump."""

STILL_METRES = 12.0
"""Within this radius somebody stands and only the satellites move."""

STILL_SECONDS = 45.0
REACH = 4
"""Fixes before and after one that steady it."""

FEW_METRES = 2.0
"""Between fixes, net: a phone that writes so often may be averaged over its noise."""

NEAR_METRES, AROUND_METRES = 6.0, 15.0
"""How far a neighbour may lie that steadies a fix, where fixes are rare and dense."""

STEP_METRES = 3.0
"""Spots nearer than this to the one before say nothing new."""

TOLERANCE_METRES = 2.0
GRID = 10
"""Steps a metre in which corners are compared."""


@dataclass(frozen=True)
class Fix:
    """One recorded spot; `seconds` since any moment, None where there is no time."""

    point: Point
    seconds: float | None = None


Timed = tuple[XY, float | None]


def clean(fixes: Sequence[Fix]) -> tuple[Point, ...]:
    """Return the way that was walked; fewer than two points where there is none."""
    if not fixes:
        return ()
    plane = Plane(fixes[0].point)
    spots: list[Timed] = [(plane.xy(fix.point), fix.seconds) for fix in fixes]
    for tidy in STEPS:
        spots = tidy(spots)
    cells = [(round(x * GRID), round(y * GRID)) for (x, y), _ in spots]
    simple = simplify(cells, TOLERANCE_METRES, (1 / GRID, 1 / GRID))
    return tuple(plane.point((x / GRID, y / GRID)) for x, y in simple)


def _without_jumps(spots: list[Timed]) -> list[Timed]:
    """Leave out a single spot far from two neighbours that are close together."""
    kept = spots[:1]
    for here, after in pairwise(spots[1:]):
        out, back = gap(kept[-1][0], here[0]), gap(here[0], after[0])
        is_jump = min(out, back) > JUMP_METRES
        if not (is_jump and gap(kept[-1][0], after[0]) < min(out, back)):
            kept.append(here)
    return kept + spots[1:][-1:]


def _without_speeding(spots: list[Timed]) -> list[Timed]:
    """Leave out what nobody reaches on foot, unless it goes on from there."""
    kept = spots[:1]
    waiting: list[Timed] = []
    for spot in spots[1:]:
        if _is_walk(kept[-1], spot):
            kept.append(spot)
            waiting = []
        elif waiting and _is_walk(waiting[-1], spot) and _is_long(waiting):
            kept += [*waiting, spot]
            waiting = []
        else:
            waiting.append(spot)
    return kept


def _is_walk(one: Timed, other: Timed) -> bool:
    if one[1] is None or other[1] is None:
        return True
    seconds = max(1.0, abs(other[1] - one[1]))
    return gap(one[0], other[0]) <= TREMBLE_METRES + FASTEST * seconds


def _is_long(spots: list[Timed]) -> bool:
    first, last = spots[0][1], spots[-1][1]
    if first is None or last is None:
        return False
    return abs(last - first) > STILL_SECONDS


def _standing_once(spots: list[Timed]) -> list[Timed]:
    """Put the middle in the place of a cloud in which somebody stood."""
    kept: list[Timed] = []
    begin = 0
    while begin < len(spots):
        cloud = _cloud(spots, begin)
        if _is_long(cloud):
            kept.append((_middle([xy for xy, _ in cloud]), cloud[-1][1]))
            begin += len(cloud)
        else:
            kept.append(spots[begin])
            begin += 1
    return kept


def _cloud(spots: list[Timed], begin: int) -> list[Timed]:
    """Return what follows as long as it stays around its own middle."""
    x, y = spots[begin][0]
    end = begin + 1
    while end < len(spots) and gap((x, y), spots[end][0]) < STILL_METRES:
        weight = 1 / (end - begin + 1)
        x += (spots[end][0][0] - x) * weight
        y += (spots[end][0][1] - y) * weight
        end += 1
    return spots[begin:end]


def _smoothed(spots: list[Timed]) -> list[Timed]:
    """Average spots with their close neighbours: satellites tremble."""
    limit = AROUND_METRES if _is_dense(spots) else NEAR_METRES
    return [
        (_steadied(spots, number, limit), spot[1]) for number, spot in enumerate(spots)
    ]


def _is_dense(spots: list[Timed]) -> bool:
    """Tell whether somebody was recorded at every step rather than at every corner."""
    far = 2 * REACH
    strides = [gap(a[0], b[0]) for a, b in zip(spots, spots[far:], strict=False)]
    return bool(strides) and median(strides) / far < FEW_METRES


def _steadied(spots: list[Timed], number: int, limit: float) -> XY:
    """Take as many neighbours before as after, so that nothing is pulled along."""
    here = spots[number][0]
    around = [here]
    for reach in range(1, min(REACH, number, len(spots) - 1 - number) + 1):
        pair = (spots[number - reach][0], spots[number + reach][0])
        if max(gap(here, xy) for xy in pair) > limit:
            break
        around += pair
    return _middle(around)


def _stepping(spots: list[Timed]) -> list[Timed]:
    kept = spots[:1]
    for spot in spots[1:]:
        if gap(kept[-1][0], spot[0]) >= STEP_METRES:
            kept.append(spot)
    return kept


def _middle(spots: Sequence[XY]) -> XY:
    count = len(spots)
    return (sum(x for x, _ in spots) / count, sum(y for _, y in spots) / count)


STEPS = (_without_jumps, _without_speeding, _standing_once, _smoothed, _stepping)
"""How a recording is tidied, in this order."""
