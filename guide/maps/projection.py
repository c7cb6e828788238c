"""From degrees to a drawing: one village is small enough for a flat grid."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos
from math import radians
from typing import Self

from guide.domain.basemap import METRES_A_DEGREE_OF_EQUATOR
from guide.domain.basemap import METRES_A_DEGREE_OF_LATITUDE
from guide.domain.position import Bounds
from guide.domain.position import Point

WIDTH = 480.0
"""Units across every drawing: a unit is 0.7 px on a phone."""

FLATTEST = 0.62
TALLEST = 1.15

XY = tuple[float, float]
"""A spot in a drawing, in its units, y downwards."""


@dataclass(frozen=True)
class Circle:
    """A point with a radius in metres that must fit into the drawing."""

    point: Point
    metres: float = 0


@dataclass(frozen=True)
class Frame:
    """What part of the land a drawing shows.

    Attributes:
        bounds: the shown box in degrees.
        units_a_metre: the scale.
        height: in units; the width is always `WIDTH`.
    """

    bounds: Bounds
    units_a_metre: float
    height: float

    @classmethod
    def around(
        cls,
        circles: Sequence[Circle],
        *,
        margin: float = 60,
        least: float = 320,
        flattest: float = FLATTEST,
        tallest: float = TALLEST,
    ) -> Self:
        """Frame some circles.

        Args:
            circles: what must be seen; at least one.
            margin: metres of land around them.
            least: metres across at least, so that one point does not fill the page.
            flattest: the smallest height for a width of one.
            tallest: the largest one.
        """
        box = Bounds.around([circle.point for circle in circles])
        centre = box.centre
        east, north = _metres_a_degree(centre)
        reach = max(circle.metres for circle in circles) + margin
        width = max((box.east - box.west) * east + 2 * reach, least)
        height = (box.north - box.south) * north + 2 * reach
        width = max(width, height / tallest)
        height = max(height, width * flattest)
        half_lon, half_lat = width / 2 / east, height / 2 / north
        shown = Bounds(
            centre.lon - half_lon,
            centre.lat - half_lat,
            centre.lon + half_lon,
            centre.lat + half_lat,
        )
        scale = WIDTH / width
        return cls(shown, scale, height * scale)

    def xy(self, point: Point) -> XY:
        """Place a point in the drawing."""
        east, north = _metres_a_degree(self.bounds.centre)
        x = (point.lon - self.bounds.west) * east * self.units_a_metre
        y = (self.bounds.north - point.lat) * north * self.units_a_metre
        return (x, y)

    def step(self, degrees: float) -> XY:
        """Return units of some degrees, to the east and to the north."""
        east, north = _metres_a_degree(self.bounds.centre)
        across = degrees * self.units_a_metre
        return (east * across, north * across)

    def units(self, metres: float) -> float:
        """Turn metres into units."""
        return metres * self.units_a_metre


def _metres_a_degree(at: Point) -> XY:
    """Return metres a degree to the east and to the north."""
    east = METRES_A_DEGREE_OF_EQUATOR * cos(radians(at.lat))
    return (east, METRES_A_DEGREE_OF_LATITUDE)
