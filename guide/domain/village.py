"""The Village: everything loaded, immutable; what every page, map and feed reads."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar
from zoneinfo import ZoneInfo

from guide.domain import chapter
from guide.domain import course
from guide.domain.artwork import Artwork
from guide.domain.basemap import Basemap
from guide.domain.chapter import Chapter
from guide.domain.codes import Codes
from guide.domain.codes import NO_CODES
from guide.domain.course import Course
from guide.domain.glossary import Term
from guide.domain.holiday import holidays_between
from guide.domain.info import VillageInfo
from guide.domain.itinerary import Step
from guide.domain.itinerary import steps_of
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Etiquette
from guide.domain.place import Place
from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.problem import Problem
from guide.domain.reference import FAMILIES
from guide.domain.reference import Reference
from guide.domain.source import Source
from guide.domain.street import Street
from guide.domain.street_index import StreetIndex
from guide.domain.thing import Thing
from guide.domain.track import Track
from guide.domain.walking import Walk
from guide.domain.walking import walk_of


class VillageStory(Thing):
    """What the village says of itself: home, visit and about pages."""

    family: ClassVar[str] = "village"


@dataclass(frozen=True)
class Village:
    """One snapshot; a change of any file makes a new one.

    Attributes:
        revision: a short name of this content, the same for the same files.
        media: changes when a file beside a story does; not the same elsewhere.
        problems: what authors should mend, in order of file and line.
    """

    info: VillageInfo
    story: VillageStory | None
    places: Mapping[str, Place]
    artworks: Mapping[str, Artwork]
    streets: Mapping[str, Street]
    courses: Mapping[str, Course]
    performances: Mapping[str, Performance]
    chapters: Mapping[str, Chapter]
    notices: Mapping[str, Notice]
    glossary: Mapping[str, Term]
    sources: Mapping[str, Source]
    tracks: Mapping[str, Track]
    codes: Codes = NO_CODES
    problems: tuple[Problem, ...] = ()
    revision: str = ""
    media: str = ""
    basemap: Basemap | None = None

    @property
    def source_locale(self) -> str:
        """The language in which stories are written first."""
        return self.info.languages[0]

    @property
    def zone(self) -> ZoneInfo:
        """The village's time zone."""
        return ZoneInfo(self.info.timezone)

    def holidays(self, first: date, last: date) -> frozenset[date]:
        """List the public holidays from `first` to `last`, both included."""
        return holidays_between(self.info.country, first, last)

    def family(self, name: str) -> Mapping[str, Thing]:
        """Return all things of a family by slug; empty for an unknown one."""
        if name not in FAMILIES and name != "glossary":
            return {}
        found: Mapping[str, Thing] = getattr(self, name)
        return found

    def things(self) -> Iterator[Thing]:
        """Go through everything that has a story, by family, then by slug."""
        if self.story:
            yield self.story
        for name in FAMILIES:
            found = self.family(name)
            yield from (found[slug] for slug in sorted(found))

    def find(self, reference: Reference) -> Thing | None:
        """Find what a reference names; None for the glossary and for nothing."""
        if reference.family == "glossary":
            return None
        return self.family(reference.family).get(reference.slug)

    @cached_property
    def courses_in_order(self) -> tuple[Course, ...]:
        """The courses as they are listed."""
        return course.in_order(tuple(self.courses.values()))

    @cached_property
    def chapters_in_order(self) -> tuple[Chapter, ...]:
        """The chapters as they are listed."""
        return chapter.in_order(tuple(self.chapters.values()))

    def place_of(self, thing: Thing) -> Place | None:
        """Return the place at which an artwork stands."""
        at = thing.at if isinstance(thing, Artwork) else None
        return self.places.get(at.slug) if at and at.family == "places" else None

    def position_of(self, thing: Thing | None) -> Position | None:
        """Return where something is: its own position, else that of its place."""
        if isinstance(thing, Artwork) and thing.position is None:
            place = self.place_of(thing)
            found = place.position if place else None
            return found.loosened(thing.accuracy) if found else None
        if isinstance(thing, Place | Artwork | Street):
            return thing.position
        return None

    @cached_property
    def located(self) -> tuple[Thing, ...]:
        """Places and works that stand somewhere, by family and slug."""
        places = [self.places[slug] for slug in sorted(self.places)]
        works = [self.artworks[slug] for slug in sorted(self.artworks)]
        return tuple(thing for thing in (*places, *works) if self.position_of(thing))

    @cached_property
    def spots(self) -> tuple[Point, ...]:
        """Where they stand, each spot once."""
        found = (self.position_of(thing) for thing in self.located)
        return tuple(dict.fromkeys(each.point for each in found if each))

    @cached_property
    def parks(self) -> tuple[Point, ...]:
        """The points of all parks."""
        return tuple(
            place.position.point
            for _, place in sorted(self.places.items())
            if place.kind == "park" and place.position
        )

    def address_of(self, thing: Thing | None) -> str:
        """Return the address of a place, or of the place where a work stands."""
        if thing is None:
            return ""
        place = thing if isinstance(thing, Place) else self.place_of(thing)
        return place.address if place else ""

    def etiquette_of(self, thing: Thing | None) -> Etiquette:
        """Return what neighbours ask for here: the thing's own, then its place's."""
        own = thing.etiquette if isinstance(thing, Place | Artwork | Street) else None
        place = self.place_of(thing) if thing else None
        around = place.etiquette if place else Etiquette()
        if own is None:
            return around
        return around.model_copy(update=own.model_dump(exclude_none=True))

    @cached_property
    def walks(self) -> Mapping[str, Walk]:
        """Every course measured, by slug."""
        return {
            slug: walk_of(
                each,
                [self.position_of(self.find(stop.at)) for stop in each.stops],
                self.tracks.get(slug),
            )
            for slug, each in self.courses.items()
        }

    @cached_property
    def street_index(self) -> StreetIndex | None:
        """The base map's ways by where they lie; None without a base map."""
        return StreetIndex(self.basemap) if self.basemap else None

    @cached_property
    def itineraries(self) -> Mapping[str, Sequence[Sequence[Step]]]:
        """The steps of every leg of every course, by the course's slug."""
        return {
            slug: tuple(steps_of(leg, self.street_index) for leg in walk.legs)
            for slug, walk in self.walks.items()
        }

    @cached_property
    def _stops_at(self) -> Mapping[Reference, Sequence[tuple[Course, str]]]:
        found: dict[Reference, list[tuple[Course, str]]] = {}
        for each in self.courses_in_order:
            for stop in each.stops:
                found.setdefault(stop.at.thing, []).append((each, stop.slug))
        return found

    def stops_at(self, thing: Thing) -> Sequence[tuple[Course, str]]:
        """Return the courses that stop at a thing, with the stop's slug."""
        return self._stops_at.get(thing.reference, ())

    @cached_property
    def _works_at(self) -> Mapping[Reference, Sequence[Artwork]]:
        found: dict[Reference, list[Artwork]] = {}
        for slug in sorted(self.artworks):
            work = self.artworks[slug]
            for where in (work.at, work.street):
                if where:
                    found.setdefault(where.thing, []).append(work)
        return found

    def works_at(self, thing: Thing) -> Sequence[Artwork]:
        """Return the works at a place or in a street."""
        return self._works_at.get(thing.reference, ())

    def places_in(self, street: Street) -> Sequence[Place]:
        """Return the places that belong to a street."""
        return [
            place
            for slug, place in sorted(self.places.items())
            if place.street and place.street.thing == street.reference
        ]
