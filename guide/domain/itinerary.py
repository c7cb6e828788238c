"""A leg as steps that can be said: how far, which way, along what, beside what."""

from collections.abc import Iterator
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

HEADING_METRES = 30.0
"""Over which a direction is taken: nobody turns with every step round a lamp post."""

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
    """A part along one way, with short ones that it took over at either end."""

    spots: tuple[XY, ...]
    way: Way | None
    before: tuple[XY, ...] = ()
    after: tuple[XY, ...] = ()

    @property
    def whole(self) -> tuple[XY, ...]:
        return (*self.before, *self.spots[bool(self.before) :], *self.after)

    @property
    def metres(self) -> float:
        return sum(gap(one, other) for one, other in pairwise(self.whole))

    @property
    def begins(self) -> float:
        return _heading(self.spots)

    @property
    def ends(self) -> float:
        return (_heading(self.spots[::-1]) + FULL / 2) % FULL


def steps_of(leg: Leg, index: StreetIndex | None) -> tuple[Step, ...]:
    """Divide a leg into steps; an estimate and an unknown leg have none."""
    if leg.kind not in ("recorded", "routed") or len(leg.line) < 2:  # noqa: PLR2004
        return ()
    plane = index.plane if index else Plane(leg.line[0])
    spots = [plane.xy(point) for point in leg.line]
    runs = _without_short(_runs(spots, index))
    steps = [_step(runs, number, index) for number in range(len(runs))]
    return tuple(_said_once(steps))


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
    """Give what is too short to be said to the part before it, else to the next."""
    found: list[_Run] = []
    carried: tuple[XY, ...] = ()
    for run in runs:
        last = found[-1] if found else None
        is_short = run.metres < SHORTEST
        if last and is_short:
            found[-1] = replace(last, after=(*last.after, *run.spots[1:]))
        elif last and _continues(last, run):
            spots = (*last.spots, *last.after, *run.spots[1:])
            found[-1] = replace(last, spots=spots, after=())
        elif is_short and run is not runs[-1]:
            carried = (*carried, *run.spots[bool(carried) :])
        else:
            found.append(replace(run, before=carried))
            carried = ()
    return found


def _continues(one: _Run, other: _Run) -> bool:
    """Tell whether a part goes on along the same way, perhaps after a step aside."""
    return one.way == other.way and abs(_bend(one.ends, other.begins)) <= TURNED


def _step(runs: Sequence[_Run], number: int, index: StreetIndex | None) -> Step:
    run = runs[number]
    turn: Turn = "first"
    if number:
        turn = _turn(_bend(runs[number - 1].ends, run.begins))
    is_named = bool(run.way and run.way.names)
    beside = index.beside(_middle(run)) if index and not is_named else None
    angle = _angle(run.whole[0], run.whole[-1])
    return Step(run.metres, _compass(angle), turn, run.way, beside)


def _said_once(steps: Sequence[Step]) -> Iterator[Step]:
    """Leave out a park that the step before already named."""
    for number, step in enumerate(steps):
        is_told = number and step.beside == steps[number - 1].beside
        yield replace(step, beside=None) if is_told else step


def _turn(bend: float) -> Turn:
    if abs(bend) >= BACK:
        return "back"
    if abs(bend) <= TURNED:
        return "on"
    return "right" if bend > 0 else "left"


def _middle(run: _Run) -> XY:
    """Return the spot half way along a run."""
    left = run.metres / 2
    for start, end in pairwise(run.whole):
        step = gap(start, end)
        if step >= left:
            share = left / step if step else 0.0
            across = (end[0] - start[0], end[1] - start[1])
            return (start[0] + across[0] * share, start[1] + across[1] * share)
        left -= step
    return run.whole[-1]


def _heading(spots: Sequence[XY]) -> float:
    """Return the direction of a line's beginning, in degrees from north."""
    walked = 0.0
    for before, spot in pairwise(spots):
        walked += gap(before, spot)
        if walked >= HEADING_METRES:
            return _angle(spots[0], spot)
    return _angle(spots[0], spots[-1])


def _angle(start: XY, end: XY) -> float:
    """Return degrees clockwise from north."""
    return degrees(atan2(end[0] - start[0], end[1] - start[1])) % FULL


def _bend(one: float, other: float) -> float:
    """Return the turn from one angle to another, -180 to 180, right above zero."""
    return (other - one + FULL / 2) % FULL - FULL / 2


def _compass(angle: float) -> Compass:
    return COMPASS[round(angle / 45) % len(COMPASS)]
