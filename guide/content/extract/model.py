"""An extract as it was read: nodes, ways and relations of OpenStreetMap."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date

from guide.domain.position import Point
from guide.errors import GuideError

Tags = Mapping[str, str]
Tick = Callable[[float], None]
"""Told how much of the file has been read, from 0 to 1."""

MOST_NODES = 3_000_000
"""A village has some ten thousand; a whole country would fill the memory."""

HALF_ROUND, POLE = 180.0, 90.0


class ExtractBroken(GuideError):
    """Raised when a file cannot be read to its end."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} cannot be read to its end: {reason}.")


class ExtractForeign(GuideError):
    """Raised when a file is no extract at all."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name} is no OpenStreetMap extract: {what}. "
            "Bring .osm, .osm.gz, .osm.bz2, .osm.pbf or .geojson."
        )


class ExtractTooLarge(GuideError):
    """Raised when a file holds far more than a village."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name} is too large ({what}): cut the village out of it first, "
            "for example with Export on openstreetmap.org."
        )


@dataclass(frozen=True)
class OsmWay:
    """A way: its tags and the nodes along it."""

    tags: Tags
    refs: tuple[int, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it comes back to where it begins."""
        return len(self.refs) > 3 and self.refs[0] == self.refs[-1]  # noqa: PLR2004


@dataclass(frozen=True)
class OsmArea:
    """A multipolygon: the ways of its outer and inner borders."""

    tags: Tags
    outer: tuple[int, ...]
    inner: tuple[int, ...]


@dataclass
class Extract:
    """Everything that was read.

    Attributes:
        nodes: longitude and latitude in degrees, by number.
        ways: by number.
        date: the day of the data (ISO 8601); empty where it is not known.
        is_osm: whether the data are OpenStreetMap's, by their own account.
    """

    nodes: dict[int, tuple[float, float]] = field(default_factory=dict)
    ways: dict[int, OsmWay] = field(default_factory=dict)
    areas: list[OsmArea] = field(default_factory=list)
    date: str = ""
    is_osm: bool = True

    @property
    def centre(self) -> Point | None:
        """The middle of all nodes; None where there are none."""
        if not self.nodes:
            return None
        lons = [lon for lon, _ in self.nodes.values()]
        lats = [lat for _, lat in self.nodes.values()]
        return Point((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)


def pair_of(lon: object, lat: object) -> tuple[float, float]:
    """Return longitude and latitude as numbers.

    Raises:
        ValueError: they are no place on the globe, as NaN and 91° north are not.
    """
    east, north = float(str(lon)), float(str(lat))
    if not (abs(east) <= HALF_ROUND and abs(north) <= POLE):
        raise ValueError(north)
    return (east, north)


def day_of(stamp: str) -> str:
    """Return the day of a time stamp (ISO 8601); empty where it is none."""
    try:
        return date.fromisoformat(stamp[:10]).isoformat()
    except ValueError:
        return ""


def area_of(tags: Tags, members: list[tuple[str, int, str]]) -> OsmArea | None:
    """Make an area of a relation's members (type, number, role), if it is one."""
    if tags.get("type") != "multipolygon":
        return None
    ways = [(ref, role) for kind, ref, role in members if kind in {"way", "w"}]
    return OsmArea(
        tags,
        outer=tuple(ref for ref, role in ways if role != "inner"),
        inner=tuple(ref for ref, role in ways if role == "inner"),
    )
