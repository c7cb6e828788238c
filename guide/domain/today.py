"""A walk as somebody leads it today: some of its stops, in an order of their own."""

from collections.abc import Sequence
from dataclasses import replace

from guide.domain.course import Course
from guide.domain.village import Village


def led_today(
    village: Village, course: Course, slugs: Sequence[str]
) -> tuple[Village, Course]:
    """Return the walk with the chosen stops, and the village in which it leads so.

    A line that was recorded for one order says nothing about another: legs of another
    order are estimates again.

    Args:
        village: the village as it is.
        course: one of its walks.
        slugs: stops in their order; unknown ones are left out, none means all.
    """
    by_slug = {stop.slug: stop for stop in course.stops}
    wanted = dict.fromkeys(slug for slug in slugs if slug in by_slug)
    stops = tuple(by_slug[slug] for slug in wanted) or course.stops
    mine = course.model_copy(update={"stops": stops})
    courses = {**village.courses, course.slug: mine}
    if _is_in_order(course, mine):
        return replace(village, courses=courses), mine
    tracks = {slug: each for slug, each in village.tracks.items() if slug != mine.slug}
    return replace(village, courses=courses, tracks=tracks), mine


def _is_in_order(course: Course, mine: Course) -> bool:
    numbers = [course.number(stop.slug) or 0 for stop in mine.stops]
    return numbers == sorted(numbers)
