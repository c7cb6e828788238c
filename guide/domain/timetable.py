"""When places are open in the days to come: figures without words or clock."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cache
from functools import partial

from guide.domain.holiday import days_from
from guide.domain.hours import Hours
from guide.domain.hours import in_minutes
from guide.domain.hours import NO_DAYS
from guide.domain.village import Village

DAYS = 14
"""As far ahead as a kept page may still answer."""

REACH = timedelta(days=7)
"""How far a rule like `PH +2 days` looks beyond the days that are asked for."""

Minutes = tuple[tuple[int, int], ...]
"""Spans of a day in minutes since its midnight."""


@dataclass(frozen=True)
class Row:
    """One place: for each day when it is open, and when it may be."""

    slug: str
    open: tuple[Minutes, ...]
    doubtful: tuple[Minutes, ...]


def holidays_for(
    village: Village, hours: Iterable[Hours], first: date, last: date
) -> frozenset[date]:
    """List the holidays of the days around, where some of the hours depend on them.

    Otherwise none: the first look at a calendar takes a tenth of a second.
    """
    if not any(each.needs_holidays for each in hours):
        return NO_DAYS
    return village.holidays(first - REACH, last + REACH)


@dataclass(frozen=True)
class Timetable:
    """All places with hours; one that is absent is not known, or never closes."""

    days: tuple[date, ...]
    holidays: frozenset[date]
    rows: Mapping[str, Row]


def timetable(
    village: Village,
    today: date,
    count: int = DAYS,
    only: Collection[str] | None = None,
) -> Timetable:
    """Look up hours for some days from today on, in the village's time.

    `only` names the places that are asked for; without it, all are.
    """
    days = tuple(days_from(today, count))
    around = village.holidays(days[0] - REACH, days[-1] + REACH)
    spans_of = cache(partial(_spans_of, days=days, holidays=around))
    rows = {
        slug: Row(slug, *spans_of(place.hours))
        for slug, place in sorted(village.places.items())
        if (only is None or slug in only) and place.hours and not place.hours.is_always
    }
    return Timetable(days, around & frozenset(days), rows)


def _spans_of(
    hours: Hours, days: Sequence[date], holidays: frozenset[date]
) -> tuple[tuple[Minutes, ...], tuple[Minutes, ...]]:
    """Look up when it is open, and when it may be; many places share their hours."""
    return (
        tuple(tuple(in_minutes(hours.spans_on(day, holidays))) for day in days),
        tuple(tuple(in_minutes(hours.doubtful_on(day, holidays))) for day in days),
    )
