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

from dateutil.rrule import rrulestr
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

WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
RULE_PARTS = {
    "INTERVAL": "[1-9][0-9]?",
    "COUNT": "[1-9][0-9]*",
    "UNTIL": "[0-9]{8}",
    "WKST": WEEKDAY,
    "BYDAY": f"(?:[+-]?[1-5])?{WEEKDAY}",
    "BYMONTH": "(?:[1-9]|1[0-2])",
    "BYMONTHDAY": "-?(?:[1-9]|[12][0-9]|3[01])",
    "BYSETPOS": "-?[1-9]",
}
"""Parts of a repetition in whole days; others a computer may never finish."""

PART = "|".join(f"{key}={one}(?:,{one})*" for key, one in RULE_PARTS.items())
RULE = re.compile(
    r"(?!.*COUNT.*UNTIL|.*UNTIL.*COUNT)"
    rf"FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;(?:{PART}))*"
)
EPOCH = datetime.combine(date(1970, 1, 1), datetime.min.time())
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
    def sort_key(self) -> tuple[date, str]:
        """Order by day, then by time; a day without time comes first."""
        return (self.day.first, f"{self.time:%H:%M}" if self.time else "")

    def __str__(self) -> str:
        return f"{self.time:%Y-%m-%d %H:%M}" if self.time else self.day.text


def _read_spot(value: object) -> object:
    if isinstance(value, str) and not FORM.fullmatch(value):
        return value
    return Reference.parse(value)


def _read_rule(value: object) -> str:
    text = str(value).removeprefix("RRULE:")
    wrong = Mistake(
        N_("“{text}” is no repetition: write it like FREQ=YEARLY;BYMONTH=10."),
        text=text,
    )
    if not RULE.fullmatch(text):
        raise wrong
    try:
        rrulestr(text, dtstart=EPOCH)
    except (ValueError, KeyError) as error:
        raise wrong from error
    return text


WhenField = Annotated[When, BeforeValidator(When.parse)]
Spot = Annotated[Reference | str, BeforeValidator(_read_spot)]
Rule = Annotated[str, BeforeValidator(_read_rule)]


class Showing(Model):
    """One dated occurrence; `minutes` is its length."""

    start: WhenField
    status: Status
    minutes: int | None = Field(default=None, gt=0)
    at: Spot | None = None
    key: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """What never changes about it: its key, else its first date."""
        return self.key or self.start.day.text


class Repeat(Model):
    """A rule (RFC 5545 RRULE) by which showings come again."""

    rule: Rule
    begins: FuzzyDateField = Field(alias="from")
    status: Status = "unconfirmed"
    at: Spot | None = None
    minutes: int | None = Field(default=None, gt=0)
    confirmed: tuple[WhenField, ...] = ()
    without: tuple[FuzzyDateField, ...] = Field(default=(), alias="except")

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """List the days from `first` to `last`, both included."""
        start = datetime.combine(self.begins.first, datetime.min.time())
        rule = rrulestr(self.rule, dtstart=start)
        after = datetime.combine(first, datetime.min.time())
        before = datetime.combine(last, datetime.min.time())
        missing = {day.first for day in self.without}
        found = rule.between(after, before, inc=True)
        return tuple(one.date() for one in found if one.date() not in missing)

    def as_known(self, day: date) -> FuzzyDate:
        """Return a day of the rule as exact as its beginning is: a day or a month."""
        exact = self.begins.start.precision == "day"
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
    price: Literal["free"] | Won | None = None
    booking: str = ""
    phone: str = ""
    website: str = ""
    showings: tuple[Showing, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    changes: tuple[Change, ...] = ()

    def named_changes(self) -> Mapping[str, tuple[Change, ...]]:
        """Group the changes by the key of their showing."""
        keys = dict.fromkeys(change.key for change in self.changes)
        return {key: tuple(c for c in self.changes if c.key == key) for key in keys}
