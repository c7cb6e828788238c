"""Holidays of Korea 2024-2028, against the official calendar."""

from datetime import date

import pytest

from guide.domain.holiday import holidays_between
from guide.domain.holiday import is_known

AWKWARD = {
    2024: ["02-09", "02-10", "02-11", "02-12", "05-06", "05-15", "09-17", "10-01"],
    2025: ["01-27", "01-28", "01-29", "01-30", "03-03", "05-06", "10-06", "10-08"],
    2026: ["02-16", "02-17", "02-18", "03-02", "05-25", "08-17", "09-25", "10-05"],
    2027: ["02-07", "02-09", "05-13", "08-16", "09-15", "10-04", "10-11", "12-27"],
    2028: ["01-26", "01-27", "01-28", "05-02", "10-02", "10-03", "10-04", "10-05"],
}
"""Lunar New Year, Buddha's birthday, Chuseok, and the days in the place of Sundays."""

WORKING = ["2024-02-13", "2026-06-08", "2026-09-28", "2027-02-10", "2028-10-06"]
"""Days after a holiday that nothing stands for: no substitute is given."""


@pytest.mark.parametrize("year", AWKWARD)
def test_lunar_and_substitute_holidays_are_known(year: int) -> None:
    """Every awkward day of a year is a holiday."""
    days = {date.fromisoformat(f"{year}-{day}") for day in AWKWARD[year]}

    found = holidays_between("KR", date(year, 1, 1), date(year, 12, 31))

    assert days - found == set()


@pytest.mark.parametrize("text", WORKING)
def test_day_after_a_holiday_is_no_holiday(text: str) -> None:
    """A Saturday's memorial day gives no free Monday."""
    day = date.fromisoformat(text)

    assert holidays_between("KR", day, day) == frozenset()


def test_both_ends_count_across_new_year() -> None:
    """From Christmas to New Year's Day both are found."""
    found = holidays_between("KR", date(2025, 12, 25), date(2026, 1, 1))

    assert found == {date(2025, 12, 25), date(2026, 1, 1)}


def test_no_country_has_no_holidays() -> None:
    """A village that names no country keeps no holidays."""
    assert holidays_between("", date(2026, 1, 1), date(2026, 12, 31)) == frozenset()
    assert (is_known("KR"), is_known("XX")) == (True, False)
