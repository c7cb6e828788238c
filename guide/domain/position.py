"""Where something is, how well that is known, and how far apart two things are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2
from math import cos
from math import degrees
from math import radians
from math import sin
from typing import Literal
from typing import Self

from geographiclib.constants import Constants
from geographiclib.geodesic import Geodesic
from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model

PositionSource = Literal["survey", "official", "open-data", "unofficial"]

WGS84 = Geodesic(Constants.WGS84_a, Constants.WGS84_f)  # type: ignore[no-untyped-call]

WIDE_METRES = 30
"""An accuracy above this is drawn as a circle and said in words."""


@dataclass(frozen=True)
class Point:
    """A spot on the WGS 84 ellipsoid, in degrees."""

    lat: float
    lon: float

    @property
    def lonlat(self) -> tuple[float, float]:
        """The pair in the order of GeoJSON and KML, six decimals (0.1 m)."""
        return (round(self.lon, 6), round(self.lat, 6))


class Position(Model):
    """A point with its accuracy in metres and where it comes from."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    accuracy: float = Field(gt=0, le=1000)
    source: PositionSource
    date: FuzzyDateField | None = None

    @property
    def point(self) -> Point:
        """The bare point."""
        return Point(self.lat, self.lon)

    @property
    def is_wide(self) -> bool:
        """Whether it is too vague to stand for a door."""
        return self.accuracy > WIDE_METRES

    def loosened(self, accuracy: float | None) -> Self:
        """Return it with a larger accuracy; a smaller one is not believed."""
        if accuracy is None or accuracy <= self.accuracy:
            return self
        return self.model_copy(update={"accuracy": accuracy})


@dataclass(frozen=True)
class Bounds:
    """A box in degrees."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Sequence[Point]) -> Self:
        """Return the smallest box that holds all points; at least one is needed."""
        lats = [point.lat for point in points]
        lons = [point.lon for point in points]
        return cls(min(lons), min(lats), max(lons), max(lats))

    @property
    def centre(self) -> Point:
        """The middle of the box."""
        return Point((self.south + self.north) / 2, (self.west + self.east) / 2)

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside or on the edge."""
        inside_lat = self.south <= point.lat <= self.north
        return inside_lat and self.west <= point.lon <= self.east


def metres_between(one: Point, other: Point) -> float:
    """Return the geodesic distance in metres on WGS 84 (Karney 2013).

    This is the line of which geopy's `geodesic` is made; asking for it here spares
    every start geopy's geocoders and their HTTP client, 0.1 s.
    """
    ends = (one.lat, one.lon, other.lat, other.lon)
    found = WGS84.Inverse(*ends, Geodesic.DISTANCE)  # type: ignore[no-untyped-call]
    return float(found["s12"])


def metres_along(points: Sequence[Point]) -> float:
    """Return the length of a line in metres."""
    return sum(metres_between(one, other) for one, other in pairwise(points))


def bearing(one: Point, other: Point) -> float:
    """Return the initial bearing in degrees clockwise from north, 0 to 360."""
    lat1, lat2 = radians(one.lat), radians(other.lat)
    east = radians(other.lon - one.lon)
    y = sin(east) * cos(lat2)
    x = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(east)
    return degrees(atan2(y, x)) % 360
