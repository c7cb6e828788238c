"""Dates as far as they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.edtf import Day
from guide.domain.edtf import FuzzyDate
from guide.domain.problem import Mistake

PARTS = st.text(alphabet="0123456789-/~. ", max_size=24)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-08-15", date(2022, 8, 15), date(2022, 8, 15)),
        ("2024-12/2025-01", date(2024, 12, 1), date(2025, 1, 31)),
        ("2021/..", date(2021, 1, 1), date.max),
        (" 2019~ ", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_fuzzy_date_has_a_first_and_a_last_day(
    text: str, first: date, last: date
) -> None:
    """Every form of the format stands for some days."""
    found = FuzzyDate.parse(text)

    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "22",
        "2024-13",
        "2024-00",
        "2024-00-05",
        "2024-01-00",
        "2023-02-29",
        "0000",
        "2021/",
        "../2021",
        "2021/22",
        "2021-1-1",
        "2021-01-01T10:00",
    ],
)
def test_fuzzy_date_of_anything_else_is_a_mistake(text: str) -> None:
    """What is no date is named with the forms that are."""
    with pytest.raises(Mistake, match="is no date: write 2022"):
        FuzzyDate.parse(text)


def test_fuzzy_date_that_runs_backwards_is_a_mistake() -> None:
    """A span ends after its beginning."""
    with pytest.raises(Mistake, match=r"The span 2025/2024 runs backwards\."):
        FuzzyDate.parse("2025/2024")


@pytest.mark.parametrize(
    ("text", "precision", "about"),
    [
        ("2019~", "year", True),
        ("2019-05", "month", False),
        ("2019-05-01~", "day", True),
    ],
)
def test_day_knows_how_exact_it_is(text: str, precision: str, *, about: bool) -> None:
    """A date is as precise as it is written, and perhaps only about."""
    day = Day.parse(text)

    assert (day.precision, day.about) == (precision, about)


@pytest.mark.parametrize(
    ("text", "is_day", "is_span"),
    [
        ("2022-08-15", True, False),
        ("2022-08", False, False),
        ("2022-08-15/2022-08-16", False, True),
        ("2022-08-15/..", False, True),
    ],
)
def test_fuzzy_date_tells_days_from_spans(
    text: str, *, is_day: bool, is_span: bool
) -> None:
    """One known day is neither a month nor a span."""
    found = FuzzyDate.parse(text)

    assert (found.is_day, found.is_span) == (is_day, is_span)


def test_fuzzy_date_is_printed_as_it_was_written() -> None:
    """Reading and printing gives the text again; a read date stays what it is."""
    found = FuzzyDate.parse("2024-12/2025-01")

    assert str(FuzzyDate.parse(found)) == "2024-12/2025-01"


@given(st.text() | PARTS)
def test_fuzzy_date_raises_nothing_but_mistakes(text: str) -> None:
    """Whatever an author writes is a date in order, or a mistake."""
    try:
        found = FuzzyDate.parse(text)
    except Mistake:
        return

    assert found.first <= found.last


@given(st.dates())
def test_fuzzy_date_reads_every_day(day: date) -> None:
    """Every day of the calendar is a date that stands for itself."""
    found = FuzzyDate.parse(day.isoformat())

    assert (found.first, found.last, found.is_day) == (day, day, True)
