"""Stations: the stops of a course as a phone counts them on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.place import Place
from guide.domain.quest import locks
from guide.domain.quest import quest_of
from guide.domain.quest import sealed
from guide.domain.story import Quest
from guide.domain.story import Section
from guide.domain.thing import Thing
from guide.domain.walking import Leg
from guide.domain.walking import Pin
from guide.domain.walking import Walk


@dataclass(frozen=True)
class Station:
    """One stop with all that the walking view needs.

    Attributes:
        course: the slug of the course.
        number: counted from 1.
        thing: what stands there; None where the reference leads nowhere.
        section: its text in the reader's language, else in the source language.
        before: the text of the stop before it, whose `way` leads here.
        leg: the way that leads here; None for the first.
        pin: its spot on the map, which stops that arrive together share; None where
            nobody recorded a position.
        quest: the question; None where none is asked.
    """

    course: str
    number: int
    stop: Stop
    thing: Thing | None
    section: Section
    before: Section | None
    leg: Leg | None
    pin: Pin | None
    quest: Quest | None

    @property
    def slug(self) -> str:
        """Its name inside the course."""
        return self.stop.slug

    @property
    def has_stamp(self) -> bool:
        """Whether being there is counted: never where the dead are remembered."""
        return not is_solemn(self.thing)

    @property
    def salt(self) -> str:
        """What the hashes of its answers are salted with."""
        return f"{self.course}/{self.slug}"

    @property
    def locks(self) -> tuple[str, ...]:
        """Hashes of the accepted answers with their locks; none: "look and tick"."""
        return locks(self.salt, self.quest.answers) if self.quest else ()

    @property
    def sealed(self) -> str:
        """The reply, to be opened by a right answer."""
        return sealed(self.salt, self.quest) if self.quest else ""


def is_solemn(thing: Thing | None) -> bool:
    """Tell whether a thing remembers the dead: no question, no stamp, no game."""
    return isinstance(thing, Artwork | Place) and thing.solemn == "yes"


def stations_of(
    course: Course, walk: Walk, things: Sequence[Thing | None], locale: str
) -> tuple[Station, ...]:
    """Return the stations of a course; `things` has one entry a stop."""
    sections = [_section(course, stop.slug, locale) for stop in course.stops]
    rows = zip(
        course.stops,
        things,
        sections,
        (None, *sections[:-1]),
        (None, *walk.legs),
        strict=True,
    )
    return tuple(
        Station(
            course=course.slug,
            number=number,
            stop=stop,
            thing=thing,
            section=section,
            before=before,
            leg=leg,
            pin=walk.pin_of(number),
            quest=None if is_solemn(thing) else quest_of(course, stop.slug, locale),
        )
        for number, (stop, thing, section, before, leg) in enumerate(rows, start=1)
    )


def _section(course: Course, slug: str, locale: str) -> Section:
    own = course.story(locale).section(slug)
    return own or course.source.section(slug) or Section(slug, "", 1)
