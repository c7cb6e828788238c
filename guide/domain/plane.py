"""A flat grid in metres around one point: exact enough for a village."""

from dataclasses import dataclass
from functools import cached_property
from math import cos
from math import hypot
from math import radians

from guide.domain.basemap import METRES_A_DEGREE_OF_EQUATOR
from guide.domain.basemap import METRES_A_DEGREE_OF_LATITUDE
from guide.domain.position import Point

XY = tuple[float, float]
"""Metres to the east and to the north."""


@dataclass(frozen=True)
class Plane:
    """The grid; distances within some kilometres are off by less than 0.6 %."""

    origin: Point

    @cached_property
    def east(self) -> float:
        """Metres a degree to the east."""
        return METRES_A_DEGREE_OF_EQUATOR * cos(radians(self.origin.lat))

    def xy(self, point: Point) -> XY:
        """Place a point on the grid."""
        north = (point.lat - self.origin.lat) * METRES_A_DEGREE_OF_LATITUDE
        return ((point.lon - self.origin.lon) * self.east, north)

    def point(self, xy: XY) -> Point:
        """Return the point of a spot on the grid."""
        lat = self.origin.lat + xy[1] / METRES_A_DEGREE_OF_LATITUDE
        return Point(lat, self.origin.lon + xy[0] / self.east)


def gap(one: XY, other: XY) -> float:
    """Return metres between two spots."""
    return hypot(other[0] - one[0], other[1] - one[1])


def nearest_on(start: XY, end: XY, to: XY) -> tuple[XY, float]:
    """Return the spot of a straight way that is nearest to another, and the metres."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    along = (to[0] - start[0]) * dx + (to[1] - start[1]) * dy
    share = min(1.0, max(0.0, along / long)) if long else 0.0
    spot = (start[0] + share * dx, start[1] + share * dy)
    return spot, gap(spot, to)
