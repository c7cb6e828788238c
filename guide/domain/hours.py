"""Opening hours in the syntax of OpenStreetMap (opening_hours specification)."""

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from functools import cached_property
from functools import lru_cache
from typing import Annotated
from typing import Self

from opening_hours import OpeningHours
from opening_hours import ParserError  # type: ignore[attr-defined]
from opening_hours import State
from pydantic import BeforeValidator

from guide.domain.holiday import days_from
from guide.domain.problem import Mistake
from guide.domain.problem import N_

SPECIMEN_MONDAY = date(2023, 5, 8)
"""A week without any holiday, to read a weekly rhythm from."""

WEEKS = 53
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
NO_DAYS: frozenset[date] = frozenset()
END_OF_DAY = "24:00"

_DAYS = "|".join(WEEKDAYS)
_DAY = rf"(?:{_DAYS})(?:-(?:{_DAYS}))?(?:\[[^\]]*\])?"
HOLIDAY = re.compile(
    r'"[^"]*"'
    r"|\bPH\b(?:\s*(?P<shift>[+-]\s*\d+)\s*days?)?"
    rf"(?:\s+(?P<on>{_DAY}(?:\s*,\s*{_DAY})*))?"
)
WEEKLY = re.compile(rf"(?:{_DAYS}|off|closed|[-,;: ]|\d\d:\d\d)+")
"""What names weekdays and times only is the same every week."""

YEAR = re.compile(r'"[^"]*"|\b\d{4}\b')
"""A comment, or a year: what names one is true for a while."""

SCHOOL_HOLIDAY = re.compile(r'"[^"]*"|\bSH\b')

Span = tuple[str, str]
"""Opening and closing time, `HH:MM`; midnight at the end is `24:00`."""


@dataclass(frozen=True)
class DayGroup:
    """Neighbouring weekdays (0 is Monday) with the same spans; no span is closed."""

    first: int
    last: int
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Hours:
    """An expression that was parsed once."""

    text: str

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read an expression.

        Raises:
            Mistake: it is no opening_hours, with the column; or it needs school
                holidays, which nobody publishes as a calendar.
        """
        if isinstance(text, cls):
            return text
        words = str(text).strip()
        if any(found[0] == "SH" for found in SCHOOL_HOLIDAY.finditer(words)):
            raise Mistake(
                N_(
                    "School holidays (SH) are not known: write their dates in “{text}”."
                ),
                text=words,
            )
        try:
            return cls._of(words)
        except ParserError as error:
            column = str(error).partition("1:")[2].split("\n")[0] or "1"
            raise Mistake(
                N_(
                    "“{text}” is no opening_hours, from character {column} on: "
                    "write it like Tu-Su 10:00-17:00."
                ),
                text=words,
                column=column,
            ) from error

    @classmethod
    @lru_cache(maxsize=1024)
    def _of(cls, words: str) -> Self:
        """Keep one of each, so that a rhythm is found out once."""
        _parsed(words)
        return cls(words)

    @property
    def is_always(self) -> bool:
        """Whether it never closes."""
        return self.text == "24/7"

    @property
    def needs_holidays(self) -> bool:
        """Whether public holidays matter to it."""
        return any(found[0][0] != '"' for found in HOLIDAY.finditer(self.text))

    @cached_property
    def is_weekly(self) -> bool:
        """Whether every week of every year is like the others, and every holiday."""
        if WEEKLY.fullmatch(self.text):
            return True
        if any(found[0][0] != '"' for found in YEAR.finditer(self.text)):
            return False
        first = _specimen_from(self, SPECIMEN_MONDAY)
        later = (SPECIMEN_MONDAY + timedelta(weeks=n) for n in range(1, WEEKS))
        return all(_specimen_from(self, monday) == first for monday in later)

    def spans_on(
        self, day: date, holidays: frozenset[date] = NO_DAYS
    ) -> tuple[Span, ...]:
        """Return the open spans of a day, in order, cut at midnight."""
        return self._spans(day, holidays, State.OPEN)

    def doubtful_on(
        self, day: date, holidays: frozenset[date] = NO_DAYS
    ) -> tuple[Span, ...]:
        """Return the spans in which it may be open: `unknown` in the expression."""
        return self._spans(day, holidays, State.UNKNOWN)

    @cached_property
    def week(self) -> tuple[DayGroup, ...]:
        """The weekdays of an ordinary week, grouped by their spans."""
        return _grouped(_week_from(self, SPECIMEN_MONDAY))

    def _spans(
        self, day: date, holidays: frozenset[date], wanted: State
    ) -> tuple[Span, ...]:
        start = datetime.combine(day, datetime.min.time())
        end = start + timedelta(days=1)
        hours = _parsed(_with_weekdays(self.text, day, holidays))
        return tuple(
            (f"{begin:%H:%M}", END_OF_DAY if stop >= end else f"{stop:%H:%M}")
            for begin, stop, state, _ in hours.intervals(start, end)
            if state == wanted
        )

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=1024)
def _parsed(text: str) -> OpeningHours:
    return OpeningHours(text)


def _with_weekdays(text: str, day: date, holidays: frozenset[date]) -> str:
    """Write the holidays around a day in the place of `PH`.

    The library asks no more than the day before and the day after, and among three
    days a weekday names one date; so a weekday serves wherever `PH` may stand, in a
    list too, where a date could not.
    """
    if "PH" not in text:
        return text
    around = tuple(days_from(day - timedelta(days=1), 3))

    def replaced(found: re.Match[str]) -> str:
        if found[0].startswith('"'):
            return found[0]
        shift = timedelta(days=int((found["shift"] or "0").replace(" ", "")))
        fitting = [each for each in around if each - shift in holidays]
        if found["on"]:
            fitting = [each for each in fitting if _falls_on(each, found["on"])]
        return ",".join(WEEKDAYS[each.weekday()] for each in fitting) or found[0]

    return HOLIDAY.sub(replaced, text)


def _falls_on(day: date, weekdays: str) -> bool:
    noon = datetime.combine(day, datetime.min.time()) + timedelta(hours=12)
    return bool(_parsed(f"{weekdays} 00:00-24:00").is_open(noon))


def _week_from(hours: Hours, monday: date) -> tuple[tuple[Span, ...], ...]:
    return tuple(hours.spans_on(day) for day in days_from(monday, 7))


def _specimen_from(hours: Hours, monday: date) -> tuple[tuple[Span, ...], ...]:
    """Return an ordinary week, and its Monday if that is a holiday."""
    as_holiday = hours.spans_on(monday, frozenset({monday}))
    return (*_week_from(hours, monday), as_holiday)


def _grouped(days: Sequence[tuple[Span, ...]]) -> tuple[DayGroup, ...]:
    groups: list[DayGroup] = []
    for number, spans in enumerate(days):
        if groups and groups[-1].spans == spans:
            groups[-1] = DayGroup(groups[-1].first, number, spans)
        else:
            groups.append(DayGroup(number, number, spans))
    return tuple(groups)


def minute_of(time: str) -> int:
    """Return the minutes since midnight of `HH:MM`."""
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute)


def in_minutes(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Write spans as minutes since midnight."""
    return ((minute_of(start), minute_of(end)) for start, end in spans)


HoursField = Annotated[Hours, BeforeValidator(Hours.parse)]
