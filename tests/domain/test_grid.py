"""Korean grids in metres, as degrees."""

import pytest

from guide.domain.grid import CENTRAL_BELT
from guide.domain.grid import Grid
from guide.domain.grid import UTM_K
from guide.domain.position import metres_between
from guide.domain.position import Point


def test_an_address_point_of_the_village_is_exact() -> None:
    """A coordinate of EPSG:5179 that PROJ made comes back within two millimetres."""
    found = UTM_K.point(937072.966, 1685966.524)

    assert metres_between(found, Point(35.167, 126.809)) < 0.002


@pytest.mark.parametrize("grid", [UTM_K, CENTRAL_BELT])
def test_the_origin_is_the_origin(grid: Grid) -> None:
    """The false origin is where the grid begins."""
    found = grid.point(grid.east, grid.north)

    assert (found.lat, found.lon) == pytest.approx((grid.lat, grid.lon), abs=1e-12)


def test_both_grids_name_the_same_spot() -> None:
    """On the meridian of the one, metres of the other agree to a hand."""
    north = UTM_K.point(1_000_000, 1_900_000)
    scale = metres_between(north, Point(38, 127.5)) / 100_000

    assert scale == pytest.approx(1 / 0.9996, abs=1e-7)
