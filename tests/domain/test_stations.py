"""Stations: the stops of a course as a phone counts them."""

from guide.domain.stations import Station
from guide.domain.stations import stations_of
from guide.domain.village import Village


def stations(village: Village, slug: str) -> tuple[Station, ...]:
    """Return the stations of a course in English."""
    course = village.courses[slug]
    things = [village.find(stop.at) for stop in course.stops]
    return stations_of(course, village.walks[slug], things, "en")


def test_solemn_stations_have_no_stamp(village: Village) -> None:
    """The wall of 1937 is a station like the others, but nothing is won there."""
    found = stations(village, "first-steps")

    assert [each.slug for each in found if not each.has_stamp] == ["tile-mural-1937"]


def test_no_course_asks_at_a_solemn_station(village: Village) -> None:
    """In no walk is a question asked where the dead are remembered."""
    every = [each for slug in village.courses for each in stations(village, slug)]

    assert [each.slug for each in every if each.quest and not each.has_stamp] == []


def test_stations_know_the_way_that_leads_to_them(village: Village) -> None:
    """The first has none; each other one has its leg and the text before it."""
    first, second, *_ = stations(village, "first-steps")

    assert (first.leg, first.before) == (None, None)
    assert second.leg == village.walks["first-steps"].legs[0]
    assert second.before == first.section


def test_stations_of_one_pin_share_it(village: Village) -> None:
    """Stops nearer than their accuracies arrive together."""
    pins = [each.pin for each in stations(village, "first-steps")]

    assert [pin and pin.label for pin in pins[:2]] == ["1·2", "1·2"]


def test_mission_of_the_independence_course_is_asked(village: Village) -> None:
    """Every stop asks; the last one is looked at and ticked."""
    found = stations(village, "independence-walk")

    assert all(each.quest for each in found)
    assert [bool(each.locks and each.sealed) for each in found] == [True] * 5 + [False]
