"""What phones record becomes the way that was walked."""

import random
from itertools import pairwise

import pytest

from guide.domain.plane import gap
from guide.domain.plane import nearest_on
from guide.domain.plane import Plane
from guide.domain.plane import XY
from guide.domain.position import metres_along
from guide.domain.position import Point
from guide.domain.trace import clean
from guide.domain.trace import Fix

PLANE = Plane(Point(35.17, 126.81))
CORNER = [(0.0, 0.0), (200.0, 0.0), (200.0, 100.0)]
"""A walk 200 m to the east, then 100 m to the north."""


def walk(metres_a_fix: float = 1.2, seconds_a_fix: float = 1) -> list[tuple[XY, float]]:
    """Walk round the corner with a fix every second."""
    found: list[tuple[XY, float]] = []
    for number in range(int(300 / metres_a_fix) + 1):
        done = number * metres_a_fix
        at = (done, 0.0) if done <= 200 else (200.0, done - 200)
        found.append((at, number * seconds_a_fix))
    return found


def fixes(spots: list[tuple[XY, float]], *, timed: bool = True) -> list[Fix]:
    """Turn spots into what a phone writes."""
    return [Fix(PLANE.point(xy), seconds if timed else None) for xy, seconds in spots]


def farthest(line: tuple[Point, ...]) -> float:
    """Return how far the line strays from the walk, in metres."""
    ways = list(pairwise(CORNER))
    spots = [PLANE.xy(point) for point in line]
    return max(min(nearest_on(*way, spot)[1] for way in ways) for spot in spots)


@pytest.mark.parametrize("timed", [True, False])
def test_clean_keeps_the_corner_only(*, timed: bool) -> None:
    """A straight way needs two points, a corner two more, with times and without."""
    line = clean(fixes(walk(), timed=timed))

    assert len(line) <= 4
    assert metres_along(line) == pytest.approx(300, abs=4)


@pytest.mark.parametrize("timed", [True, False])
def test_clean_drops_a_jump(*, timed: bool) -> None:
    """A single fix on the other side of the houses is none."""
    spots = walk()
    spots[100] = ((120.0, 90.0), spots[100][1])

    assert farthest(clean(fixes(spots, timed=timed))) < 3


def test_clean_is_not_longer_for_trembling() -> None:
    """Three metres of noise at every second add a tenth to the way at most."""
    noise = random.Random(7)  # noqa: S311  (the same noise at every run)
    spots = [
        ((x + noise.gauss(0, 3), y + noise.gauss(0, 3)), seconds)
        for (x, y), seconds in walk()
    ]

    line = clean(fixes(spots))

    assert metres_along(line) == pytest.approx(300, rel=0.1)
    assert farthest(line) < 6


def test_clean_drops_several_jumps_in_a_row() -> None:
    """Ten seconds of nonsense are left out where there are times."""
    spots = walk()
    spots[100:110] = [((120.0, 400.0), seconds) for _, seconds in spots[100:110]]

    assert farthest(clean(fixes(spots))) < 3


def test_clean_makes_one_point_of_standing() -> None:
    """Five minutes before a museum are one spot, not a ball of wool."""
    noise = random.Random(4)  # noqa: S311  (the same noise at every run)
    still = [
        ((200 + noise.gauss(0, 3), noise.gauss(0, 3)), 170.0 + second)
        for second in range(300)
    ]
    spots = [s for s in walk() if s[1] < 167] + still
    later = [(xy, seconds + 305) for xy, seconds in walk() if seconds >= 167]

    line = clean(fixes(spots + later))

    assert metres_along(line) == pytest.approx(300, abs=12)


def test_clean_bridges_a_gap() -> None:
    """Without satellites for two minutes the walk goes on where it comes back."""
    spots = [each for each in walk() if not 50 < each[1] < 170]

    assert farthest(clean(fixes(spots))) < 40
    assert gap(PLANE.xy(clean(fixes(spots))[-1]), (200, 100)) < 4


def test_clean_two_hours_at_one_hertz() -> None:
    """A long recording becomes a short line."""
    noise = random.Random(7)  # noqa: S311  (the same noise at every run)
    spots = [
        ((number * 1.1 + noise.gauss(0, 1), noise.gauss(0, 1)), float(number))
        for number in range(7200)
    ]

    line = clean(fixes(spots))

    assert len(line) < 800
    assert metres_along(line) == pytest.approx(7920, rel=0.03)


def test_clean_nothing_is_nothing() -> None:
    """No fix, no way; one spot, no way."""
    assert clean([]) == ()
    assert len(clean(fixes([((0, 0), float(n)) for n in range(60)]))) == 1
