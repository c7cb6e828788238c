"""Where something is, and how far apart two things are."""

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.position import bearing
from guide.domain.position import Bounds
from guide.domain.position import metres_along
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.position import Position

GATE = Point(35.17, 126.81)
NORTH = Point(35.18, 126.81)
POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


def position(accuracy: float) -> Position:
    """Make a position at the gate."""
    return Position(lat=35.17, lon=126.81, accuracy=accuracy, source="survey")


def test_lonlat_is_in_the_order_of_geojson() -> None:
    """Longitude comes first there, with six decimals."""
    assert Point(35.12345678, 126.87654321).lonlat == (126.876543, 35.123457)


@pytest.mark.parametrize(("accuracy", "is_wide"), [(30, False), (30.1, True)])
def test_position_is_wide_above_thirty_metres(
    accuracy: float, *, is_wide: bool
) -> None:
    """A door is known to thirty metres; the rest is a circle."""
    assert position(accuracy).is_wide == is_wide


@pytest.mark.parametrize(("wish", "accuracy"), [(None, 20), (10, 20), (40, 40)])
def test_loosened_never_gets_better(wish: float | None, accuracy: float) -> None:
    """A smaller accuracy is not believed."""
    assert position(20).loosened(wish).accuracy == accuracy


def test_bounds_around_hold_their_points() -> None:
    """The smallest box has the outermost points on its edge."""
    box = Bounds.around([GATE, Point(35.16, 126.83), NORTH])

    assert box == Bounds(126.81, 35.16, 126.83, 35.18)
    assert box.centre.lonlat == (126.82, 35.17)


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (Point(35.16, 126.80), True),
        (Point(35.15, 126.81), False),
        (Point(35.17, 126.83), False),
    ],
)
def test_bounds_hold_what_is_inside_or_on_the_edge(
    point: Point, *, inside: bool
) -> None:
    """The edge belongs to the box."""
    assert Bounds(126.80, 35.16, 126.82, 35.18).holds(point) == inside


def test_metres_between_are_those_of_the_ellipsoid() -> None:
    """A hundredth of a degree of latitude is 1109.5 metres here."""
    assert metres_between(GATE, NORTH) == pytest.approx(1109.5, abs=0.1)


def test_metres_along_add_up() -> None:
    """There and back is twice as far; one point is nowhere to go."""
    there = metres_between(GATE, NORTH)

    assert metres_along([GATE, NORTH, GATE]) == pytest.approx(2 * there)
    assert metres_along([GATE]) == 0


@pytest.mark.parametrize(
    ("other", "degrees"),
    [
        (Point(35.18, 126.81), 0),
        (Point(35.17, 126.82), 90),
        (Point(35.16, 126.81), 180),
        (Point(35.17, 126.80), 270),
    ],
)
def test_bearing_turns_clockwise_from_north(other: Point, degrees: float) -> None:
    """North is 0, east 90, south 180, west 270."""
    assert bearing(GATE, other) == pytest.approx(degrees, abs=0.01)


@given(POINTS, POINTS)
def test_bearing_stays_on_the_compass(one: Point, other: Point) -> None:
    """Wherever on earth, a bearing is from 0 up to 360."""
    assert 0 <= bearing(one, other) <= 360


@given(POINTS, POINTS)
def test_metres_between_is_the_geodesic_of_geopy(one: Point, other: Point) -> None:
    """The short way to the same line."""
    ends = (one.lat, one.lon), (other.lat, other.lon)
    known = geodesic(*ends).meters  # type: ignore[no-untyped-call]

    assert metres_between(one, other) == pytest.approx(known, abs=1e-6)
