"""A performance is the work; a showing is one dated occurrence of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from typing import Annotated
from typing import ClassVar
from typing import Literal
from typing import Self

from pydantic import BeforeValidator
from pydantic import Field

from guide.domain.edtf import FuzzyDate
from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.place import Won
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.reference import FORM
from guide.domain.reference import Reference
from guide.domain.rule import days_by
from guide.domain.rule import Rule
from guide.domain.thing import Thing

PerformanceKind = Literal[
    "play",
    "concert",
    "festival",
    "market",
    "exhibition",
    "commemoration",
    "open-day",
    "ensemble",
]
Status = Literal["confirmed", "announced", "unconfirmed", "cancelled", "moved", "held"]

MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})")


@dataclass(frozen=True)
class When:
    """A local date and time, or only a date as far as it is known."""

    day: FuzzyDate
    time: datetime | None = None

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read `2025-10-18 14:00`, or a date in EDTF.

        Raises:
            Mistake: the text is neither.
        """
        if isinstance(text, cls):
            return text
        words = str(text).strip()
        found = MOMENT.fullmatch(words)
        if not found:
            return cls(FuzzyDate.parse(words))
        try:
            time = datetime.strptime(" ".join(found.groups()), "%Y-%m-%d %H:%M")  # noqa: DTZ007  (village time)
        except ValueError as error:
            raise Mistake(
                N_("“{text}” is no time: write it like 2025-10-18 14:00."), text=words
            ) from error
        return cls(FuzzyDate.parse(found[1]), time)

    @property
    def first(self) -> date:
        """The earliest day that it may be."""
        return self.day.first

    @property
    def is_firm(self) -> bool:
        """Whether the day is known."""
        return self.day.is_day

    @property
    def is_dated(self) -> bool:
        """Whether both ends are days: one day, or from a day to a day."""
        end = self.day.end
        return self.day.start.precision == "day" and bool(
            end and end.precision == "day"
        )

    @property
    def sort_key(self) -> tuple[date, str]:
        """Order by day, then by time; a day without time comes first."""
        return (self.day.first, f"{self.time:%H:%M}" if self.time else "")

    def __str__(self) -> str:
        return f"{self.time:%Y-%m-%d %H:%M}" if self.time else self.day.text


def _read_spot(value: object) -> object:
    if isinstance(value, str) and not FORM.fullmatch(value):
        return value
    return Reference.parse(value)


WhenField = Annotated[When, BeforeValidator(When.parse)]
Spot = Annotated[Reference | str, BeforeValidator(_read_spot)]
Price = Literal["free"] | Won
Tongue = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
"""A language by its code (ISO 639)."""


class Terms(Model):
    """What may be said of one showing, else holds for the whole work.

    Attributes:
        doors: when the doors open, `HH:MM`.
        language: what is spoken or sung, by code.
        rain: where it is held in rain, or what happens then.
    """

    at: Spot | None = None
    minutes: int | None = Field(default=None, gt=0)
    doors: str = Field(default="", pattern=r"^$|^([01]\d|2[0-3]):[0-5]\d$")
    language: tuple[Tongue, ...] = ()
    rain: Spot | None = None
    price: Price | None = None
    booking: str = ""


class Showing(Terms):
    """One dated occurrence; `minutes` is its length."""

    start: WhenField
    status: Status
    key: str = Field(default="", pattern=r"^[a-z0-9-]*$")
    note: str = ""

    @property
    def name(self) -> str:
        """What never changes about it: its key, else its first date."""
        return self.key or self.start.day.text


class Repeat(Terms):
    """A rule (RFC 5545 RRULE) by which showings come again.

    Attributes:
        also: days that the rule lacks.
        without: days of the rule on which nothing is shown.
        confirmed: days that somebody confirmed, of the rule or not.
    """

    rule: Rule
    begins: WhenField = Field(alias="from")
    status: Literal["confirmed", "announced", "unconfirmed"] = "unconfirmed"
    confirmed: tuple[WhenField, ...] = ()
    also: tuple[WhenField, ...] = ()
    without: tuple[FuzzyDateField, ...] = Field(default=(), alias="except")

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """List the days from `first` to `last`, both included."""
        more = {when.first for when in self.also if first <= when.first <= last}
        found = {*days_by(self.rule, self.begins.first, first, last), *more}
        missing = [(day.first, day.last) for day in self.without]
        return tuple(
            day
            for day in sorted(found)
            if not any(start <= day <= end for start, end in missing)
        )

    def when(self, day: date) -> When:
        """Return a day of the rule with its time, as far as that is known."""
        named = {when.first: when for when in (*self.also, *self.confirmed)}
        if day in named:
            return named[day]
        known = self.as_known(day)
        time = self.begins.time
        return When(known, datetime.combine(day, time.time()) if time else None)

    def as_known(self, day: date) -> FuzzyDate:
        """Return a day of the rule as exact as its beginning is: a day or a month."""
        exact = self.begins.day.start.precision == "day"
        return FuzzyDate.parse(day.isoformat() if exact else f"{day:%Y-%m}")


class Change(Model):
    """What changed about a showing, and when that became known."""

    on: FuzzyDateField
    key: str
    what: Literal["moved", "cancelled", "confirmed", "added", "changed"]
    before: WhenField | None = Field(default=None, alias="from")
    note: str = ""


class Performance(Thing):
    """A show, a festival or an exhibition."""

    family: ClassVar[str] = "performances"

    kind: PerformanceKind
    romanised: str = ""
    company: str = ""
    venue: Spot | None = None
    minutes: int | None = Field(default=None, gt=0)
    language: tuple[Tongue, ...] = ()
    rain: Spot | None = None
    price: Price | None = None
    booking: str = ""
    suits: tuple[Literal["children"], ...] = ()
    phone: str = ""
    website: str = ""
    showings: tuple[Showing, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    changes: tuple[Change, ...] = ()

    def named_changes(self) -> Mapping[str, tuple[Change, ...]]:
        """Group the changes by the key of their showing, the oldest first."""
        keys = dict.fromkeys(change.key for change in self.changes)
        told = sorted(self.changes, key=lambda change: change.on.first)
        return {key: tuple(c for c in told if c.key == key) for key in keys}
