"""Dates as far as they are known, in words."""

import re
from collections.abc import Mapping
from datetime import date
from datetime import datetime

from babel.dates import format_date
from babel.dates import format_skeleton
from babel.dates import format_time
from babel.dates import match_skeleton

from guide.domain.edtf import Day
from guide.domain.edtf import FuzzyDate
from guide.domain.performance import When
from guide.domain.problem import N_
from guide.words.language import Words

FIELD = re.compile(r"%\((\w)\w*\)s")
GAPS = {
    "d": "{day}",
    "E": "{weekday}",
    "c": "{weekday}",
    "M": "{month}",
    "L": "{month}",
    "y": "{year}",
}
"""The letters of Unicode's date patterns (UTS 35) that days are written with."""

SKELETONS = {"month": "yMMMM", "year": "y"}


def fuzzy(words: Words, value: FuzzyDate) -> str:
    """Write a date or a span: `December 2024 to January 2025`, `2021 or later`."""
    first = _one(words, value.start)
    if value.end is None:
        return words.gettext(N_("{date} or later"), date=first)
    if value.is_span:
        last = _one(words, value.end)
        return words.gettext(N_("{first} to {last}"), first=first, last=last)
    return first


def day(words: Words, value: date) -> str:
    """Write a day in full."""
    return format_date(value, "long", locale=words.region)


def weekday(words: Words, value: date) -> str:
    """Write the day of the week: short, but whole where one letter says too little."""
    form = "EEEE" if words.code == "ko" else "EEE"
    return format_date(value, form, locale=words.region)


def month(words: Words, value: date) -> str:
    """Write month and year: `October 2025`."""
    return format_skeleton("yMMMM", value, locale=words.region)


def month_of_day(words: Words, value: date) -> str:
    """Write month and year as they follow a day's number: `октября 2025`."""
    if words.code == "ru":
        return format_date(value, "MMMM y", locale=words.region)
    return month(words, value)


def calendar(words: Words) -> Mapping[str, object]:
    """Give names and forms of days to browsers, which lack some languages.

    Weekdays begin with Monday; `{gaps}` stand for day, weekday, month and year.
    """
    locale = words.region
    skeletons = locale.datetime_skeletons
    known = skeletons.get(match_skeleton("MMMMEEEEd", skeletons) or "")
    return {
        "weekdays": [locale.days["format"]["wide"][number] for number in range(7)],
        "months": [locale.months["format"]["wide"][number] for number in range(1, 13)],
        "date": _gapped(known.format) if known else "{day} {month}, {weekday}",
        "full": _gapped(locale.date_formats["long"].format),
    }


def when(words: Words, value: When) -> str:
    """Write a moment: day, then time where it is known."""
    if value.time is None:
        return fuzzy(words, value.day)
    return f"{day(words, value.time.date())}, {clock(words, value.time)}"


def clock(words: Words, value: datetime) -> str:
    """Write a time of day in 24 hours."""
    return format_time(value.time(), "HH:mm", locale=words.region)


def _gapped(form: str) -> str:
    """Turn Babel's `%(d)s %(MMMM)s` into `{day} {month}`, whatever the widths."""
    return FIELD.sub(lambda found: GAPS[found[1]], form)


def _one(words: Words, value: Day) -> str:
    if value.precision == "day":
        text = day(words, value.first)
    else:
        text = format_skeleton(
            SKELETONS[value.precision], value.first, locale=words.region
        )
    return words.gettext(N_("about {date}"), date=text) if value.about else text
