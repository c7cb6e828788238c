"""Figures for a planner: what can be a stop, how far apart, and what is shown where.

A stop is what an author made one, with its minutes; nothing else has a known length.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.course import Suits
from guide.domain.place import Place
from guide.domain.plane import Plane
from guide.domain.position import Position
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village

OPEN_AIR = frozenset({"park", "parking", "bus-stop", "station"})
"""Places that are open air or have an open hall: without hours they do not close."""

INDOORS = frozenset({"painting"})
"""Works that hang inside a place; all others can be seen from the street."""

Access = Literal["always", "hours", "unknown"]
"""Whether a stop is always there, has hours, or has hours that nobody published."""


@dataclass(frozen=True)
class Candidate:
    """Something that may become a stop.

    Attributes:
        stay: minutes, as the first course that stops there has them.
        suits: interests, as the courses that stop there have them.
        place: whose hours count; empty where none do.
    """

    thing: Thing
    stay: int
    suits: tuple[Suits, ...]
    access: Access
    place: str = ""


@dataclass(frozen=True)
class Figures:
    """Everything that a plan is made of.

    Attributes:
        spots: all stops, then the places of the shows.
        at: where each spot is, in metres to the east and the north on the village's
            plane, and how exact that is; None where nobody knows.
        ways: numbers of two spots and the metres between them, where somebody
            recorded or routed a way; all others are estimated from `at`.
        shows: firm showings with an hour, at a spot.
    """

    candidates: tuple[Candidate, ...]
    spots: tuple[Thing, ...]
    at: tuple[tuple[float, float, float] | None, ...]
    ways: tuple[tuple[int, int, int], ...]
    shows: tuple[Occurrence, ...]


def figures(village: Village, today: date) -> Figures:
    """Collect all stops, their distances and the firm showings from today on."""
    return _figures(village, tuple(_candidates(village)), today)


def course_figures(village: Village, course: Course, today: date) -> Figures:
    """Collect the same of one course: its stops in order, with their own minutes."""
    found = [
        _candidate(village, thing, stop.stay, course.suits)
        for stop in course.stops
        if (thing := village.find(stop.at))
    ]
    return _figures(village, tuple(found), today)


def _figures(
    village: Village, candidates: tuple[Candidate, ...], today: date
) -> Figures:
    shows = tuple(_shows(village, today))
    stops = [each.thing for each in candidates]
    rooms = [village.find(each.at) for each in shows if isinstance(each.at, Reference)]
    known = {each.reference: each for each in (*stops, *rooms) if each}
    spots = tuple(known.values())
    plane = Plane(village.info.box.centre)
    at = tuple(_at(plane, village.position_of(spot)) for spot in spots)
    return Figures(candidates, spots, at, tuple(_ways(village, spots)), shows)


def access_of(village: Village, thing: Thing) -> tuple[Access, str]:
    """Tell whether a thing closes, and the place whose hours count."""
    place = thing if isinstance(thing, Place) else None
    if isinstance(thing, Artwork) and thing.kind in INDOORS:
        place = village.place_of(thing)
    if place is None:
        return "always", ""
    if place.hours is None:
        return ("always" if place.kind in OPEN_AIR else "unknown"), ""
    return ("always", "") if place.hours.is_always else ("hours", place.slug)


def _candidates(village: Village) -> Iterator[Candidate]:
    stays: dict[Reference, int] = {}
    suits: dict[Reference, list[Suits]] = {}
    for course in village.courses_in_order:
        for stop in course.stops:
            stays.setdefault(stop.at.thing, stop.stay)
            suits.setdefault(stop.at.thing, []).extend(course.suits)
    for reference, stay in stays.items():
        thing = village.find(reference)
        if thing:
            yield _candidate(village, thing, stay, suits[reference])


def _candidate(
    village: Village, thing: Thing, stay: int, suits: Iterable[Suits]
) -> Candidate:
    access, place = access_of(village, thing)
    return Candidate(thing, stay, tuple(dict.fromkeys(suits)), access, place)


def _shows(village: Village, today: date) -> Iterator[Occurrence]:
    for slug in sorted(village.performances):
        for each in occurrences(village.performances[slug], today):
            has_room = isinstance(each.at, Reference) and village.find(each.at)
            is_firm = each.is_sure and each.when.time is not None
            if is_firm and has_room and not each.is_over(today):
                yield each


def _at(plane: Plane, position: Position | None) -> tuple[float, float, float] | None:
    """Place a spot to the decimetre."""
    if position is None:
        return None
    east, north = plane.xy(position.point)
    return round(east, 1), round(north, 1), position.accuracy


def _ways(village: Village, spots: Sequence[Thing]) -> Iterator[tuple[int, int, int]]:
    """Go through the legs of courses that somebody recorded or routed."""
    number = {spot.reference: place for place, spot in enumerate(spots)}
    for slug, course in village.courses.items():
        for leg, (here, there) in zip(
            village.walks[slug].legs, pairwise(course.stops), strict=True
        ):
            one, other = number.get(here.at.thing), number.get(there.at.thing)
            is_known = leg.kind in {"recorded", "routed"} and leg.metres is not None
            if is_known and one is not None and other is not None:
                yield one, other, round(leg.metres or 0)
