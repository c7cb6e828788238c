"""A track: a recorded or routed line of a course."""

from typing import Literal

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.position import metres_between
from guide.domain.position import Point


class Track(Model):
    """A line from the first to the last stop; `metres` is its length."""

    points: tuple[Point, ...] = Field(min_length=2)
    source: Literal["recorded", "routed"]
    date: FuzzyDateField
    metres: float = Field(gt=0)

    def between(self, start: Point, end: Point) -> tuple[Point, ...]:
        """Return the part from the vertex nearest to `start` to that nearest to `end`.

        The part runs forward; where a course passes a spot twice, the first pass
        after `start` counts.
        """
        begin = _nearest(self.points, start)
        rest = self.points[begin:]
        return rest[: max(_nearest(rest, end), 1) + 1]

    def distance_to(self, point: Point) -> float:
        """Return the metres from a point to the nearest vertex."""
        return min(metres_between(point, each) for each in self.points)


def _nearest(points: tuple[Point, ...], to: Point) -> int:
    numbers = range(len(points))
    return min(numbers, key=lambda number: metres_between(points[number], to))
