"""Opening hours in schema.org's words: the week, and the feasts that differ."""

from datetime import date
from datetime import timedelta

from guide.domain.holiday import days_from
from guide.domain.hours import DayGroup
from guide.domain.hours import END_OF_DAY
from guide.domain.hours import Hours
from guide.domain.hours import Span
from guide.domain.place import Place
from guide.domain.timetable import DAYS
from guide.domain.village import Village

Node = dict[str, object]

NAMES = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
DAY = "https://schema.org/{name}"
FEASTS = timedelta(days=120)
"""How far special days are told."""


def opening(village: Village, place: Place, today: date) -> Node:
    """Return the properties of a place that tell its hours; none if not known."""
    if place.hours is None:
        return {}
    if not place.hours.is_weekly:
        return {"openingHoursSpecification": _days(village, place.hours, today, DAYS)}
    week = [each for group in place.hours.week for each in _of_week(group)]
    return {
        "openingHoursSpecification": week,
        "specialOpeningHoursSpecification": _feasts(village, place.hours, today),
    }


def _of_week(group: DayGroup) -> list[Node]:
    names = [DAY.format(name=NAMES[n]) for n in range(group.first, group.last + 1)]
    return [{**_span(span), "dayOfWeek": names} for span in group.spans]


def _days(village: Village, hours: Hours, today: date, count: int) -> list[Node]:
    days = list(days_from(today, count))
    feasts = village.holidays(days[0], days[-1])
    return [node for day in days for node in _on(day, hours.spans_on(day, feasts))]


def _feasts(village: Village, hours: Hours, today: date) -> list[Node]:
    """List the holidays on which the hours are others than those of the weekday."""
    feasts = village.holidays(today, today + FEASTS)
    found = []
    for day in sorted(feasts):
        spans = hours.spans_on(day, feasts)
        if spans != hours.spans_on(day):
            found += _on(day, spans) or [_dated(day, {"opens": "00:00"}, "00:00")]
    return found


def _on(day: date, spans: tuple[Span, ...]) -> list[Node]:
    return [_dated(day, _span(span), None) for span in spans]


def _dated(day: date, node: Node, closes: str | None) -> Node:
    text = day.isoformat()
    shut: Node = {"closes": closes} if closes else {}
    kind: Node = {"@type": "OpeningHoursSpecification"}
    return {**kind, **node, **shut, "validFrom": text, "validThrough": text}


def _span(span: Span) -> Node:
    opens, closes = span
    return {
        "@type": "OpeningHoursSpecification",
        "opens": opens,
        "closes": "23:59" if closes == END_OF_DAY else closes,
    }
