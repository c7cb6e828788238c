"""Calendars (RFC 5545, RFC 7986): showings with a full date.

A UID never changes; SEQUENCE and LAST-MODIFIED follow the change list, so that they
rise with a real change only; what was cancelled stays for a while and says so.
"""

from collections.abc import Iterable
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from functools import lru_cache

from icalendar import Calendar
from icalendar import Event
from icalendar import Timezone

from guide.domain.address import Addresses
from guide.domain.problem import N_
from guide.domain.programme import Occurrence
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.words import labels
from guide.words import showing
from guide.words.language import Words

PRODUCT = "-//koryoin-guide//village calendar//EN"
REFRESH = timedelta(hours=6)
KEPT = timedelta(days=60)
"""How long a cancelled showing stays, from its day or from the news, the later one."""

FIRM = {"confirmed": "CONFIRMED", "held": "CONFIRMED", "moved": "CONFIRMED"}
LONG_AGO = date(2000, 1, 1)
"""Stands for a date that no source and no change names."""


def calendar(
    village: Village,
    shown: Iterable[Occurrence],
    words: Words,
    urls: Addresses,
    name: str = "",
) -> bytes:
    """Write showings whose days are known.

    Args:
        village: where they take place.
        shown: showings; a partial date is no entry of a calendar.
        words: the language.
        urls: absolute addresses.
        name: what the calendar is called; empty for the village's name.
    """
    found = Calendar()
    title = name or village.info.title(words.code)
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("name", title)
    found.add("x-wr-calname", title)
    found.add("x-wr-timezone", village.info.timezone)
    found.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", "PT6H")
    events = [each for each in shown if each.when.is_dated]
    if any(each.when.time for each in events):
        found.add_component(_zone(village.info.timezone))
    for each in events:
        found.add_component(_event(village, each, words, urls))
    return bytes(found.to_ical())


def in_calendars(shown: Iterable[Occurrence], today: date) -> list[Occurrence]:
    """Choose what calendars hold: known days, and what was cancelled lately."""
    return [
        each
        for each in shown
        if each.when.is_dated
        and (not each.is_cancelled or _last_word(each) >= today - KEPT)
    ]


@lru_cache
def _zone(name: str) -> Timezone:
    """Write out a time zone in full, as calendars without a zone table need it."""
    return Timezone.from_tzid(name)


def _last_word(shown: Occurrence) -> date:
    return max(shown.when.day.last, shown.changed or LONG_AGO)


def _event(village: Village, shown: Occurrence, words: Words, urls: Addresses) -> Event:
    event = Event()
    work = shown.performance
    event.add("uid", f"{work.slug}-{shown.key}@{village.info.id}")
    event.add("summary", _summary(shown, words))
    event.add("status", _status(shown))
    event.add("url", urls.thing(work))
    changed = _midnight(shown.changed or LONG_AGO)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", len(shown.changes))
    event.add("description", _description(village, shown, words))
    _add_time(event, village, shown)
    _add_place(event, village, shown, words)
    return event


def _summary(shown: Occurrence, words: Words) -> str:
    title = shown.performance.title(words.code)
    if _status(shown) == "CONFIRMED":
        return title
    status = labels.label(words, shown.status)
    return words.gettext(N_("{title} ({status})"), title=title, status=status)


def _status(shown: Occurrence) -> str:
    if shown.is_cancelled:
        return "CANCELLED"
    return FIRM.get(shown.status, "TENTATIVE")


def _description(village: Village, shown: Occurrence, words: Words) -> str:
    summary = shown.performance.story(words.code).summary
    told = (
        showing.standing(words, shown),
        summary,
        *showing.terms(words, village, shown),
        showing.price(words, shown),
        "" if shown.is_cancelled else shown.note,
    )
    return "\n".join(line for line in told if line)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _add_time(event: Event, village: Village, shown: Occurrence) -> None:
    if shown.when.time is None:
        event.add("dtstart", shown.when.first)
        if shown.when.day.last < date.max:
            event.add("dtend", shown.when.day.last + timedelta(days=1))
        return
    event.add("dtstart", shown.when.time.replace(tzinfo=village.zone))
    if shown.end:
        event.add("dtend", shown.end.replace(tzinfo=village.zone))


def _add_place(event: Event, village: Village, shown: Occurrence, words: Words) -> None:
    if isinstance(shown.at, str):
        event.add("location", shown.at)
        return
    thing = village.find(shown.at) if isinstance(shown.at, Reference) else None
    if thing is None:
        return
    names = dict.fromkeys([thing.title(words.code), thing.source.title])
    parts = [*names, village.address_of(thing)]
    event.add("location", ", ".join(part for part in parts if part))
    position = village.position_of(thing)
    if position:
        event.add("geo", (position.lat, position.lon))
