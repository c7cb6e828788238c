"""How far and how long a course is, and what of that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.edtf import FuzzyDate
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.track import Track
from guide.domain.walking import DETOUR
from guide.domain.walking import Leg
from guide.domain.walking import Pace
from guide.domain.walking import walk_of
from tests.domain.factories import new_course

STOPS = ("places/a", "places/b", "places/c")


def at(lat: float, lon: float = 126.81, accuracy: float = 10) -> Position:
    """Make a position."""
    return Position(lat=lat, lon=lon, accuracy=accuracy, source="survey")


A, B, C = at(35.170), at(35.175), at(35.180)
POSITIONS = st.none() | st.builds(
    at, st.floats(35.16, 35.18), st.floats(126.80, 126.82), st.floats(1, 1000)
)
TRACKS = st.none() | st.lists(
    st.builds(Point, st.floats(35.16, 35.18), st.floats(126.80, 126.82)),
    min_size=2,
    max_size=5,
).map(lambda points: track(*points))


def track(*points: Point) -> Track:
    """Make a routed track."""
    day = FuzzyDate.parse("2026-04-01")
    return Track(points=points, source="routed", date=day, metres=900)


def test_leg_without_a_track_is_an_estimate() -> None:
    """A straight line is made longer by the streets."""
    walk = walk_of(new_course(*STOPS[:2]), [A, B])

    straight = metres_between(A.point, B.point)
    assert walk.legs == (Leg("estimate", straight * DETOUR, (A.point, B.point)),)


def test_leg_follows_a_track() -> None:
    """A track says how far it really is."""
    corner = Point(35.1725, 126.815)

    walk = walk_of(new_course(*STOPS[:2]), [A, B], track(A.point, corner, B.point))

    round_the_corner = metres_between(A.point, corner) + metres_between(corner, B.point)
    assert (walk.legs[0].kind, walk.legs[0].metres) == ("routed", round_the_corner)


def test_leg_to_an_unknown_position_is_unknown() -> None:
    """A stop without a position makes both its legs unknown."""
    walk = walk_of(new_course(*STOPS), [A, None, C])

    totals = walk.totals("alone")

    assert walk.legs == (Leg("unknown", None), Leg("unknown", None))
    assert (totals.metres, totals.at_least) == (0, True)


def test_leg_to_a_near_stop_is_a_few_steps() -> None:
    """Stops nearer than their accuracies are one minute apart, without a number."""
    near = at(35.1701, accuracy=40)

    walk = walk_of(new_course(*STOPS[:2]), [A, near])

    assert walk.legs == (Leg("near", None),)
    assert (walk.totals("alone").metres, walk.totals("alone").walk_minutes) == (0, 1)


def test_pins_are_shared_by_near_stops() -> None:
    """A shared pin has all numbers and the widest accuracy."""
    near = at(35.1701, accuracy=40)

    walk = walk_of(new_course(*STOPS, "places/d"), [A, None, near, C])

    assert [(pin.label, pin.position.accuracy) for pin in walk.pins] == [
        ("1·3", 40),
        ("4", 10),
    ]
    assert (walk.pin_of(3), walk.pin_of(2)) == (walk.pins[0], None)


@pytest.mark.parametrize(
    ("leg", "pace", "minutes"),
    [
        (Leg("estimate", 1000), "alone", 15),
        (Leg("estimate", 1000), "family", 20),
        (Leg("estimate", 1001), "group", 21),
        (Leg("recorded", 0), "alone", 1),
        (Leg("near", None), "group", 1),
        (Leg("unknown", None), "alone", None),
    ],
)
def test_minutes_are_rounded_up(leg: Leg, pace: Pace, minutes: int | None) -> None:
    """Alone it is 4 km/h, as a family or a group 3 km/h."""
    assert leg.minutes(pace) == minutes


@pytest.mark.parametrize(("people", "gathering"), [(1, 0), (10, 0), (11, 3)])
def test_totals_give_many_people_a_minute_a_stop(
    people: int,
    gathering: int,
) -> None:
    """A group of more than ten gathers at every stop."""
    walk = walk_of(new_course(*STOPS), [A, B, C])

    alone = walk.totals("group")

    assert walk.totals("group", people).walk_minutes - alone.walk_minutes == gathering


def test_totals_add_walking_and_staying() -> None:
    """Three stays of five minutes, and two legs that are estimates."""
    totals = walk_of(new_course(*STOPS), [A, B, C]).totals("alone")

    assert totals.metres == pytest.approx(1442, abs=1)
    assert (totals.walk_minutes, totals.stay_minutes, totals.minutes) == (22, 15, 37)
    assert (totals.at_least, totals.is_estimate) == (False, True)


@given(st.lists(POSITIONS, min_size=3, max_size=3), TRACKS, st.integers(1, 60))
def test_totals_are_never_negative(
    positions: list[Position | None],
    line: Track | None,
    people: int,
) -> None:
    """Wherever the stops are, a walk takes its time and some way."""
    totals = walk_of(new_course(*STOPS), positions, line).totals("family", people)

    assert min(totals.metres, totals.walk_minutes) >= 0
    assert totals.minutes >= totals.stay_minutes == 15


@given(st.lists(POSITIONS, min_size=3, max_size=3))
def test_pins_have_every_known_stop_once(positions: list[Position | None]) -> None:
    """A stop with a position is on exactly one pin."""
    walk = walk_of(new_course(*STOPS), positions)

    numbers = sorted(number for pin in walk.pins for number in pin.numbers)

    assert numbers == [n for n, each in enumerate(positions, start=1) if each]
