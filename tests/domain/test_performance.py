"""Performances: when they are, how they repeat, what changed."""

from datetime import date
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from guide.domain.edtf import FuzzyDate
from guide.domain.performance import Change
from guide.domain.performance import Performance
from guide.domain.performance import Repeat
from guide.domain.performance import Showing
from guide.domain.performance import When
from guide.domain.problem import Mistake
from guide.domain.reference import Reference
from tests.domain.factories import matter

PARTS = (
    *("BYMONTH=10", "BYMONTH=13", "BYMONTHDAY=0", "BYMONTHDAY=31", "BYDAY=3SU"),
    *("BYDAY=99MO", "BYDAY=", "BYHOUR=25", "BYSETPOS=1", "BYSETPOS=-400", "WKST=MO"),
    *("BYWEEKNO=60", "COUNT=3", "COUNT=0", "UNTIL=20261015", "UNTIL=2026", "X=1"),
    *("INTERVAL=2", "INTERVAL=0", "BYDAY=-5MO,5TU", "BYMONTH=2,12", "BYMONTHDAY=-31"),
)
LISTS = st.lists(st.sampled_from(PARTS), max_size=5, unique=True)
THIRD_SUNDAY = "FREQ=YEARLY;BYMONTH=10;BYDAY=3SU"


def repeat(**values: Any) -> Repeat:
    """Make a repetition: the third Sunday of October since 2013."""
    return Repeat.model_validate({"rule": THIRD_SUNDAY, "from": "2013-10-20", **values})


@pytest.mark.parametrize("text", ["2025-10-18 9:05", "2025-10-18T09:05"])
def test_when_with_a_time_is_local(text: str) -> None:
    """A time is the one of the village; it needs no zone."""
    when = When.parse(text)

    assert when.time == datetime.fromisoformat("2025-10-18T09:05")
    assert str(when) == "2025-10-18 09:05"


@pytest.mark.parametrize(
    ("text", "first", "is_firm"),
    [
        ("2025-10-18", date(2025, 10, 18), True),
        ("2026-10", date(2026, 10, 1), False),
        ("2026-10/2026-11", date(2026, 10, 1), False),
    ],
)
def test_when_without_a_time_is_a_date(
    text: str, first: date, *, is_firm: bool
) -> None:
    """A date is as firm as it is known."""
    when = When.parse(text)

    assert (when.first, when.is_firm, str(when)) == (first, is_firm, text)


@pytest.mark.parametrize("text", ["2025-10-18 24:00", "2025-02-30 10:00"])
def test_when_at_an_impossible_time_is_a_mistake(text: str) -> None:
    """There is no such moment."""
    with pytest.raises(Mistake, match="is no time: write it like 2025-10-18 14:00"):
        When.parse(text)


@given(st.text(alphabet="0123456789-: T/.~", max_size=18))
def test_when_raises_nothing_but_mistakes(text: str) -> None:
    """Whatever an author writes is a moment, a date or a mistake."""
    try:
        when = When.parse(text)
    except Mistake:
        return

    assert When.parse(when) == when


def test_sort_key_puts_a_day_before_its_times() -> None:
    """Within a day, what has no time comes first."""
    texts = ["2025-10-19", "2025-10-18 14:00", "2025-10-18", "2025-10-18 09:00"]

    found = sorted((When.parse(text) for text in texts), key=lambda each: each.sort_key)

    assert [str(each) for each in found] == [
        "2025-10-18",
        "2025-10-18 09:00",
        "2025-10-18 14:00",
        "2025-10-19",
    ]


@pytest.mark.parametrize(
    ("at", "spot"),
    [
        ("places/pond", Reference("places", "pond")),
        ("on the meadow", "on the meadow"),
        ("paths/one", "paths/one"),
    ],
)
def test_spot_is_a_reference_or_words(at: str, spot: Reference | str) -> None:
    """A place of the guide is referred to; any other is told."""
    showing = Showing.model_validate({"start": "2026", "status": "held", "at": at})

    assert showing.at == spot


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"start": "2025-10-18 14:00"}, "2025-10-18"),
        ({"start": "2025-10-18 14:00", "key": "2025-10-17"}, "2025-10-17"),
        ({"start": "2026-10"}, "2026-10"),
    ],
)
def test_showing_is_named_by_its_key_or_date(values: dict[str, str], name: str) -> None:
    """The key never changes; without one it is the date."""
    assert Showing.model_validate({"status": "held", **values}).name == name


def test_repeat_lists_both_ends() -> None:
    """The days of a rule count from its beginning, ends included."""
    days = repeat().days(date(2024, 10, 20), date(2026, 10, 18))

    assert days == (date(2024, 10, 20), date(2025, 10, 19), date(2026, 10, 18))


def test_repeat_leaves_out_exceptions() -> None:
    """A day that is excepted does not come."""
    days = repeat(**{"except": ["2025-10-19"]}).days(
        date(2025, 1, 1), date(2026, 12, 31)
    )

    assert days == (date(2026, 10, 18),)


@pytest.mark.parametrize(
    ("begins", "known"), [("2013-10-20", "2026-10-18"), ("2013", "2026-10")]
)
def test_repeat_is_as_exact_as_its_beginning(begins: str, known: str) -> None:
    """A rule whose first day nobody knows gives months."""
    found = repeat(**{"from": begins}).as_known(date(2026, 10, 18))

    assert found == FuzzyDate.parse(known)


@pytest.mark.parametrize(
    "rule",
    [
        "every October",
        "FREQ=OFTEN",
        "FREQ=YEARLY;BYDAY=3XX",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=-1",
        "FREQ=SECONDLY",
        "BYMONTH=10;FREQ=SECONDLY",
        "DTSTART:20200101\nRRULE:FREQ=DAILY",
        "FREQ=DAILY;UNTIL=20300101T000000Z",
        "FREQ=DAILY;COUNT=5;UNTIL=20300101",
        "FREQ=DAILY;UNTIL=20300101;COUNT=5",
        "FREQ=YEARLY;UNTIL=20301399",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYDAY=99MO",
        "",
    ],
)
def test_rule_that_never_ends_or_is_none_is_refused(rule: str) -> None:
    """A repetition is a rule of whole days that a computer can finish."""
    with pytest.raises(ValidationError, match="is no repetition"):
        repeat(rule=rule)


@given(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY"]), LISTS)
def test_rule_that_is_read_gives_days(often: str, parts: list[str]) -> None:
    """A repetition that is not refused can be listed."""
    try:
        rule = repeat(rule=";".join([f"FREQ={often}", *parts]))
    except ValidationError:
        return

    days = rule.days(date(2026, 1, 1), date(2026, 12, 31))

    assert list(days) == sorted(day for day in set(days) if day.year == 2026)


def test_rule_may_name_itself() -> None:
    """The word RRULE before a rule, as calendars write it, is left out."""
    assert repeat(rule=f"RRULE:{THIRD_SUNDAY}").rule == THIRD_SUNDAY


def test_named_changes_are_grouped_by_showing() -> None:
    """The changes of one showing stand together, in order."""
    changes = [
        Change.model_validate({"on": "2026-09-30", "key": key, "what": what})
        for key, what in (("a", "moved"), ("b", "added"), ("a", "cancelled"))
    ]

    feast = Performance.model_validate(matter(kind="festival", changes=changes))

    assert feast.named_changes() == {
        "a": (changes[0], changes[2]),
        "b": (changes[1],),
    }
