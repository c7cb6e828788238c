"""Dates as far as they are known, in EDTF (ISO 8601-2:2019, level 0 and part of 1).

`2022`, `2024-04`, `2022-08-15`, `2024-12/2025-01`, `2021/..`, `2019~`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from typing import Literal
from typing import Self

from pydantic import BeforeValidator

from guide.domain.problem import Mistake
from guide.domain.problem import N_

Precision = Literal["year", "month", "day"]

ONE = re.compile(r"(\d{4})(?:-(?!00)(\d{2})(?:-(?!00)(\d{2}))?)?(~?)")
NO_DATE = N_(
    "“{text}” is no date: write 2022, 2024-04, 2022-08-15, 2024-12/2025-01, "
    "2021/.. or 2019~."
)


@dataclass(frozen=True)
class Day:
    """A year, a month or a day, perhaps only about."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date.

        Raises:
            Mistake: the text is no such date.
        """
        found = ONE.fullmatch(text)
        if not found:
            raise Mistake(NO_DATE, text=text)
        year, month, day = (int(part) if part else None for part in found.groups()[:3])
        one = cls(year or 0, month, day, about=bool(found[4]))
        try:
            one.first  # noqa: B018  (2024-02-30 fails here)
        except ValueError as error:
            raise Mistake(NO_DATE, text=text) from error
        return one

    @property
    def precision(self) -> Precision:
        """How exact the date is."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date:
        """The earliest day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True)
class FuzzyDate:
    """A date or a span of dates; `end` is None for "or later"."""

    text: str
    start: Day
    end: Day | None

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read a date or a span.

        Raises:
            Mistake: the text is neither, or the span runs backwards.
        """
        if isinstance(text, cls):
            return text
        words = str(text).strip()
        start, slash, end = words.partition("/")
        first = Day.parse(start)
        if not slash:
            return cls(words, first, first)
        last = None if end == ".." else Day.parse(end)
        if last and last.last < first.first:
            raise Mistake(N_("The span {text} runs backwards."), text=words)
        return cls(words, first, last)

    @property
    def first(self) -> date:
        """The earliest day in it."""
        return self.start.first

    @property
    def last(self) -> date:
        """The latest day in it; `date.max` where it is open."""
        return self.end.last if self.end else date.max

    @property
    def is_day(self) -> bool:
        """Whether it names one single day."""
        return self.start == self.end and self.start.precision == "day"

    @property
    def is_span(self) -> bool:
        """Whether it has two ends."""
        return self.start != self.end

    def __str__(self) -> str:
        return self.text


FuzzyDateField = Annotated[FuzzyDate, BeforeValidator(FuzzyDate.parse)]
