"""A leg as steps that can be said: how far, which way, along what, beside what."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import pairwise
from math import atan2
from math import degrees
from typing import Literal

from guide.domain.plane import gap
from guide.domain.plane import Plane
from guide.domain.plane import XY
from guide.domain.position import bearing
from guide.domain.position import Point
from guide.domain.street_index import StreetIndex
from guide.domain.street_index import Way
from guide.domain.walking import Leg

Compass = Literal["n", "ne", "e", "se", "s", "sw", "w", "nw"]
Turn = Literal["first", "on", "left", "right", "back"]

COMPASS: tuple[Compass, ...] = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
TURNED = 35.0
"""Degrees from which on a bend is a turn."""

BACK = 150.0
SHORTEST = 25.0
"""Metres below which a step is not worth a word."""

FULL = 360.0


@dataclass(frozen=True)
class Step:
    """One part of a leg that runs along one way in one direction.

    Attributes:
        way: what it follows; None where no base map says.
        beside: a park or water at its side.
    """

    metres: float
    towards: Compass
    turn: Turn
    way: Way | None = None
    beside: Way | None = None


@dataclass(frozen=True)
class _Run:
    spots: tuple[XY, ...]
    way: Way | None

    @property
    def metres(self) -> float:
        return sum(gap(one, other) for one, other in pairwise(self.spots))


def steps_of(leg: Leg, index: StreetIndex | None) -> tuple[Step, ...]:
    """Divide a leg into steps; an estimate and an unknown leg have none."""
    if leg.kind not in ("recorded", "routed") or len(leg.line) < 2:  # noqa: PLR2004
        return ()
    plane = index.plane if index else Plane(leg.line[0])
    spots = [plane.xy(point) for point in leg.line]
    runs = _without_short(_runs(spots, index))
    return tuple(_step(runs, number, index) for number in range(len(runs)))


def towards(one: Point, other: Point) -> Compass:
    """Return the direction from one point to another, one of eight."""
    return _compass(bearing(one, other))


def _runs(spots: Sequence[XY], index: StreetIndex | None) -> list[_Run]:
    """Join straight pieces that follow the same way without a turn."""
    runs: list[_Run] = []
    for start, end in pairwise(spots):
        if start == end:
            continue
        way = index.along(start, end) if index else None
        if runs and runs[-1].way == way and not _turns(runs[-1], end):
            runs[-1] = replace(runs[-1], spots=(*runs[-1].spots, end))
        else:
            runs.append(_Run((start, end), way))
    return runs


def _turns(run: _Run, end: XY) -> bool:
    before, last = run.spots[-2:]
    return abs(_bend(_angle(before, last), _angle(last, end))) > TURNED


def _without_short(runs: list[_Run]) -> list[_Run]:
    """Give what is too short to be said to the step before it, else to the next."""
    found: list[_Run] = []
    carried: tuple[XY, ...] = ()
    for run in runs:
        whole = replace(run, spots=(*carried, *run.spots[bool(carried) :]))
        carried = ()
        if found and (whole.metres < SHORTEST or _continues(found[-1], whole)):
            found[-1] = replace(found[-1], spots=(*found[-1].spots, *whole.spots[1:]))
        elif whole.metres < SHORTEST and run is not runs[-1]:
            carried = whole.spots
        else:
            found.append(whole)
    return found


def _continues(one: _Run, other: _Run) -> bool:
    return one.way == other.way and not _turns(one, other.spots[1])


def _step(runs: Sequence[_Run], number: int, index: StreetIndex | None) -> Step:
    run = runs[number]
    turn: Turn = "first"
    if number:
        before = runs[number - 1].spots
        turn = _turn(_bend(_angle(before[-2], before[-1]), _angle(*run.spots[:2])))
    is_named = bool(run.way and run.way.names)
    beside = index.beside(_middle(run)) if index and not is_named else None
    angle = _angle(run.spots[0], run.spots[-1])
    return Step(run.metres, _compass(angle), turn, run.way, beside)


def _turn(bend: float) -> Turn:
    if abs(bend) >= BACK:
        return "back"
    if abs(bend) <= TURNED:
        return "on"
    return "right" if bend > 0 else "left"


def _middle(run: _Run) -> XY:
    """Return the spot half way along a run."""
    left = run.metres / 2
    for start, end in pairwise(run.spots):
        step = gap(start, end)
        if step >= left:
            share = left / step if step else 0.0
            across = (end[0] - start[0], end[1] - start[1])
            return (start[0] + across[0] * share, start[1] + across[1] * share)
        left -= step
    return run.spots[-1]


def _angle(start: XY, end: XY) -> float:
    """Return degrees clockwise from north."""
    return degrees(atan2(end[0] - start[0], end[1] - start[1])) % FULL


def _bend(one: float, other: float) -> float:
    """Return the turn from one angle to another, -180 to 180, right above zero."""
    return (other - one + FULL / 2) % FULL - FULL / 2


def _compass(angle: float) -> Compass:
    return COMPASS[round(angle / 45) % len(COMPASS)]
