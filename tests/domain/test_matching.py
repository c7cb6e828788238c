"""Where a line passes its stops, in their order."""

from hypothesis import given
from hypothesis import strategies as st

from guide.domain.edtf import FuzzyDate
from guide.domain.matching import corners_at
from guide.domain.matching import cut_at
from guide.domain.matching import matches
from guide.domain.position import Point
from guide.domain.track import Track

A, B, C, D = (Point(35.170 + n / 1000, 126.81) for n in range(4))
points = st.builds(Point, st.floats(35.16, 35.18), st.floats(126.80, 126.82))
lines = st.lists(points, min_size=2, max_size=12)


def test_corners_know_which_pass_is_meant() -> None:
    """On the way out and back, a later stop is met on the way back."""
    there_and_back = [A, B, C, D, C, B, A]

    assert corners_at(there_and_back, [A, D, B]) == [0, 3, 5]
    assert corners_at(there_and_back, [A, B, D]) == [0, 1, 3]


@given(lines, st.lists(points, max_size=6))
def test_corners_never_go_back(line: list[Point], stops: list[Point]) -> None:
    """Whatever lies where, the numbers rise, and each stop has one."""
    found = corners_at(line, stops)

    assert found == sorted(found)
    assert len(found) == len(stops)


def test_cut_begins_and_ends_at_the_stops() -> None:
    """What was walked before the first and after the last stop is left out."""
    first, last = Point(35.1705, 126.81), Point(35.1725, 126.81)

    cut = cut_at([A, B, C, D], matches([A, B, C, D], [first, last]))

    assert [round(point.lat, 6) for point in cut] == [35.1705, 35.171, 35.172, 35.1725]


def test_split_gives_a_part_a_leg() -> None:
    """A track is divided at its stops, and each part runs forward."""
    day = FuzzyDate.parse("2026-04-01")
    track = Track(points=(A, B, C, B, A), source="recorded", date=day, metres=400)

    assert track.split([A, C, B]) == ((A, B, C), (C, B))
