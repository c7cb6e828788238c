"""When a walk reaches its stops, and what is shut by then.

Times are minutes after midnight of the day on which the walk starts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from guide.domain.hours import Hours
from guide.domain.hours import NO_DAYS
from guide.domain.hours import Span
from guide.domain.hours import SPECIMEN_MONDAY
from guide.domain.walking import MANY_PEOPLE
from guide.domain.walking import Pace
from guide.domain.walking import Walk

MINUTES_A_DAY = 24 * 60
ORDINARY_WEEK = tuple(SPECIMEN_MONDAY + timedelta(days=n) for n in range(7))

ShutKind = Literal["before", "after", "during", "day", "doubt"]


@dataclass(frozen=True)
class Visit:
    """Arriving at a stop and leaving it; `at_least` where a way is not known."""

    arrive: int
    leave: int
    at_least: bool = False

    @property
    def minutes(self) -> int:
        """How long it lasts, gathering included."""
        return self.leave - self.arrive


@dataclass(frozen=True)
class Shut:
    """Why a door is closed at a visit.

    Attributes:
        kind: before it opens, after it closed, it closes meanwhile, closed all day;
            or the hours themselves say that it may be open.
        time: `HH:MM` of the opening or the closing; empty for a whole day.
    """

    kind: ShutKind
    time: str = ""


def visits(walk: Walk, start: int, pace: Pace, people: int) -> tuple[Visit, ...]:
    """Lay a walk along the clock; every leg is rounded up to whole minutes."""
    gathering = 1 if people > MANY_PEOPLE else 0
    found: list[Visit] = []
    now, at_least = start, False
    for number, stop in enumerate(walk.stops):
        if number:
            minutes = walk.legs[number - 1].minutes(pace)
            at_least = at_least or minutes is None
            now += minutes or 0
        leave = now + stop.stay + gathering
        found.append(Visit(now, leave, at_least))
        now = leave
    return tuple(found)


def shut_at(
    hours: Hours, visit: Visit, day: date | None, holidays: frozenset[date] = NO_DAYS
) -> Shut | None:
    """Tell whether a door is closed at a visit; None where it is open.

    Without a day it is only told if it is so on every day of an ordinary week.
    """
    days_later, arrive = divmod(visit.arrive, MINUTES_A_DAY)
    visit = replace(visit, arrive=arrive, leave=arrive + visit.minutes)
    if day is not None:
        return _shut_on(hours, visit, day + timedelta(days=days_later), holidays)
    found = [_shut_on(hours, visit, each, NO_DAYS) for each in ORDINARY_WEEK]
    sure = [shut for shut in found if shut is not None]
    if len(sure) < len(found):
        return None
    return next((shut for shut in sure if shut.kind != "day"), sure[0])


def starts_well(
    hours: Hours, start: int, day: date | None, holidays: frozenset[date] = NO_DAYS
) -> bool:
    """Tell whether a start is among the good ones, on a day or on any day."""
    days = ORDINARY_WEEK if day is None else (day,)
    return any(
        minutes_of(begin) <= start <= minutes_of(end)
        for each in days
        for begin, end in hours.spans_on(each, holidays)
    )


def clock(minutes: int) -> str:
    """Write minutes after midnight as `9:05`; after midnight it begins anew."""
    hour, minute = divmod(minutes % MINUTES_A_DAY, 60)
    return f"{hour}:{minute:02}"


def minutes_of(time: str) -> int:
    """Read `HH:MM` as minutes after midnight."""
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute)


def _shut_on(
    hours: Hours, visit: Visit, day: date, holidays: frozenset[date]
) -> Shut | None:
    found = _shut(hours.spans_on(day, holidays), visit)
    if found is None:
        return None
    maybe = any(
        minutes_of(begin) <= visit.arrive < minutes_of(end)
        for begin, end in hours.doubtful_on(day, holidays)
    )
    return Shut("doubt") if maybe else found


def _shut(spans: Sequence[Span], visit: Visit) -> Shut | None:
    if not spans:
        return Shut("day")
    for begin, end in _joined(spans):
        if visit.arrive < minutes_of(begin):
            return Shut("before", begin)
        if visit.arrive < minutes_of(end):
            is_short = visit.leave > minutes_of(end) and end != "24:00"
            return Shut("during", end) if is_short else None
    return Shut("after", spans[-1][1])


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Join spans that touch, so that no closing is seen between them."""
    found = [spans[0]]
    for (_, end), (begin, after) in pairwise(spans):
        if begin == end:
            found[-1] = (found[-1][0], after)
        else:
            found.append((begin, after))
    return found
