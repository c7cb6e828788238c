"""Pins that would hide each other step aside, and no farther than they must."""

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from guide.maps.spreading import MOST
from guide.maps.spreading import spread

SPOTS = st.lists(
    st.tuples(st.floats(20, 460), st.floats(20, 380)), min_size=1, max_size=12
)


def test_spread_parts_two_stations() -> None:
    """Each goes half of the way, so both numbers can be read."""
    (x1, y1), (x2, y2) = spread([(100, 100), (112, 100)], [18, 18])

    assert (y1, y2) == (100, 100)
    assert (x1 + x2) / 2 == 106
    assert 38 <= x2 - x1 < 38.1


def test_spread_parts_two_stations_on_one_spot() -> None:
    """Nobody knows a direction there, so they stand side by side."""
    one, other = spread([(100, 100), (100, 100)], [18, 18])

    assert one[1] == other[1]
    assert dist(one, other) >= 36


@given(SPOTS)
def test_spread_leaves_free_pins_alone(spots: list[tuple[float, float]]) -> None:
    """What hides nothing stands exactly where it is."""
    radii = [8.0] * len(spots)
    is_free = all(dist(a, b) >= 18 for a, b in combinations(spots, 2))

    assert not is_free or spread(spots, radii) == spots


@given(SPOTS)
def test_spread_never_goes_far(spots: list[tuple[float, float]]) -> None:
    """A pin still touches its spot, however crowded it is."""
    moved = spread(spots, [18.0] * len(spots))

    assert all(dist(a, b) <= MOST + 1e-6 for a, b in zip(spots, moved, strict=True))
