"""From degrees to a drawing, and what a frame holds."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.position import Bounds
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.maps.projection import Circle
from guide.maps.projection import FLATTEST
from guide.maps.projection import Frame
from guide.maps.projection import TALLEST
from guide.maps.projection import WIDTH

VILLAGE = Bounds(126.799, 35.161, 126.817, 35.180)
LATITUDES = st.floats(VILLAGE.south, VILLAGE.north)
LONGITUDES = st.floats(VILLAGE.west, VILLAGE.east)
INSIDE = st.builds(Point, LATITUDES, LONGITUDES)
ANYWHERE = st.builds(Point, st.floats(-70, 70), st.floats(-170, 170))
CIRCLES = st.lists(
    st.builds(Circle, INSIDE, st.floats(0, 400)), min_size=1, max_size=12
)
TINY = 1e-6
"""Units, for what floating point may lose."""


def back(frame: Frame, x: float, y: float) -> Point:
    """Return the point at a spot of the drawing, from the corners of its box alone."""
    box = frame.bounds
    lon = box.west + x / WIDTH * (box.east - box.west)
    lat = box.north - y / frame.height * (box.north - box.south)
    return Point(lat, lon)


@given(point=INSIDE, circles=CIRCLES)
def test_xy_finds_its_way_back(point: Point, circles: list[Circle]) -> None:
    """A spot of the drawing is the point that it came from, to half a metre."""
    frame = Frame.around(circles)

    found = back(frame, *frame.xy(point))

    assert metres_between(found, point) < 0.5


@given(one=INSIDE, other=INSIDE)
def test_distances_are_true_to_scale(one: Point, other: Point) -> None:
    """Across the village a distance in the drawing is off by less than 0.6 %."""
    frame = Frame.around([Circle(one), Circle(other)])
    (x1, y1), (x2, y2) = frame.xy(one), frame.xy(other)

    drawn = hypot(x2 - x1, y2 - y1) / frame.units_a_metre

    true = metres_between(one, other)
    assert abs(drawn - true) <= true * 0.006 + 0.001


@given(circles=CIRCLES)
def test_frame_holds_all_circles(circles: list[Circle]) -> None:
    """Every point is in the drawing with all of its doubt around it."""
    frame = Frame.around(circles)

    for circle in circles:
        x, y = frame.xy(circle.point)
        reach = frame.units(circle.metres)
        assert min(x, y, WIDTH - x, frame.height - y) >= reach - TINY


@given(circles=CIRCLES)
def test_frame_is_neither_flat_nor_tall(circles: list[Circle]) -> None:
    """A drawing fits a phone: its height keeps between two limits."""
    frame = Frame.around(circles)

    share = frame.height / WIDTH
    assert FLATTEST - TINY <= share <= TALLEST + TINY


@given(point=ANYWHERE)
def test_one_point_stands_in_the_middle(point: Point) -> None:
    """A single place anywhere on earth is drawn in the middle of some land."""
    frame = Frame.around([Circle(point)])

    x, y = frame.xy(point)
    across = WIDTH / frame.units_a_metre
    assert (round(x, 3), round(y - frame.height / 2, 3)) == (WIDTH / 2, 0)
    assert across == pytest.approx(320)


@pytest.mark.parametrize(
    ("point", "place"),
    [
        (Point(35.17, 126.81), (240.0, 148.8)),
        (Point(35.171, 126.81), "above"),
        (Point(35.169, 126.81), "below"),
        (Point(35.17, 126.811), "right"),
        (Point(35.17, 126.809), "left"),
    ],
)
def test_north_is_up_and_east_is_right(
    point: Point, place: str | tuple[float, float]
) -> None:
    """Latitude and longitude are not swapped, and y runs downwards."""
    frame = Frame.around([Circle(Point(35.17, 126.81))])

    x, y = frame.xy(point)

    found = {
        (0, -1): "above",
        (0, 1): "below",
        (1, 0): "right",
        (-1, 0): "left",
    }.get((sign(x - 240), sign(y - 148.8)), (round(x, 3), round(y, 3)))
    assert found == place


def sign(value: float) -> int:
    """Return -1, 0 or 1; nearly nothing is nothing."""
    return 0 if abs(value) < TINY else int(value / abs(value))


def test_margin_is_land_around_everything() -> None:
    """The outermost point keeps the margin in metres to the edge."""
    west, east = Point(35.17, 126.80), Point(35.17, 126.81)

    frame = Frame.around([Circle(west), Circle(east)], margin=100)

    x, _ = frame.xy(west)
    assert x / frame.units_a_metre == pytest.approx(100)
