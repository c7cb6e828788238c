"""Shows in schema.org's words: events that somebody named, and the rule behind them."""

from collections.abc import Callable
from datetime import date
from datetime import datetime

from guide.domain.performance import Performance
from guide.domain.performance import Repeat
from guide.domain.performance import When
from guide.domain.place import Won
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.village import Village

Node = dict[str, object]
SpotTeller = Callable[[object], Node | None]
"""Describes a place of the guide, or the words that an author wrote."""

KINDS = {
    "play": "TheaterEvent",
    "concert": "MusicEvent",
    "festival": "Festival",
    "market": "SaleEvent",
    "exhibition": "ExhibitionEvent",
    "commemoration": "Event",
    "open-day": "Event",
    "ensemble": "Event",
}
STATUSES = {
    "confirmed": "https://schema.org/EventScheduled",
    "held": "https://schema.org/EventScheduled",
    "moved": "https://schema.org/EventRescheduled",
    "cancelled": "https://schema.org/EventCancelled",
}
"""A status that is not here is a promise, and no event yet."""

FREQUENCIES = {"YEARLY": "Y", "MONTHLY": "M", "WEEKLY": "W", "DAILY": "D"}
TOLD = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY"}
)
"""Parts of a rule that schema.org's Schedule can say."""


def show(
    village: Village, work: Performance, locale: str, today: date, spot: SpotTeller
) -> Node:
    """Describe a work with its dated showings and its repetitions."""
    events = [
        _event(village, work.title(locale), each, spot)
        for each in occurrences(work, today)
        if each.when.is_dated and each.status in STATUSES
    ]
    schedules = [each for rule in work.repeats if (each := _schedule(village, rule))]
    return {
        "@type": "EventSeries",
        "isAccessibleForFree": True if work.price == "free" else None,
        "location": spot(work.venue) if work.venue else None,
        "eventSchedule": schedules,
        "subEvent": events,
    }


def _event(village: Village, title: str, shown: Occurrence, spot: SpotTeller) -> Node:
    before = shown.moved_from
    node = {
        "@type": KINDS[shown.performance.kind],
        "name": title,
        "startDate": _moment(village, shown.when.time) or shown.when.first.isoformat(),
        "endDate": _end(village, shown),
        "eventStatus": STATUSES[shown.status],
        "previousStartDate": before and _start(village, before),
        "location": spot(shown.at) if shown.at else None,
        "doorTime": _doors(village, shown),
        "inLanguage": list(shown.language),
        "isAccessibleForFree": True if shown.price == "free" else None,
        "offers": _offer(shown),
    }
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _start(village: Village, when: When) -> str:
    return _moment(village, when.time) or when.first.isoformat()


def _end(village: Village, shown: Occurrence) -> str | None:
    if shown.end:
        return _moment(village, shown.end)
    if shown.when.day.is_span:
        return shown.when.day.last.isoformat()
    return None


def _doors(village: Village, shown: Occurrence) -> str | None:
    if not shown.doors:
        return None
    time = datetime.fromisoformat(f"{shown.when.first.isoformat()}T{shown.doors}")
    return _moment(village, time)


def _offer(shown: Occurrence) -> Node | None:
    if not isinstance(shown.price, Won):
        return None
    return {"@type": "Offer", "price": shown.price.won, "priceCurrency": "KRW"}


def _moment(village: Village, time: datetime | None) -> str | None:
    """Write a local time with its offset (ISO 8601)."""
    return time.replace(tzinfo=village.zone).isoformat() if time else None


def _schedule(village: Village, repeat: Repeat) -> Node | None:
    """Describe a rule (RFC 5545); None for one that schema.org cannot say."""
    parts = dict(part.split("=") for part in repeat.rule.split(";"))
    if not set(parts) <= TOLD:
        return None
    until = parts.get("UNTIL")
    node = {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', 1)}{FREQUENCIES[parts['FREQ']]}",
        "byDay": parts["BYDAY"].split(",") if "BYDAY" in parts else None,
        "byMonth": _numbers(parts.get("BYMONTH")),
        "byMonthDay": _numbers(parts.get("BYMONTHDAY")),
        "repeatCount": int(parts["COUNT"]) if "COUNT" in parts else None,
        "startDate": repeat.begins.day.text,
        "endDate": until and f"{until[:4]}-{until[4:6]}-{until[6:8]}",
        "startTime": f"{repeat.begins.time:%H:%M}" if repeat.begins.time else None,
        "exceptDate": [day.text for day in repeat.without if day.is_day],
        "scheduleTimezone": village.info.timezone,
    }
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _numbers(text: str | None) -> list[int]:
    return [int(one) for one in text.split(",")] if text else []
