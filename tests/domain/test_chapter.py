"""Chapters: their order and the points of their journeys."""

from guide.domain.chapter import Chapter
from guide.domain.chapter import in_order
from guide.domain.chapter import Waypoint
from guide.domain.position import Point
from tests.domain.factories import matter


def chapter(slug: str, order: int) -> Chapter:
    """Make a chapter."""
    return Chapter.model_validate(matter(slug, order=order))


def test_in_order_sorts_by_number_then_slug() -> None:
    """Authors number chapters; equal numbers go by slug."""
    chapters = [chapter("c", 99), chapter("b", 99), chapter("z", 1)]

    assert [each.slug for each in in_order(chapters)] == ["z", "b", "c"]


def test_passages_lead_from_point_to_point() -> None:
    """A journey of three points has two passages, in straight lines."""
    points = [
        {"name": name, "lat": 0, "lon": lon, "source": "x"}
        for name, lon in (("a", 0), ("b", 1), ("c", 3))
    ]

    journey = Chapter.model_validate(matter(journey=points))

    assert [(each.start.name, each.end.name) for each in journey.passages] == [
        ("a", "b"),
        ("b", "c"),
    ]
    assert [round(each.metres) for each in journey.passages] == [111_319, 222_639]


def test_waypoint_tells_its_section() -> None:
    """A point that is named by a reference belongs to the section of that slug."""
    point = Waypoint(name="glossary/kyzylorda", lat=44.8, lon=65.5, source="x")

    assert (point.section, point.point) == ("kyzylorda", Point(44.8, 65.5))
