"""A walk as somebody leads it today."""

from pathlib import Path

from guide.content.load import load
from guide.domain.today import led_today
from guide.domain.village import Village
from tests.conftest import NOW


def test_chosen_stops_come_in_their_own_order(village: Village) -> None:
    """Unknown names and repetitions are left out; nothing chosen means all."""
    course = next(iter(village.courses.values()))
    first, second = (stop.slug for stop in course.stops[:2])

    _, mine = led_today(village, course, [second, "nowhere", first, second])
    _, whole = led_today(village, course, [])

    assert [stop.slug for stop in mine.stops] == [second, first]
    assert whole.stops == course.stops


def test_another_order_has_no_recorded_line(scratch_village: Path) -> None:
    """A track says nothing about the way back."""
    village = load(scratch_village, NOW.date())
    course = village.courses["round"]
    slugs = [stop.slug for stop in course.stops]

    same, _ = led_today(village, course, slugs[:2])
    turned, _ = led_today(village, course, slugs[::-1])

    assert course.slug in same.tracks
    assert course.slug not in turned.tracks
    assert len(turned.walks[course.slug].stops) == len(slugs)
