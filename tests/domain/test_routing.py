"""Ways on foot along the base map."""

from pathlib import Path

import pytest

from guide.content.basemap.build import build
from guide.content.extract.read import read_extract
from guide.domain.basemap import Origin
from guide.domain.position import Bounds
from guide.domain.position import metres_along
from guide.domain.position import Point
from guide.domain.routing import Router

EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"


@pytest.fixture(scope="module")
def router() -> Router:
    """Return a router over Hillside."""
    box = Bounds(126.80, 35.16, 126.82, 35.18)
    extract = read_extract(EXTRACT)
    return Router(build(extract, box, ("en", "ko"), Origin("x", "", "", "")))


def way(router: Router, start: Point, end: Point) -> list[tuple[float, float]]:
    """Return the way between two points as pairs of longitude and latitude."""
    one, other = router.foothold(start), router.foothold(end)
    assert one
    assert other
    found = router.way(one, other)
    assert found
    return [point.lonlat for point in found]


def test_way_follows_the_streets(router: Router) -> None:
    """From the gate to the pond: along the main street, up the lane, by the path."""
    found = way(router, Point(35.170, 126.810), Point(35.172, 126.812))

    assert found == [
        (126.81, 35.17),
        (126.81, 35.171),
        (126.811, 35.171),
        (126.812, 35.171),
        (126.812, 35.172),
    ]


def test_way_on_one_street_runs_both_ways(router: Router) -> None:
    """Two stops on one street need no crossing between them."""
    west, east = Point(35.1701, 126.8102), Point(35.1701, 126.8107)

    there, back = way(router, west, east), way(router, east, west)

    assert there == [(126.8102, 35.17), (126.8107, 35.17)]
    assert back == there[::-1]


def test_way_is_as_long_back(router: Router) -> None:
    """Nothing is one-way on foot."""
    one, other = Point(35.1702, 126.8105), Point(35.1718, 126.812)

    there, back = way(router, one, other), way(router, other, one)

    lengths = [metres_along([Point(lat, lon) for lon, lat in w]) for w in (there, back)]
    assert lengths[0] == pytest.approx(lengths[1], abs=0.5)


def test_foothold_is_within_reach_only(router: Router) -> None:
    """A stop in the middle of a field has no way to it."""
    assert router.foothold(Point(35.178, 126.803)) is None


def test_an_island_is_no_foothold(router: Router) -> None:
    """A path that connects to nothing would lead nowhere."""
    assert router.foothold(Point(35.179, 126.8192)) is None
