"""Courses against their texts and tracks."""

import pytest

from guide.domain.course import Course
from guide.domain.crosscheck.courses import check_course
from guide.domain.edtf import FuzzyDate
from guide.domain.position import Point
from guide.domain.track import Track
from guide.domain.village import Village
from tests.domain.factories import HERE
from tests.domain.factories import new_course
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village


def told(village: Village, course: Course) -> list[str]:
    """Return the problems of a course as lines."""
    return [f"{each.line}: {each.text}" for each in check_course(village, course)]


def test_check_course_holds_stops_against_sections() -> None:
    """A stop without a text and a text without a stop are named on their lines."""
    story = new_story("## Pond {#pond}\n\nWet.", lines={"stops": 4})
    course = new_course("places/gate", stories=(story,))

    assert told(new_village(course), course) == [
        "4: The stop “gate” has no text: add ## title {#gate}.",
        "5: The text “pond” belongs to no stop.",
    ]


@pytest.mark.parametrize(
    ("words", "stay", "limit"), [(200, 1, 60), (147, 1, None), (300, 9, 120)]
)
def test_check_course_warns_of_long_stops(
    words: int,
    stay: int,
    limit: int | None,
) -> None:
    """A stop is read in its stay and in two minutes at most."""
    story = new_story("## {#gate}\n\n" + "word " * words)
    stops = [{"at": "places/gate", "stay": stay}]
    course = new_course(stops=stops, stories=(story,))

    found = [each.values["limit"] for each in check_course(new_village(course), course)]

    assert found == ([str(limit)] if limit else [])


@pytest.mark.parametrize(("lat", "metres"), [(35.1713, None), (35.1714, "155")])
def test_check_course_warns_of_a_far_track(
    lat: float,
    metres: str | None,
) -> None:
    """A track that passes a stop at more than 150 metres is another walk."""
    course = new_course("places/gate", stories=(new_story("## {#gate}\n\nLow."),))
    points = (Point(lat, 126.81), Point(35.18, 126.81))
    day = FuzzyDate.parse("2026-04")
    track = Track(points=points, source="recorded", date=day, metres=900)
    gate = new_place("gate", position=HERE)

    village = new_village(gate, course, tracks={"round": track})

    found = [each.values["metres"] for each in check_course(village, course)]
    assert found == ([metres] if metres else [])
