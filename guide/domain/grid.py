"""Metres of Korean map grids as degrees: transverse Mercator on the GRS 80 ellipsoid.

Krüger's series to the fourth order of n, as in Karney, "Transverse Mercator with an
accuracy of a few nanometers" (2011). GRS 80 and WGS 84 differ by 0.1 mm here, so what
comes out serves as WGS 84.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin
from math import asinh
from math import atan
from math import atan2
from math import atanh
from math import cos
from math import cosh
from math import degrees
from math import radians
from math import sin
from math import sinh
from math import sqrt
from math import tan

from guide.domain.position import Point

AXIS = 6_378_137.0
FLATTENING = 1 / 298.257222101
N = FLATTENING / (2 - FLATTENING)
ECCENTRICITY = sqrt(FLATTENING * (2 - FLATTENING))
RADIUS = AXIS / (1 + N) * (1 + N**2 / 4 + N**4 / 64)
"""Metres: of the circle that is as long as a meridian."""

ALPHA = (
    N / 2 - 2 * N**2 / 3 + 5 * N**3 / 16 + 41 * N**4 / 180,
    13 * N**2 / 48 - 3 * N**3 / 5 + 557 * N**4 / 1440,
    61 * N**3 / 240 - 103 * N**4 / 140,
    49561 * N**4 / 161280,
)
"""From the sphere to the grid."""

BETA = (
    N / 2 - 2 * N**2 / 3 + 37 * N**3 / 96 - N**4 / 360,
    N**2 / 48 + N**3 / 15 - 437 * N**4 / 1440,
    17 * N**3 / 480 - 37 * N**4 / 840,
    4397 * N**4 / 161280,
)
"""From the grid to the sphere."""

ROUNDS = 5
"""From the sphere's latitude to the ellipsoid's; each round gains two digits."""


@dataclass(frozen=True)
class Grid:
    """A grid: its origin in degrees, and what stands there, in metres."""

    lat: float
    lon: float
    scale: float
    east: float
    north: float

    def point(self, east: float, north: float) -> Point:
        """Return the point at two coordinates in metres."""
        unit = self.scale * RADIUS
        xi = (north - self.north) / unit + _from_equator(radians(self.lat))
        eta = (east - self.east) / unit
        xi, eta = _shifted(xi, eta, BETA, -1)
        lat = _on_ellipsoid(asin(sin(xi) / cosh(eta)))
        lon = radians(self.lon) + atan2(sinh(eta), cos(xi))
        return Point(degrees(lat), degrees(lon))


UTM_K = Grid(lat=38, lon=127.5, scale=0.9996, east=1_000_000, north=2_000_000)
"""EPSG:5179, the grid of Korean addresses."""

CENTRAL_BELT = Grid(lat=38, lon=127, scale=1, east=200_000, north=500_000)
"""EPSG:5181, of which the links of Kakao's map count 0.4 m a unit."""


def _from_equator(lat: float) -> float:
    conformal = atan(sinh(asinh(tan(lat)) - _bent(sin(lat))))
    return _shifted(conformal, 0, ALPHA, 1)[0]


def _on_ellipsoid(conformal: float) -> float:
    lat = conformal
    for _ in range(ROUNDS):
        lat = atan(sinh(asinh(tan(conformal)) + _bent(sin(lat))))
    return lat


def _bent(sine: float) -> float:
    return ECCENTRICITY * atanh(ECCENTRICITY * sine)


def _shifted(
    xi: float, eta: float, series: Sequence[float], sign: int
) -> tuple[float, float]:
    terms = list(enumerate(series, start=1))
    north = sum(each * sin(2 * j * xi) * cosh(2 * j * eta) for j, each in terms)
    east = sum(each * cos(2 * j * xi) * sinh(2 * j * eta) for j, each in terms)
    return xi + sign * north, eta + sign * east
