"""The programme: what is on, what was promised and what was."""

from datetime import date
from datetime import timedelta
from typing import Any

import pytest

from guide.domain.performance import Performance
from guide.domain.performance import When
from guide.domain.programme import occurrences
from guide.domain.programme import programme
from guide.domain.reference import Reference
from tests.domain.factories import matter

TODAY = date(2026, 11, 23)


def feast(slug: str = "feast", **values: Any) -> Performance:
    """Make a festival."""
    return Performance.model_validate(matter(slug, kind="festival", **values))


def showing(start: str, status: str, **values: str) -> dict[str, str]:
    """Write a showing as authors do."""
    return {"start": start, "status": status, **values}


def test_programme_sorts_by_what_is_known() -> None:
    """Firm and cancelled days are sure, vague ones promised, the rest is past."""
    work = feast(
        showings=[
            showing("2026-12-05 18:00", "moved", key="moved"),
            showing("2026-12-01", "cancelled", key="off"),
            showing("2026-12", "confirmed", key="vague"),
            showing("2027-01-01", "announced", key="promised"),
            showing("2026-11-22", "confirmed", key="yesterday"),
            showing("2026-12-31", "held", key="held"),
        ]
    )

    found = programme([work], TODAY)

    assert [each.key for each in found.sure] == ["off", "moved"]
    assert [each.key for each in found.promised] == ["vague", "promised"]
    assert [each.key for each in found.past] == ["held", "yesterday"]


def test_programme_ahead_puts_the_sure_first() -> None:
    """What is certain stands before what is hoped for."""
    works = [
        feast("hope", showings=[showing("2026-11-24", "announced", key="hope")]),
        feast("sure", showings=[showing("2026-12-24", "confirmed", key="sure")]),
    ]

    assert [each.key for each in programme(works, TODAY).ahead] == ["sure", "hope"]


@pytest.mark.parametrize(
    ("repeat", "held", "next_one"),
    [
        ({"rule": "FREQ=YEARLY;BYMONTH=10;BYDAY=3SU"}, "2028-10-15", "2029-10-21"),
        (
            {
                "rule": "FREQ=YEARLY;UNTIL=20250129",
                "from": "2025-01-29",
                "also": ["2033-01-31", "2034-02-19"],
            },
            "2033-01-31",
            "2034-02-19",
        ),
    ],
)
def test_programme_knows_the_next_of_a_yearly_feast(
    repeat: dict[str, object], held: str, next_one: str
) -> None:
    """On the day after a feast the next one is ahead, 371 days on or 384."""
    work = feast(repeats=[{"from": "2013-10-20", **repeat}])
    day_after = date.fromisoformat(held) + timedelta(days=1)

    found = programme([work], day_after)

    assert [each.key for each in found.ahead] == [next_one]


def test_programme_keeps_a_month_until_it_is_over() -> None:
    """A showing in a month may still come until the month's last day."""
    work = feast(showings=[showing("2026-11", "announced")])

    assert len(programme([work], date(2026, 11, 30)).promised) == 1
    assert len(programme([work], date(2026, 12, 1)).past) == 1


def test_occurrences_inherit_from_the_performance() -> None:
    """A showing without its own place and length has those of the work."""
    work = feast(
        venue="places/pond",
        minutes=90,
        showings=[
            showing("2026-12-05", "confirmed"),
            showing("2026-12-06", "confirmed", at="on the meadow", minutes="30"),
        ],
    )

    found = [(each.at, each.minutes) for each in occurrences(work, TODAY)]

    assert found == [(Reference("places", "pond"), 90), ("on the meadow", 30)]


def test_occurrences_of_a_rule_look_one_year_ahead() -> None:
    """A yearly feast has its confirmed days and its next one."""
    rule = {
        "rule": "FREQ=YEARLY;BYMONTH=10;BYDAY=3SU",
        "from": "2013-10-20",
        "confirmed": ["2025-10-19 11:00"],
    }

    found = occurrences(feast(repeats=[rule]), TODAY)

    assert [(str(each.when), each.status, each.key) for each in found] == [
        ("2025-10-19 11:00", "held", "2025-10-19"),
        ("2027-10-17", "unconfirmed", "2027-10-17"),
    ]


def test_occurrences_of_a_rule_may_be_confirmed_ahead() -> None:
    """A confirmed day that is still to come is sure."""
    rule = {
        "rule": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
        "from": "2013-12-24",
        "confirmed": ["2026-12-24"],
    }

    found = programme([feast(repeats=[rule])], TODAY)

    assert [(each.when, each.is_repeat) for each in found.sure] == [
        (When.parse("2026-12-24"), True)
    ]


def test_occurrences_of_a_rule_give_way_to_written_ones() -> None:
    """A day that somebody wrote down is not repeated."""
    work = feast(
        showings=[showing("2026-12-24 18:00", "cancelled")],
        repeats=[{"rule": "FREQ=YEARLY", "from": "2013-12-24"}],
    )

    found = occurrences(work, TODAY)

    assert [each.status for each in found] == ["cancelled"]
