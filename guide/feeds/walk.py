"""A course as files carry it: located stops and joined lines, before any format."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from guide.domain.address import Addresses
from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.problem import N_
from guide.domain.village import Village
from guide.domain.walking import Leg
from guide.words.language import Words

LineKind = Literal["recorded", "routed", "estimate"]
FIRM: tuple[LineKind, ...] = ("recorded", "routed")

KIND_WORDS = {
    "recorded": N_("recorded on foot"),
    "routed": N_("found along the streets of a map"),
    "estimate": N_("an estimate: nobody has recorded this way yet"),
}


@dataclass(frozen=True)
class WalkStop:
    """A stop with a position.

    Attributes:
        place: its place or work in the reader's language, and on the sign.
        address: its page, absolute.
    """

    number: int
    title: str
    place: str
    position: Position
    address: str

    @property
    def name(self) -> str:
        """The number and the title, as the page has them."""
        return f"{self.number}. {self.title}"


@dataclass(frozen=True)
class WalkLine:
    """A line over one or more legs, and how it is known.

    Attributes:
        source: in words, with the credit of the map it was found on.
    """

    kind: LineKind
    points: tuple[Point, ...]
    source: str


@dataclass(frozen=True)
class WalkFile:
    """All that a file of a course holds; `address` is its page, absolute."""

    title: str
    summary: str
    locale: str
    address: str
    stops: tuple[WalkStop, ...]
    lines: tuple[WalkLine, ...]


def walk_file(
    village: Village, course: Course, words: Words, urls: Addresses
) -> WalkFile | None:
    """Collect a course in one language; None where no stop has a position."""
    walk = village.walks[course.slug]
    if not walk.pins:
        return None
    located = zip(walk.stops, walk.positions, strict=True)
    stops = [
        _stop(village, course, urls, number, (stop, position))
        for number, (stop, position) in enumerate(located, start=1)
        if position
    ]
    story = course.story(words.code)
    return WalkFile(
        title=story.title,
        summary=story.summary,
        locale=words.code,
        address=urls.thing(course),
        stops=tuple(stops),
        lines=tuple(_lines(walk.legs, words, _credit(village))),
    )


def _stop(
    village: Village,
    course: Course,
    urls: Addresses,
    number: int,
    found: tuple[Stop, Position],
) -> WalkStop:
    stop, position = found
    section = course.story(urls.locale).section(stop.slug)
    thing = village.find(stop.at)
    names = [thing.title(urls.locale), thing.source.title] if thing else [stop.slug]
    return WalkStop(
        number=number,
        title=(section.title if section else "") or names[0],
        place=" · ".join(dict.fromkeys(names)),
        position=position,
        address=urls.stop(course.slug, stop.slug),
    )


def _lines(legs: Sequence[Leg], words: Words, credit: str) -> list[WalkLine]:
    """Join legs that follow each other and are known in the same way."""
    found = []
    for kind, group in groupby(legs, key=lambda leg: leg.kind):
        if kind in ("near", "unknown"):
            continue
        points: list[Point] = []
        for leg in group:
            points += leg.line[1:] if points and points[-1] == leg.line[0] else leg.line
        source = words.gettext(KIND_WORDS[kind])
        if kind == "routed" and credit:
            source = f"{source}, {credit}"
        found.append(WalkLine(kind, tuple(points), source))
    return found


def _credit(village: Village) -> str:
    return village.basemap.origin.attribution if village.basemap else ""
