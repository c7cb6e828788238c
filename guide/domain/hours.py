"""Opening hours in the syntax of OpenStreetMap (opening_hours specification)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from typing import Annotated
from typing import Self

from opening_hours import OpeningHours
from opening_hours import ParserError  # type: ignore[attr-defined]
from opening_hours import State
from pydantic import BeforeValidator

from guide.domain.problem import Mistake
from guide.domain.problem import N_

SPECIMEN_MONDAY = date(2023, 5, 8)
"""A week without any holiday, to read a weekly rhythm from."""

COUNTRY = "KR"
"""Whose public holidays `PH` means."""

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
            Mistake: it is no opening_hours; the column is named.
        """
        if isinstance(text, cls):
            return text
        words = str(text).strip()
        try:
            OpeningHours(words)
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
        return cls(words)

    @property
    def is_always(self) -> bool:
        """Whether it never closes."""
        return self.text == "24/7"

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """Return the open spans of a day, cut at its midnights, in order."""
        start = datetime.combine(day, datetime.min.time())
        end = start + timedelta(days=1)
        found = OpeningHours(self.text, country=COUNTRY).intervals(start, end)
        return tuple(
            (f"{begin:%H:%M}", "24:00" if stop >= end else f"{stop:%H:%M}")
            for begin, stop, state, _ in found
            if state == State.OPEN
        )

    def week(self) -> tuple[DayGroup, ...]:
        """Group the weekdays of an ordinary week by their spans."""
        days = [SPECIMEN_MONDAY + timedelta(days=n) for n in range(7)]
        return _grouped([self.spans_on(day) for day in days])

    def __str__(self) -> str:
        return self.text


def _grouped(days: Sequence[tuple[Span, ...]]) -> tuple[DayGroup, ...]:
    groups: list[DayGroup] = []
    for number, spans in enumerate(days):
        if groups and groups[-1].spans == spans:
            groups[-1] = DayGroup(groups[-1].first, number, spans)
        else:
            groups.append(DayGroup(number, number, spans))
    return tuple(groups)


HoursField = Annotated[Hours, BeforeValidator(Hours.parse)]
