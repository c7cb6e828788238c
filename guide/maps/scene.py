"""What a drawing shows, before it is drawn: pins, ways, parks and words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from guide.domain.basemap import Basemap
from guide.domain.course import Course
from guide.domain.place import Place
from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.domain.walking import Pin
from guide.domain.walking import Walk
from guide.maps.projection import Circle
from guide.maps.projection import Frame

State = Literal["been", "next", "ahead"]


@dataclass(frozen=True)
class Mark:
    """A pin on the drawing; without a label it is a small spot."""

    label: str
    position: Position
    text: str
    second: str = ""
    state: State = "been"


@dataclass(frozen=True)
class Way:
    """A line; dashed where it is only estimated."""

    points: tuple[Point, ...]
    is_estimate: bool


@dataclass(frozen=True)
class Ground:
    """The base map below, the reader's language and that of the signs."""

    basemap: Basemap
    locale: str
    signs: str


@dataclass(frozen=True)
class Scene:
    """All that one drawing shows."""

    title: str
    description: str
    marks: tuple[Mark, ...]
    ways: tuple[Way, ...]
    parks: tuple[Point, ...]
    ground: Ground | None = None

    @property
    def circles(self) -> list[Circle]:
        """Everything that must be seen."""
        marks = [
            Circle(mark.position.point, mark.position.accuracy) for mark in self.marks
        ]
        return marks + [Circle(point) for way in self.ways for point in way.points]

    @property
    def frame(self) -> Frame:
        """The part of the land that holds everything."""
        return Frame.around(self.circles)


def course_scene(
    village: Village,
    course: Course,
    locale: str,
    words: tuple[str, str],
    current: int | None = None,
) -> Scene | None:
    """Show a course; None where no stop has a position.

    Args:
        village: where the course lies.
        course: what to show.
        locale: the language of the names.
        words: title and description of the drawing.
        current: the number of the stop where the reader is; all are drawn as done
            where it is None.
    """
    walk = village.walks[course.slug]
    if not walk.pins:
        return None
    marks = [_station(village, walk, pin, locale, current) for pin in walk.pins]
    ways = [
        Way(leg.line, leg.kind == "estimate") for leg in walk.legs if len(leg.line) > 1
    ]
    ground = ground_of(village, locale)
    return Scene(*words, tuple(marks), tuple(ways), village.parks, ground)


def spots_scene(
    village: Village, things: Sequence[Thing], locale: str, words: tuple[str, str]
) -> Scene | None:
    """Show some places or works without an order; None where none has a position."""
    found = []
    for thing in things:
        position = village.position_of(thing)
        if position:
            found.append(Mark("", position, *names_of(village, thing, locale)))
    if not found:
        return None
    marks = {(mark.position.point, mark.text): mark for mark in found}
    ground = ground_of(village, locale)
    return Scene(*words, tuple(marks.values()), (), village.parks, ground)


def ground_of(village: Village, locale: str) -> Ground | None:
    """Return what lies below; None where nobody built a base map."""
    if village.basemap is None:
        return None
    return Ground(village.basemap, locale, village.source_locale)


def names_of(village: Village, thing: Thing | None, locale: str) -> tuple[str, str]:
    """Return the name in the page's language, and the source language's below it."""
    if thing is None:
        return ("", "")
    place = village.place_of(thing) or thing
    name, source = place.title(locale), place.source.title
    return (name, "" if name == source else source)


def _station(
    village: Village, walk: Walk, pin: Pin, locale: str, current: int | None
) -> Mark:
    things = [village.find(walk.stops[number - 1].at) for number in pin.numbers]
    place = next((each for each in things if isinstance(each, Place)), things[0])
    text, second = names_of(village, place, locale)
    return Mark(pin.label, pin.position, text, second, _state(pin, current))


def _state(pin: Pin, current: int | None) -> State:
    if current is None or max(pin.numbers) < current:
        return "been"
    return "next" if current in pin.numbers else "ahead"
