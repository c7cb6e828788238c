"""Calendars (RFC 5545): showings with a full date, unconfirmed ones as tentative."""

from collections.abc import Iterable
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC

from icalendar import Calendar
from icalendar import Event

from guide.domain.address import Addresses
from guide.domain.problem import N_
from guide.domain.programme import Occurrence
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.words import labels
from guide.words.language import Words

PRODUCT = "-//koryoin-guide//village calendar//EN"
REFRESH = timedelta(hours=6)
FIRM = {"confirmed": "CONFIRMED", "held": "CONFIRMED", "moved": "CONFIRMED"}


def calendar(
    village: Village, occurrences: Iterable[Occurrence], words: Words, urls: Addresses
) -> bytes:
    """Write all showings whose day is known; `urls` must be absolute."""
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("name", village.info.title(words.code))
    found.add("x-wr-calname", village.info.title(words.code))
    found.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for each in occurrences:
        if each.when.is_firm:
            found.add_component(_event(village, each, words, urls))
    found.add_missing_timezones()
    return bytes(found.to_ical())


def _event(village: Village, shown: Occurrence, words: Words, urls: Addresses) -> Event:
    event = Event()
    work = shown.performance
    event.add("uid", f"{work.slug}-{shown.key}@{village.info.id}")
    event.add("summary", _summary(shown, words))
    event.add("status", _status(shown))
    event.add("url", urls.thing(work))
    changed = _changed(shown)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", len(work.named_changes().get(shown.key, ())))
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
    if shown.status == "cancelled":
        return "CANCELLED"
    return FIRM.get(shown.status, "TENTATIVE")


def _changed(shown: Occurrence) -> datetime:
    """Return midnight UTC of the newest change, else of the newest source."""
    work = shown.performance
    changes = work.named_changes().get(shown.key, ())
    days = [change.on.first for change in changes]
    if not days and work.checked:
        days = [work.checked.first]
    newest = max(days, default=date(2000, 1, 1))
    return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)


def _add_time(event: Event, village: Village, shown: Occurrence) -> None:
    if shown.when.time is None:
        event.add("dtstart", shown.when.first)
        event.add("dtend", shown.when.first + timedelta(days=1))
        return
    start = shown.when.time.replace(tzinfo=village.zone)
    event.add("dtstart", start)
    if shown.minutes:
        event.add("dtend", start + timedelta(minutes=shown.minutes))


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
