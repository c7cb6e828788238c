"""How far and how long a course is, and what of that is known.

Walking speeds are those of the format: 4 km/h alone, 3 km/h as a family or a group.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.position import metres_along
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.track import Track

Pace = Literal["alone", "family", "group"]
METRES_A_MINUTE: Mapping[Pace, float] = {
    "alone": 4000 / 60,
    "family": 3000 / 60,
    "group": 3000 / 60,
}
DETOUR = 1.3
"""A way through streets is about this much longer than the straight line."""

MANY_PEOPLE = 10
"""A group above this needs a minute more at every stop to gather."""

LegKind = Literal["recorded", "routed", "estimate", "near", "unknown"]


@dataclass(frozen=True)
class Leg:
    """The way between two stops; `metres` is None where nobody can know it."""

    kind: LegKind
    metres: float | None
    line: tuple[Point, ...] = ()

    def minutes(self, pace: Pace) -> int | None:
        """Return the minutes on foot, rounded up; None where they are not known."""
        if self.kind == "near":
            return 1
        if self.metres is None:
            return None
        return max(1, ceil(self.metres / METRES_A_MINUTE[pace]))


@dataclass(frozen=True)
class Pin:
    """A spot on the map that one or more stops share."""

    numbers: tuple[int, ...]
    position: Position

    @property
    def label(self) -> str:
        """The numbers as the pin shows them: `1·2`."""
        return "·".join(str(number) for number in self.numbers)


@dataclass(frozen=True)
class Totals:
    """Sums over a course; `at_least` where a leg is not known."""

    metres: float
    walk_minutes: int
    stay_minutes: int
    at_least: bool
    is_estimate: bool

    @property
    def minutes(self) -> int:
        """Walking and staying together, in minutes."""
        return self.walk_minutes + self.stay_minutes


@dataclass(frozen=True)
class Walk:
    """A course with its legs: one fewer than stops."""

    stops: tuple[Stop, ...]
    positions: tuple[Position | None, ...]
    legs: tuple[Leg, ...]
    pins: tuple[Pin, ...]

    def totals(self, pace: Pace, people: int = 1) -> Totals:
        """Sum up for a pace and a number of people."""
        known = [leg for leg in self.legs if leg.kind != "unknown"]
        exact = sum(
            (leg.metres or 0) / METRES_A_MINUTE[pace] if leg.kind != "near" else 1
            for leg in known
        )
        gathering = len(self.stops) if people > MANY_PEOPLE else 0
        return Totals(
            metres=sum(leg.metres or 0 for leg in known),
            walk_minutes=ceil(exact) + gathering,
            stay_minutes=sum(stop.stay for stop in self.stops),
            at_least=len(known) < len(self.legs),
            is_estimate=any(leg.kind == "estimate" for leg in self.legs),
        )

    def pin_of(self, number: int) -> Pin | None:
        """Find the pin of a stop by its number, counted from 1."""
        return next((pin for pin in self.pins if number in pin.numbers), None)


def walk_of(
    course: Course, positions: Sequence[Position | None], track: Track | None = None
) -> Walk:
    """Measure a course; `positions` has one entry a stop."""
    pins = _pins(positions)
    lines = _lines(positions, track)
    legs = [
        _leg(number, positions, pins, lines.get(number))
        for number in range(1, len(course.stops))
    ]
    return Walk(course.stops, tuple(positions), tuple(legs), pins)


def _leg(
    number: int,
    positions: Sequence[Position | None],
    pins: Sequence[Pin],
    found: tuple[LegKind, tuple[Point, ...]] | None,
) -> Leg:
    """Return the leg from the stop of this number to the next one."""
    here, there = positions[number - 1], positions[number]
    if here is None or there is None:
        return Leg("unknown", None)
    if any({number, number + 1} <= set(pin.numbers) for pin in pins):
        return Leg("near", None)
    if found:
        kind, line = found
        return Leg(kind, metres_along(line), line)
    straight = metres_between(here.point, there.point)
    return Leg("estimate", straight * DETOUR, (here.point, there.point))


def _lines(
    positions: Sequence[Position | None], track: Track | None
) -> Mapping[int, tuple[LegKind, tuple[Point, ...]]]:
    """Return the parts of a track by the number of the stop where they begin."""
    if track is None:
        return {}
    located = [(n, each.point) for n, each in enumerate(positions, start=1) if each]
    parts = track.split([point for _, point in located])
    starts = [number for number, _ in located[:-1]]
    return {n: (track.source, part) for n, part in zip(starts, parts, strict=True)}


def _pins(positions: Sequence[Position | None]) -> tuple[Pin, ...]:
    """Join stops that lie nearer to each other than their accuracies."""
    groups: list[list[int]] = []
    for number, position in enumerate(positions, start=1):
        if position is None:
            continue
        group = next((g for g in groups if _near(position, positions[g[0] - 1])), None)
        if group is None:
            groups.append([number])
        else:
            group.append(number)
    return tuple(_pin(group, positions) for group in groups)


def _pin(numbers: Sequence[int], positions: Sequence[Position | None]) -> Pin:
    found = [positions[number - 1] for number in numbers]
    known = [position for position in found if position]
    widest = max(position.accuracy for position in known)
    return Pin(tuple(numbers), known[0].loosened(widest))


def _near(one: Position, other: Position | None) -> bool:
    if other is None:
        return False
    return metres_between(one.point, other.point) < max(one.accuracy, other.accuracy)
