"""Showings with everything that may happen to them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.changelist import changes_of
from guide.domain.performance import Performance
from guide.domain.programme import occurrences
from guide.domain.programme import programme
from guide.domain.reference import Reference
from guide.domain.story import Story
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

MOVED_THEN_CANCELLED = show(
    """
showings:
  - {start: 2026-10-18 14:00, status: cancelled, key: 2026-10-17}
changes:
  - {on: 2026-10-02, key: 2026-10-17, what: cancelled, note: The singer is ill.}
  - {on: 2026-09-30, key: 2026-10-17, what: moved, from: 2026-10-17 14:00}
"""
)


def work_of(root: Path, text: str) -> Performance:
    """Read one performance as an author writes it."""
    return village_of(root, {"performances/show": text}).performances["show"]


def work(**values: object) -> Performance:
    """Make a performance without files."""
    stories = {"en": Story("en", "stories/performances/show/en.md", "Show")}
    known = {"slug": "show", "stories": stories, "source_locale": "en"}
    return Performance.model_validate({"kind": "concert", **known, **values})


def days_of(rule: str, begins: str, today: date, **values: object) -> list[str]:
    """List what a rule shows from a day on."""
    repeat = {"rule": rule, "from": begins, **values}
    return [str(each.when) for each in occurrences(work(repeats=[repeat]), today)]


def test_showing_has_its_own_terms_and_those_of_the_work(tmp_path: Path) -> None:
    """What a showing does not say is said once for the whole work."""
    text = show(
        """
language: [ko]
rain: places/hall
booking: at the door
price: {won: 5000}
showings:
  - {start: 2026-10-17 14:00, status: confirmed, doors: "13:30"}
  - {start: 2026-10-24 14:00, status: confirmed,
     language: [ru], rain: cancelled, price: free}
"""
    )

    first, second = occurrences(work_of(tmp_path, text), DAY)

    assert (first.doors, first.language, first.rain, first.booking) == (
        "13:30",
        ("ko",),
        Reference("places", "hall"),
        "at the door",
    )
    assert (second.language, second.rain, second.price) == (
        ("ru",),
        "cancelled",
        "free",
    )


def test_moved_and_then_cancelled_keeps_old_time_and_reason(tmp_path: Path) -> None:
    """Both changes are known, in the order in which they happened."""
    (shown,) = occurrences(work_of(tmp_path, MOVED_THEN_CANCELLED), DAY)

    assert shown.is_cancelled
    assert str(shown.moved_from) == "2026-10-17 14:00"
    assert shown.reason == "The singer is ill."
    assert [each.what for each in shown.changes] == ["moved", "cancelled"]
    assert shown.changed == date(2026, 10, 2)


def test_last_change_wins_over_a_forgotten_status(tmp_path: Path) -> None:
    """Who cancels and forgets the status does not lure anybody, and is told."""
    text = MOVED_THEN_CANCELLED.replace("status: cancelled", "status: confirmed")
    village = village_of(tmp_path, {"performances/show": text})

    shown = programme(village.performances.values(), DAY)

    assert [each.status for each in shown.sure] == ["cancelled"]
    assert [each.text for each in village.problems] == [
        "“2026-10-17” was cancelled by its last change: say so in status."
    ]


@pytest.mark.parametrize(
    ("rule", "begins", "today", "expected"),
    [
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "2024-02-29",
            date(2027, 3, 1),
            ["2028-02-29"],
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "2026-01-31",
            date(2026, 9, 1),
            ["2026-10-31"],
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "2026-01-31",
            date(2027, 2, 1),
            ["2027-02-28"],
        ),
        (
            "FREQ=WEEKLY;BYDAY=SA;COUNT=4",
            "2026-12-19 15:00",
            date(2026, 12, 20),
            ["2026-12-26 15:00", "2027-01-02 15:00", "2027-01-09 15:00"],
        ),
        ("FREQ=YEARLY;BYMONTH=10", "2024-10", date(2026, 11, 23), ["2027-10"]),
    ],
)
def test_rule_gives_awkward_days(
    rule: str, begins: str, today: date, expected: list[str]
) -> None:
    """Leap days, ends of months, a turn of the year with a time, a mere month."""
    assert days_of(rule, begins, today) == expected


def test_rule_with_exceptions_and_additions_across_the_year() -> None:
    """Saturdays of the winter: one left out, a Sunday added, a whole month off."""
    found = days_of(
        "FREQ=WEEKLY;BYDAY=SA",
        "2026-12-05 15:00",
        date(2026, 12, 10),
        **{"except": ["2026-12-26", "2027-01"], "also": ["2026-12-27 11:00"]},
    )

    assert found == ["2026-12-12 15:00", "2026-12-19 15:00", "2026-12-27 11:00"]


def test_moved_day_of_a_rule_does_not_come_back() -> None:
    """The key of a moved showing is the day on which the rule had it."""
    moved = {"start": "2026-10-25 14:00", "status": "moved", "key": "2026-10-18"}
    rule = {"rule": "FREQ=YEARLY;BYMONTH=10;BYDAY=3SU", "from": "2013-10-20"}

    found = occurrences(work(showings=[moved], repeats=[rule]), DAY)

    assert [(str(each.when), each.status) for each in found] == [
        ("2026-10-25 14:00", "moved")
    ]


def test_named_day_takes_the_place_of_its_month() -> None:
    """Once the day is known, "October" is not promised beside it."""
    named = {"start": "2026-10-17 14:00", "status": "confirmed"}
    rule = {"rule": "FREQ=YEARLY;BYMONTH=10", "from": "2024-10"}

    found = occurrences(work(showings=[named], repeats=[rule]), DAY)

    assert [str(each.when) for each in found] == ["2026-10-17 14:00"]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        (
            "showings:\n  - {start: 2026-10-17, status: cancelled}",
            "Say why “2026-10-17” is cancelled: a change with a note.",
        ),
        (
            "showings:\n  - {start: 2026-10-17, status: moved}",
            "Keep the old time of “2026-10-17”: a change with what: moved.",
        ),
        (
            "changes:\n  - {on: 2026-09-01, key: 2026-10-17, what: added}",
            "There is no showing with the key “2026-10-17”.",
        ),
        (
            (
                "venue: places/hall\nminutes: 60\nshowings:\n"
                "  - {start: 2026-10-17 14:00, status: confirmed, key: one}\n"
                "  - {start: 2026-10-17 14:59, status: announced, key: two}"
            ),
            (
                "2026-10-17 14:59: at places/hall there is performances/show "
                "at the same time."
            ),
        ),
        (
            (
                "showings:\n  - {start: 2026-10-17 10:00, status: confirmed}\n"
                "  - {start: 2026-10-17 14:00, status: confirmed}"
            ),
            "Two showings have the key “2026-10-17”: give one of them another.",
        ),
        ("rain: places/hill", "There is no places/hill. Did you mean places/hall?"),
    ],
)
def test_contradiction_is_a_problem(tmp_path: Path, matter: str, expected: str) -> None:
    """Each is one sentence that says what to do."""
    village = village_of(tmp_path, {"performances/show": show(matter)})

    assert [each.text for each in village.problems] == [expected]


def test_showings_one_after_the_other_do_not_overlap(tmp_path: Path) -> None:
    """The next begins when the first ends; a cancelled one needs no room."""
    matter = """
