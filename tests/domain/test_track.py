"""A track: parts of a line, and how far it is from a point."""

import pytest

from guide.domain.edtf import FuzzyDate
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.track import Track

A, B, C, D = (Point(35.170 + n / 1000, 126.81) for n in range(4))


def track(*points: Point) -> Track:
    """Make a recorded track."""
    day = FuzzyDate.parse("2026-04-01")
    return Track(points=points, source="recorded", date=day, metres=300)


@pytest.mark.parametrize(
    ("stops", "parts"),
    [
        ((A, D), ((A, B, C, D),)),
        ((B, C), ((B, C),)),
        ((A, B, D), ((A, B), (B, C, D))),
        ((Point(35.1712, 126.8101), D), ((B, C, D),)),
    ],
)
def test_split_runs_forward(
    stops: tuple[Point, ...], parts: tuple[tuple[Point, ...], ...]
) -> None:
    """A part goes from the nearest vertex to the nearest one after it."""
    assert track(A, B, C, D).split(stops) == parts


def test_split_takes_the_passes_in_order() -> None:
    """A course that comes back passes a spot twice."""
    loop = track(A, B, C, B, A)

    assert loop.split((A, C, A)) == ((A, B, C), (C, B, A))


def test_distance_to_is_to_the_nearest_vertex() -> None:
    """A track is as far as its nearest point."""
    away = Point(35.171, 126.82)

    assert track(A, B, C).distance_to(away) == metres_between(away, B)
