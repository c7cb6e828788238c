"""Opening hours: read once, asked by day and by week."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.holiday import holidays_between
from guide.domain.hours import DayGroup
from guide.domain.hours import Hours
from guide.domain.problem import Mistake

PIECES = (
    *("Mo", "Tu-Su", "PH", "off", "10:00", "-", "17:00", "26:00", ";", ",", "24/7"),
    *("week", "1-53", "Jan", "32", "easter", "+1 day", "sunset", "(", ")", '"', "+"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)

TUESDAY = date(2026, 11, 24)
HANGUL_DAY = date(2026, 10, 9)
"""A public holiday in Korea, a Friday."""


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Tu-Su 10:00-17:00", (("10:00", "17:00"),)),
        ("10:00-12:00,13:00-18:00", (("10:00", "12:00"), ("13:00", "18:00"))),
        ("24/7", (("00:00", "24:00"),)),
        ("18:00-02:00", (("00:00", "02:00"), ("18:00", "24:00"))),
        ("Mo 10:00-17:00", ()),
    ],
)
def test_spans_on_are_cut_at_midnight(
    text: str, spans: tuple[tuple[str, str], ...]
) -> None:
    """A day has the spans that lie in it; midnight at the end is 24:00."""
    assert Hours.parse(text).spans_on(TUESDAY) == spans


def test_spans_on_a_public_holiday_follow_korea() -> None:
    """`PH` means the holidays of Korea where the village lies in it."""
    hours = Hours.parse("Tu-Su 10:00-17:00; PH off")
    korea = holidays_between("KR", HANGUL_DAY, HANGUL_DAY)

    assert hours.spans_on(HANGUL_DAY, korea) == ()
    assert hours.spans_on(HANGUL_DAY) == (("10:00", "17:00"),)


def test_week_groups_neighbouring_days() -> None:
    """Days with the same spans are one group; Monday is 0."""
    week = Hours.parse("Tu-Fr 10:00-17:00; Sa,Su 11:00-16:00; PH off").week

    assert week == (
        DayGroup(0, 0, ()),
        DayGroup(1, 4, (("10:00", "17:00"),)),
        DayGroup(5, 6, (("11:00", "16:00"),)),
    )


@pytest.mark.parametrize(("text", "always"), [("24/7", True), ("10:00-17:00", False)])
def test_is_always_means_around_the_clock(text: str, *, always: bool) -> None:
    """Only `24/7` never closes."""
    assert Hours.parse(text).is_always == always


@pytest.mark.parametrize(
    ("text", "column"), [("Tu-Su 10:00-17", "13"), ("always", "1"), ("", "1")]
)
def test_hours_that_are_none_name_the_column(text: str, column: str) -> None:
    """The mistake says from which character on it cannot be read."""
    with pytest.raises(Mistake, match=f"from character {column} on"):
        Hours.parse(text)


def test_hours_are_printed_as_they_were_written() -> None:
    """Reading and printing gives the text again; read hours stay what they are."""
    hours = Hours.parse(" Tu-Su 10:00-17:00 ")

    assert str(Hours.parse(hours)) == "Tu-Su 10:00-17:00"


@given(st.text() | WORDS)
def test_hours_raise_nothing_but_mistakes(text: str) -> None:
    """Whatever an author writes has a week of seven days, or is a mistake."""
    try:
        week = Hours.parse(text).week
    except Mistake:
        return

    assert (week[0].first, week[-1].last) == (0, 6)
