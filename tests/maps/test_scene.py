"""What a drawing shows, before it is drawn."""

from pathlib import Path

import pytest

from guide.content.load import load
from guide.domain.position import Point
from guide.domain.village import Village
from guide.maps.scene import course_scene
from guide.maps.scene import names_of
from guide.maps.scene import Scene
from guide.maps.scene import spots_scene
from tests.conftest import NOW
from tests.conftest import SMALL

WORDS = ("Title", "What it shows")


@pytest.fixture(scope="module")
def hillside() -> Village:
    """Return the small village; it is read only."""
    return load(SMALL, NOW.date())


def round_of(village: Village, current: int | None = None, code: str = "en") -> Scene:
    """Return the scene of the only course."""
    found = course_scene(village, village.courses["round"], code, WORDS, current)
    assert found
    return found


def test_course_scene_has_a_mark_a_pin(hillside: Village) -> None:
    """A mark has the numbers of its stops and the name of the place under them."""
    shown = round_of(hillside)

    assert [(mark.label, mark.text, mark.second) for mark in shown.marks] == [
        ("1·2", "The Gate", ""),
        ("3", "The Pond", ""),
    ]
    assert (shown.title, shown.description) == WORDS


def test_course_scene_has_both_names(hillside: Village) -> None:
    """Under the name in the reader's language stands the one of the source."""
    shown = round_of(hillside, code="ko")

    assert [(mark.text, mark.second) for mark in shown.marks] == [
        ("남문", "The Gate"),
        ("못", "The Pond"),
    ]


@pytest.mark.parametrize(
    ("current", "states"),
    [
        (None, ["been", "been"]),
        (1, ["next", "ahead"]),
        (2, ["next", "ahead"]),
        (3, ["been", "next"]),
        (4, ["been", "been"]),
    ],
)
def test_course_scene_fills_as_the_reader_walks(
    hillside: Village, current: int | None, states: list[str]
) -> None:
    """A pin that two stops share is next until both are behind."""
    assert [mark.state for mark in round_of(hillside, current).marks] == states


def test_course_scene_takes_recorded_ways(hillside: Village) -> None:
    """The leg that somebody recorded is no estimate."""
    (way,) = round_of(hillside).ways

    assert (way.is_estimate, way.points[0]) == (False, Point(35.17, 126.81))


def test_frame_of_a_scene_holds_pins_and_ways(hillside: Village) -> None:
    """The land that is shown is the land that is needed."""
    shown = round_of(hillside)

    points = [mark.position.point for mark in shown.marks]
    points += [point for way in shown.ways for point in way.points]
    assert [p for p in points if not shown.frame.bounds.holds(p)] == []


def test_course_without_positions_has_no_scene(scratch_village: Path) -> None:
    """Where nothing can be drawn there is no scene."""
    file = scratch_village / "stories" / "courses" / "round" / "en.md"
    matter = "title: Dinner\nstops: [{at: places/mill, stay: 9}]"
    file.write_text(f"---\n{matter}\n---\n\n## {{#mill}}\n\nEat.\n", encoding="utf-8")
    village = load(scratch_village, NOW.date())

    assert course_scene(village, village.courses["round"], "en", WORDS) is None


def test_spots_scene_leaves_out_what_has_no_position(hillside: Village) -> None:
    """Only what somebody measured is drawn."""
    things = [
        hillside.places["mill"],
        hillside.places["pond"],
        hillside.artworks["bell"],
    ]

    shown = spots_scene(hillside, things, "en", WORDS)

    assert shown
    assert [(mark.label, mark.text) for mark in shown.marks] == [
        ("", "The Pond"),
        ("", "The Gate"),
    ]


def test_spots_without_positions_have_no_scene(hillside: Village) -> None:
    """A list of places that nobody measured is a list and no map."""
    assert spots_scene(hillside, [hillside.places["mill"]], "en", WORDS) is None


def test_parks_are_those_with_a_position(hillside: Village) -> None:
    """Trees stand where a park is."""
    assert hillside.parks == (Point(35.172, 126.812),)


def test_nothing_has_no_names(hillside: Village) -> None:
    """A stop whose thing is not public has no name."""
    assert names_of(hillside, None, "en") == ("", "")
