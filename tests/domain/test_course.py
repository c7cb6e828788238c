"""A course: its stops, their names and numbers."""

import pytest
from pydantic import ValidationError

from guide.domain.course import in_order
from tests.domain.factories import new_course


def test_stop_slug_is_the_end_of_its_reference() -> None:
    """A stop is called like what it stops at."""
    course = new_course("places/gate", "artworks/bell")

    assert [stop.slug for stop in course.stops] == ["gate", "bell"]


def test_stop_with_another_name_uses_it() -> None:
    """`as` names a stop where its slug would repeat."""
    again = {"at": "places/gate", "stay": 5, "as": "way-back"}

    course = new_course(stops=[{"at": "places/gate", "stay": 5}, again])

    assert [stop.slug for stop in course.stops] == ["gate", "way-back"]


def test_course_that_repeats_a_slug_is_refused() -> None:
    """Two stops cannot share an address."""
    with pytest.raises(ValidationError, match="Two stops are called “gate”"):
        new_course("places/gate", "places/gate")


@pytest.mark.parametrize("slug", ["walk", "pack", "map"])
def test_course_with_a_reserved_slug_is_refused(
    slug: str,
) -> None:
    """The course needs some addresses for itself."""
    with pytest.raises(ValidationError, match="needs another name"):
        new_course(f"places/{slug}")


def test_number_counts_from_one() -> None:
    """Stops are numbered as they are listed; anything else has no number."""
    course = new_course("places/gate", "artworks/bell")

    assert [course.number(slug) for slug in ("gate", "bell", "pond")] == [1, 2, None]


def test_in_order_sorts_by_number_then_slug() -> None:
    """Courses without a number come last, by slug."""
    courses = [
        new_course("places/gate", slug="b"),
        new_course("places/gate", slug="a"),
        new_course("places/gate", slug="z", order=1),
    ]

    assert [each.slug for each in in_order(courses)] == ["z", "a", "b"]
