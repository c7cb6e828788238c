"""What somebody orders: a style, languages, paper, and how they will walk."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from datetime import date
from typing import Literal

from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.walking import METRES_A_MINUTE
from guide.domain.walking import Pace

Style = Literal["visitor", "guide", "large", "bilingual", "pocket", "stamps", "poster"]
Paper = Literal["a4", "letter"]

STYLES: tuple[Style, ...] = (
    "visitor",
    "guide",
    "large",
    "bilingual",
    "pocket",
    "stamps",
    "poster",
)
"""What can be printed of a course."""

PUBLIC_STYLES: tuple[Style, ...] = tuple(s for s in STYLES if s != "guide")
"""What has a public address: never what carries notes for guides."""

PACES: Mapping[str, Pace] = {pace: pace for pace in METRES_A_MINUTE}
PAPERS: Mapping[str, Paper] = {"a4": "a4", "letter": "letter"}
TYPST_PAPER: Mapping[Paper, str] = {"a4": "a4", "letter": "us-letter"}

NINE = 9 * 60
"""When a guide starts if nobody said: minutes after midnight."""

LARGEST_GROUP = 500
YEARS = range(1900, 2201)
"""Whoever walks does it in one of these; a week before and after is counted with."""

TOO_FAR = N_("“{text}” is too far away: write a year from {first} to {last}.")
START = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
QUERY = ("start", "group", "pace")
"""All that a public address of a course may ask for."""

PLAN_QUERY = (*QUERY, "stops", "day")
"""What the address of a planned walk may ask for besides."""


@dataclass(frozen=True)
class Order:
    """An order of one course.

    Attributes:
        locale: the language of the readers.
        printed: the day on which the sheet is made.
        root: the public address for the squares, without a slash at its end.
        second: another language: the other column, or the guide's own.
        start: minutes after midnight; None where nobody said.
        day: the day of the walk; None where nobody said.
        is_black: whether to keep to black ink.
    """

    locale: str
    printed: date
    root: str
    second: str = ""
    paper: Paper = "a4"
    group: int = 1
    start: int | None = None
    pace: Pace = "alone"
    day: date | None = None
    is_black: bool = False


@dataclass(frozen=True)
class Departure(Order):
    """An order of somebody who leads: the start is always known."""

    start: int = NINE


def departure(order: Order) -> Departure:
    """Complete an order for a guide: at nine, and on the day of printing."""
    known = {each.name: getattr(order, each.name) for each in fields(order)}
    start = NINE if order.start is None else order.start
    return Departure(**{**known, "start": start, "day": order.day or order.printed})


def read_start(text: str) -> int:
    """Read a time of day as minutes after midnight.

    Raises:
        Mistake: it is none.
    """
    found = START.fullmatch(text.strip())
    if not found:
        raise Mistake(N_("“{text}” is no time of day: write it like 14:00."), text=text)
    return int(found[1]) * 60 + int(found[2])


def read_group(text: str) -> int:
    """Read how many people walk.

    Raises:
        Mistake: it is no number, or no group has so many.
    """
    words = text.strip()
    count = int(words) if words.isascii() and words.isdigit() else 0
    if not 1 <= count <= LARGEST_GROUP:
        raise Mistake(
            N_("“{text}” is no group: write a number from 1 to {most}."),
            text=text,
            most=LARGEST_GROUP,
        )
    return count


def read_pace(text: str) -> Pace:
    """Read a pace by its name.

    Raises:
        Mistake: there is none of this name.
    """
    pace = PACES.get(text.strip())
    if pace is None:
        raise Mistake(
            N_("“{text}” is no pace: use {known}."), text=text, known=", ".join(PACES)
        )
    return pace


def read_day(text: str) -> date:
    """Read a day.

    Raises:
        Mistake: it is none, or no day that a calendar of ours knows.
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Mistake(
            N_("“{text}” is no day: write it like 2026-12-05."), text=text
        ) from error
    if day.year not in YEARS:
        raise Mistake(TOO_FAR, text=text, first=YEARS[0], last=YEARS[-1])
    return day


def canonical(query: Mapping[str, str]) -> dict[str, str]:
    """Reduce a query to what matters, each value in its one form.

    Unknown keys, empty values and what is the default anyway are left out; a value
    that cannot be read stays, so that somebody can be told.
    """
    readers = (("start", _whole_clock), ("group", _whole_number), ("pace", read_pace))
    found: dict[str, str] = {}
    for key, read in readers:
        text = query.get(key, "").strip()
        if not text:
            continue
        try:
            value = read(text)
        except Mistake:
            value = text
        if (key, value) != ("group", "1"):
            found[key] = value
    return found


def _whole_clock(text: str) -> str:
    hour, minute = divmod(read_start(text), 60)
    return f"{hour:02}:{minute:02}"


def _whole_number(text: str) -> str:
    return str(read_group(text))
