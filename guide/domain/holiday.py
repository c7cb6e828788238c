"""Public holidays of a country, substitute and lunar ones too (package `holidays`)."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from functools import lru_cache


def is_known(country: str) -> bool:
    """Tell whether there is a calendar for a country (ISO 3166-1 alpha-2)."""
    return country in _countries()


def holidays_between(country: str, first: date, last: date) -> frozenset[date]:
    """List the holidays from `first` to `last`, both included; none if not known."""
    if not is_known(country):
        return frozenset()
    years = range(first.year, last.year + 1)
    found = (day for year in years for day in _of_year(country, year))
    return frozenset(day for day in found if first <= day <= last)


def days_from(first: date, count: int) -> Iterator[date]:
    """Go through a number of days."""
    return (first + timedelta(days=n) for n in range(count))


@lru_cache
def _countries() -> frozenset[str]:
    """Read the codes off the package's table: its own list loads every calendar."""
    from holidays.registry import COUNTRIES  # noqa: PLC0415  (slow import)

    return frozenset(code for _, *codes in COUNTRIES.values() for code in codes[:2])


@lru_cache
def _of_year(country: str, year: int) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415  (slow import)

    return frozenset(country_holidays(country, years=year))
