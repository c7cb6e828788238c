"""A leg as steps: how far, which way, along what, beside what."""

from pathlib import Path

import pytest

from guide.content.basemap.build import build
from guide.content.extract.read import read_extract
from guide.domain.basemap import Origin
from guide.domain.itinerary import Step
from guide.domain.itinerary import steps_of
from guide.domain.itinerary import towards
from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.domain.street_index import StreetIndex
from guide.domain.walking import Leg

EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"
A, B = Point(35.170, 126.810), Point(35.170, 126.811)
C, D = Point(35.171, 126.811), Point(35.171, 126.812)
E = Point(35.172, 126.812)


@pytest.fixture(scope="module")
def index() -> StreetIndex:
    """Return the streets of Hillside."""
    box = Bounds(126.80, 35.16, 126.82, 35.18)
    extract = read_extract(EXTRACT)
    return StreetIndex(build(extract, box, ("en", "ko"), Origin("x", "", "", "")))


def told(steps: tuple[Step, ...]) -> list[tuple[str, str, int, str, str]]:
    """Return turn, direction, metres, way and what is beside it."""
    return [
        (
            step.turn,
            step.towards,
            round(step.metres),
            (step.way.names or {"": step.way.kind})[""] if step.way else "",
            step.beside.kind if step.beside else "",
        )
        for step in steps
    ]


def test_steps_follow_streets(index: StreetIndex) -> None:
    """A named street, a named lane, a nameless one, a path beside the water."""
    steps = steps_of(Leg("routed", 400, (A, B, C, D, E)), index)

    assert told(steps) == [
        ("first", "e", 91, "언덕로", ""),
        ("left", "n", 111, "언덕로12번길", ""),
        ("right", "e", 91, "residential", ""),
        ("left", "n", 111, "path", "water"),
    ]


def test_steps_forgive_a_recording(index: StreetIndex) -> None:
    """A phone strays a few metres; the street is still that street."""
    wobbly = (
        Point(35.17004, 126.810),
        Point(35.16996, 126.8104),
        Point(35.17003, 126.8107),
        Point(35.17001, 126.811),
    )

    steps = steps_of(Leg("recorded", 91, wobbly), index)

    assert [(step.turn, step.towards) for step in steps] == [("first", "e")]


def test_steps_without_a_base_map_say_turns() -> None:
    """Direction, distance and turns need no map."""
    steps = steps_of(Leg("recorded", 200, (A, B, C)), None)

    assert told(steps) == [("first", "e", 91, "", ""), ("left", "n", 111, "", "")]


def test_steps_swallow_what_is_short(index: StreetIndex) -> None:
    """Eight metres round a corner are not worth a word."""
    hook = Point(35.17107, 126.812)

    steps = steps_of(Leg("routed", 100, (C, D, hook)), index)

    assert len(steps) == 1


def test_steps_go_on_along_a_street_after_a_step_aside(index: StreetIndex) -> None:
    """Round a parked van and on: still one street, and no turn into itself."""
    aside = (
        A,
        Point(35.170, 126.8104),
        Point(35.17008, 126.8104),
        Point(35.17008, 126.8105),
        Point(35.170, 126.8105),
        B,
    )

    steps = steps_of(Leg("recorded", 100, aside), index)

    assert [(step.turn, step.towards) for step in steps] == [("first", "e")]


def test_steps_begin_with_the_first_real_way(index: StreetIndex) -> None:
    """Ten metres out of a yard do not decide which way is said first."""
    yard = (Point(35.1701, 126.8101), Point(35.17, 126.8101), B, C)

    steps = steps_of(Leg("recorded", 210, yard), index)

    assert told(steps)[0] == ("first", "e", 93, "언덕로", "")


def test_steps_name_a_park_once(index: StreetIndex) -> None:
    """Round the corner it is still the same water."""
    corner = Point(35.172, 126.8124)

    steps = steps_of(Leg("routed", 200, (D, E, corner)), index)

    assert [bool(step.beside) for step in steps] == [True, False]


def test_steps_notice_turning_back() -> None:
    """Out to a dead end and back is said as such."""
    steps = steps_of(Leg("recorded", 200, (A, B, A)), None)

    assert [step.turn for step in steps] == ["first", "back"]


@pytest.mark.parametrize("kind", ["estimate", "near", "unknown"])
def test_what_nobody_knows_has_no_steps(kind: str, index: StreetIndex) -> None:
    """A straight line between two doors is no way to tell."""
    leg = Leg(kind, 10, (A, B))  # type: ignore[arg-type]

    assert steps_of(leg, index) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(A, B, "e"), (B, A, "w"), (B, C, "n"), (A, C, "ne"), (C, A, "sw")],
)
def test_towards_is_one_of_eight(one: Point, other: Point, expected: str) -> None:
    """Directions as people say them."""
    assert towards(one, other) == expected