venue: places/hall
minutes: 60
showings:
  - {start: 2026-10-17 14:00, status: confirmed, key: one}
  - {start: 2026-10-17 15:00, status: confirmed, key: two}
  - {start: 2026-10-17 14:30, status: cancelled, note: Rain, key: three}
"""

    village = village_of(tmp_path, {"performances/show": show(matter)})

    assert village.problems == ()


def test_change_list_is_newest_first(tmp_path: Path) -> None:
    """A change knows its showing as it stands, and its number."""
    village = village_of(tmp_path, {"performances/show": MOVED_THEN_CANCELLED})

    found = changes_of(village.performances.values(), DAY)

    assert [(each.name, each.change.what) for each in found] == [
        ("show-2026-10-17-2", "cancelled"),
        ("show-2026-10-17-1", "moved"),
    ]
    assert all(each.shown and each.shown.is_cancelled for each in found)


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
STATUSES = st.sampled_from(
    ["confirmed", "announced", "unconfirmed", "cancelled", "moved", "held"]
)


@given(
    days=st.lists(st.tuples(DAYS, STATUSES), max_size=6),
    today=DAYS,
    told=st.booleans(),
)
def test_nothing_cancelled_is_sure_or_repeated(
    days: list[tuple[date, str]], today: date, *, told: bool
) -> None:
    """Whatever else is written, a cancelled day is nowhere on."""
    showings = [
        {"start": day.isoformat(), "status": status, "key": f"k{number}"}
        for number, (day, status) in enumerate(days)
    ]
    off = {"start": today.isoformat(), "status": "cancelled", "key": "off"}
    change = {"on": today.isoformat(), "key": "off", "what": "cancelled"}
    if told:
        off["status"] = "confirmed"
    daily = {
        "rule": "FREQ=DAILY",
        "from": "2026-01-01",
        "status": "confirmed",
        "confirmed": [today.isoformat()],
    }

    found = programme(
        [work(showings=[*showings, off], repeats=[daily], changes=[change])], today
    )

    on = [each for each in found.ahead if not each.is_cancelled]
    named = {day for day, status in days if status != "cancelled"}
    assert "off" not in {each.key for each in on}
    assert today in named or today not in {each.when.first for each in on}
