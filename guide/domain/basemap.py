"""The base map: what lies between the stops, cut to the village and light.

Coordinates are whole numbers on a grid from the south-west corner of the map: x to
the east, y to the north, `GRID` steps a degree.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos
from math import hypot
from math import radians
from types import MappingProxyType
from typing import Self

from guide.domain.position import Bounds
from guide.domain.position import Point

GRID = 200_000
"""Steps a degree: half a metre, so that no corner moves by more than 0.4 m."""

NOISE = 1e-6
METRES_A_DEGREE_OF_LATITUDE = 111_132.0
"""Near 45° on WGS 84; off by less than 0.6 % anywhere."""

METRES_A_DEGREE_OF_EQUATOR = 111_320.0

AREAS = ("site", "plaza", "green", "water", "building")
"""Kinds of areas, in the order in which they are drawn."""

STREETS: Mapping[str, float] = MappingProxyType(
    {"service": 3.5, "living": 6, "residential": 7, "tertiary": 9, "primary": 12}
)
"""Kinds of streets with their width in metres, in the order of drawing."""

LINES = ("stream", "rail", "path", "steps")
KINDS = (*AREAS, *STREETS, *LINES)
ON_SIGN = ""
"""The key of a name as it stands on the sign."""

Cell = tuple[int, int]
Line = tuple[Cell, ...]
Names = Mapping[str, str]
"""A name on the sign, and what it is called in languages that differ."""


@dataclass(frozen=True)
class Shape:
    """A line, or the ring of an area: outer rings run left about, holes right about.

    Attributes:
        name: the number of its name, or None.
    """

    line: Line
    name: int | None = None


@dataclass(frozen=True)
class Edge:
    """A walkable way between two crossings."""

    start: int
    end: int
    kind: str
    name: int | None
    line: Line


@dataclass(frozen=True)
class Network:
    """What can be walked: crossings and the ways between them, all connected."""

    nodes: tuple[Cell, ...] = ()
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True)
class Origin:
    """Where a base map comes from.

    Attributes:
        file: the name of the extract.
        date: the day of the data (ISO 8601); empty where the extract does not say.
        licence: its short name.
        attribution: what must be written beside every map.
    """

    file: str
    date: str
    licence: str
    attribution: str


@dataclass(frozen=True)
class Basemap:
    """A base map with what a drawing and a router need.

    Attributes:
        digest: names the content; the same extract and bounds give the same.
    """

    bounds: Bounds
    origin: Origin
    shapes: Mapping[str, Sequence[Shape]]
    names: Sequence[Names]
    network: Network
    digest: str = ""

    @cached_property
    def metres_a_step(self) -> tuple[float, float]:
        """Metres of one step on the grid, to the east and to the north."""
        return metres_a_step(self.bounds)

    def point(self, cell: Cell) -> Point:
        """Return the point of a cell."""
        return Point(
            self.bounds.south + cell[1] / GRID, self.bounds.west + cell[0] / GRID
        )

    def cell(self, point: Point) -> Cell:
        """Return the nearest cell of a point."""
        return cell_of(self.bounds, point.lon, point.lat)

    def name_of(self, shape: Shape | Edge) -> Names | None:
        """Return the name of a shape."""
        return None if shape.name is None else self.names[shape.name]

    def metres(self, one: Cell, other: Cell) -> float:
        """Return metres between two cells on the flat grid (0.3 % off at most)."""
        east, north = self.metres_a_step
        return hypot((other[0] - one[0]) * east, (other[1] - one[1]) * north)


@dataclass(frozen=True)
class Size:
    """The far corner of a grid."""

    east: int
    north: int

    @classmethod
    def of(cls, bounds: Bounds) -> Self:
        """Return the size of a box, rounded inwards but for float noise."""
        return cls(
            int((bounds.east - bounds.west) * GRID + NOISE),
            int((bounds.north - bounds.south) * GRID + NOISE),
        )


def cell_of(bounds: Bounds, lon: float, lat: float) -> Cell:
    """Return the cell nearest to a pair of degrees."""
    return (round((lon - bounds.west) * GRID), round((lat - bounds.south) * GRID))


def metres_a_step(bounds: Bounds) -> tuple[float, float]:
    """Return metres of one step on the grid, to the east and to the north."""
    east = METRES_A_DEGREE_OF_EQUATOR * cos(radians(bounds.centre.lat)) / GRID
    return (east, METRES_A_DEGREE_OF_LATITUDE / GRID)


def square_kilometres(bounds: Bounds) -> float:
    """Return the area of a box."""
    east, north = metres_a_step(bounds)
    width = (bounds.east - bounds.west) * GRID * east
    return width * (bounds.north - bounds.south) * GRID * north / 1e6


def label(names: Names, locale: str, source: str) -> tuple[str, str]:
    """Return what to write: the sign, and below it how others read it.

    Args:
        names: the name of a street or an area.
        locale: the reader's language; without a name in it English is taken.
        source: the language of the signs.
    """
    sign = names[ON_SIGN]
    other = names.get("en", "") or names.get(locale, "")
    return (sign, "" if locale == source or other == sign else other)
