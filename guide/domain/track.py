"""A track: a recorded or routed line of a course."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.matching import corners_at
from guide.domain.model import Model
from guide.domain.position import metres_between
from guide.domain.position import Point


class Track(Model):
    """A line from the first to the last stop; `metres` is its length."""

    points: tuple[Point, ...] = Field(min_length=2)
    source: Literal["recorded", "routed"]
    date: FuzzyDateField
    metres: float = Field(gt=0)

    def split(self, points: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
        """Return the parts between points that follow each other along the line.

        A part runs forward from vertex to vertex; where the line passes a spot
        twice, the order of the points decides which pass is meant.
        """
        at = corners_at(self.points, points)
        return tuple(self.points[one : other + 1] for one, other in pairwise(at))

    def distance_to(self, point: Point) -> float:
        """Return the metres from a point to the nearest vertex."""
        return min(metres_between(point, each) for each in self.points)
