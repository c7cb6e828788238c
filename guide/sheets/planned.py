"""A walk that somebody planned: stops of several courses under one title."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from urllib.parse import urlencode

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.reference import Reference
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.domain.visits import clock
from guide.sheets.order import Order
from guide.words.language import words_in

SLUG = "a_plan"
"""No author's course can be called so: slugs have no underscore."""

MOST = 24
"""Stops of a plan at most: one every ten minutes of the four hours that the planner
offers. Sixty would keep the press for nine seconds."""

TITLE = N_("A walk for you")


@dataclass(frozen=True)
class Origin:
    """The course to which a stop of a plan belongs, and its name there."""

    course: Course
    stop: Stop

    def section(self, locale: str) -> Section | None:
        """Return the stop's text in a language, if there is one."""
        if not self.course.speaks(locale):
            return None
        return self.course.story(locale).section(self.stop.slug)


def read_stops(village: Village, text: str) -> tuple[Origin, ...]:
    """Read `artworks/hong-bust,places/damoa-park`: each a stop of some course.

    Raises:
        Mistake: there are none or too many, or one is no stop of any course.
    """
    names = list(
        dict.fromkeys(filter(None, (each.strip() for each in text.split(","))))
    )
    if not 1 <= len(names) <= MOST:
        raise Mistake(
            N_("A plan has 1 to {most} stops; this one has {count}."),
            most=MOST,
            count=len(names),
        )
    return tuple(_origin(village, name) for name in names)


def with_plan(village: Village, origins: Sequence[Origin]) -> tuple[Village, Course]:
    """Add a course of these stops to a village that nobody keeps."""
    stops = tuple(
        Stop.model_validate(
            {"at": origin.stop.at, "stay": origin.stop.stay, "as": name}
        )
        for name, origin in _named(origins)
    )
    stories = {code: _story(code, origins) for code in village.info.languages}
    course = Course(
        slug=SLUG, stories=stories, source_locale=village.source_locale, stops=stops
    )
    return replace(village, courses={**village.courses, SLUG: course}), course


def query_of(course: Course, order: Order) -> str:
    """Write a plan as the planner does: what the walk of it reads from its address."""
    start = "" if order.start is None else clock(order.start)
    pairs = {
        "day": order.day.isoformat() if order.day else "",
        "start": start,
        "pace": order.pace,
        "stops": ",".join(str(stop.at.thing) for stop in course.stops),
    }
    return urlencode({key: text for key, text in pairs.items() if text}, safe="/,:")


def origin_of(village: Village, thing: Thing) -> Origin | None:
    """Find the first course that stops at a thing."""
    for course, slug in village.stops_at(thing):
        if course.slug != SLUG:
            return Origin(course, course.stops[(course.number(slug) or 1) - 1])
    return None


def _origin(village: Village, name: str) -> Origin:
    family, _, slug = name.partition("/")
    thing = village.find(Reference(family, slug)) if slug else None
    origin = origin_of(village, thing) if thing else None
    if origin is None:
        raise Mistake(N_("“{name}” is no stop of any walk."), name=name)
    return origin


def _named(origins: Sequence[Origin]) -> Iterator[tuple[str, Origin]]:
    return ((f"stop-{number}", each) for number, each in enumerate(origins, start=1))


def _story(locale: str, origins: Sequence[Origin]) -> Story:
    sections = tuple(
        replace(section, slug=name)
        for name, origin in _named(origins)
        if (section := _bare_section(origin, locale))
    )
    return Story(locale, "", words_in(locale).gettext(TITLE), sections=sections)


def _bare_section(origin: Origin, locale: str) -> Section | None:
    """Leave out the way to what was the next stop, and what only guides read."""
    section = origin.section(locale)
    if section is None:
        return None
    kept = tuple(each for each in section.public if each.word != "way")
    return replace(section, passages=kept)
