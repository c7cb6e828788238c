"""The clock of a walk, and what is shut by then."""

from datetime import date

import pytest

from guide.domain.course import Stop
from guide.domain.hours import Hours
from guide.domain.reference import Reference
from guide.domain.visits import clock
from guide.domain.visits import Shut
from guide.domain.visits import shut_at
from guide.domain.visits import starts_well
from guide.domain.visits import Visit
from guide.domain.visits import visits
from guide.domain.walking import Leg
from guide.domain.walking import Walk

SATURDAY = date(2026, 12, 5)
MONDAY = date(2026, 12, 7)
MUSEUM = Hours.parse("Tu-Su 10:00-12:00,13:00-17:00")


def walk(*legs: Leg) -> Walk:
    """Make a walk of stops of ten minutes."""
    stops = [
        Stop(at=Reference("places", f"p{n}"), stay=10) for n in range(len(legs) + 1)
    ]
    return Walk(tuple(stops), (None,) * len(stops), tuple(legs), ())


def test_visits_add_stays_and_legs() -> None:
    """150 m take three minutes at a group's pace, a few steps one."""
    found = visits(walk(Leg("near", None), Leg("estimate", 150)), 540, "group", 5)

    assert found == (Visit(540, 550), Visit(551, 561), Visit(564, 574))


def test_large_group_needs_a_minute_more_at_every_stop() -> None:
    """Eleven people are gathered before the walk goes on."""
    found = visits(walk(Leg("near", None)), 540, "group", 11)

    assert found == (Visit(540, 551), Visit(552, 563))


def test_times_after_an_unknown_way_are_the_earliest() -> None:
    """Nobody knows how long the way takes, so all that follows is at least."""
    found = visits(walk(Leg("unknown", None), Leg("near", None)), 540, "alone", 1)

    assert [visit.at_least for visit in found] == [False, True, True]


@pytest.mark.parametrize(
    ("arrive", "leave", "day", "shut"),
    [
        (550, 570, SATURDAY, Shut("before", "10:00")),
        (600, 620, SATURDAY, None),
        (710, 730, SATURDAY, Shut("during", "12:00")),
        (730, 750, SATURDAY, Shut("before", "13:00")),
        (1020, 1030, SATURDAY, Shut("after", "17:00")),
        (600, 620, MONDAY, Shut("day")),
        (600, 620, None, None),
        (1080, 1090, None, Shut("after", "17:00")),
    ],
)
def test_doors_on_arrival(
    arrive: int, leave: int, day: date | None, shut: Shut | None
) -> None:
    """A door is shut before, after, between, meanwhile, or the whole day."""
    assert shut_at(MUSEUM, Visit(arrive, leave), day) == shut


def test_start_is_held_against_the_good_ones() -> None:
    """Without a day, any day of the week will do."""
    starts = Hours.parse("Tu-Su 10:00-15:30")

    assert not starts_well(starts, 540, None)
    assert starts_well(starts, 600, None)
    assert not starts_well(starts, 600, MONDAY)


def test_clock_begins_anew_at_midnight() -> None:
    """A late walk ends on the next day."""
    assert clock(24 * 60 + 5) == "0:05"
