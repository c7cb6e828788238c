"""A chapter: a background story that is not tied to one door."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from guide.domain.model import Model
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.thing import Thing


class Waypoint(Model):
    """A point of a journey, anywhere on earth, in degrees."""

    name: str
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    source: str

    @property
    def point(self) -> Point:
        """The bare point."""
        return Point(self.lat, self.lon)

    @property
    def section(self) -> str:
        """The slug of the section that tells of it."""
        return self.name.rpartition("/")[2]


class Chapter(Thing):
    """A longer text, perhaps with a journey on a map of its own."""

    family: ClassVar[str] = "chapters"

    order: int = 99
    journey: tuple[Waypoint, ...] = ()

    @property
    def passages(self) -> tuple["Passage", ...]:
        """The ways between the points of the journey."""
        return tuple(Passage(*ends) for ends in pairwise(self.journey))


@dataclass(frozen=True)
class Passage:
    """From one point of a journey to the next, in a straight line."""

    start: Waypoint
    end: Waypoint

    @property
    def metres(self) -> float:
        """The geodesic distance; any real way is longer."""
        return metres_between(self.start.point, self.end.point)


def in_order(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """Sort chapters as their authors want them listed."""
    return tuple(sorted(chapters, key=lambda chapter: (chapter.order, chapter.slug)))
