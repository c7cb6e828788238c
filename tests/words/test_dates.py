"""Dates as far as they are known, in words."""

from datetime import date
from datetime import datetime

import pytest

from guide.domain.edtf import FuzzyDate
from guide.domain.performance import When
from guide.words import dates
from guide.words.language import words_in

DAY = date(2025, 10, 18)


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en", "2022", "2022"),
        ("ko", "2022", "2022년"),
        ("ru", "2022", "2022"),
        ("en", "2024-04", "April 2024"),
        ("ko", "2024-04", "2024년 4월"),
        ("ru", "2024-04", "апрель 2024 г."),
        ("en", "2022-08-15", "15 August 2022"),
        ("ko", "2022-08-15", "2022년 8월 15일"),
        ("ru", "2022-08-15", "15 августа 2022 г."),
        ("en", "2019~", "about 2019"),
        ("en", "2021/..", "2021 or later"),
        ("en", "2024-12/2025-01", "December 2024 to January 2025"),
        ("en", "2019~/2021", "about 2019 to 2021"),
    ],
)
def test_fuzzy_says_no_more_than_is_known(code: str, text: str, said: str) -> None:
    """A month stays a month, a guess a guess, an open end open."""
    assert plain(dates.fuzzy(words_in(code), FuzzyDate.parse(text))) == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2019~", {"ko": ["2019년"], "ru": ["2019"]}),
        ("2021/..", {"ko": ["2021년"], "ru": ["2021"]}),
        (
            "2024-12/2025-01",
            {"ko": ["2024년 12월", "2025년 1월"], "ru": ["2024", "2025"]},
        ),
    ],
)
def test_doubt_is_said_in_every_language(
    text: str, parts: dict[str, list[str]]
) -> None:
    """The words around a date are translated, and its parts keep their order."""
    for code, numbers in parts.items():
        said = plain(dates.fuzzy(words_in(code), FuzzyDate.parse(text)))

        places = [said.find(number) for number in numbers]
        assert (sorted(places), min(places) >= 0) == (places, True)
        assert [w for w in ("about", "later", " to ") if w in said] == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "18 October 2025"),
        ("ko", "2025년 10월 18일"),
        ("ru", "18 октября 2025 г."),
    ],
)
def test_day_is_written_in_full(code: str, said: str) -> None:
    """A day has its month by name."""
    assert plain(dates.day(words_in(code), DAY)) == said


@pytest.mark.parametrize(
    ("code", "said"), [("en", "Sat"), ("ko", "토요일"), ("ru", "сб")]
)
def test_weekday_is_short(code: str, said: str) -> None:
    """Beside a large number there is little room, but one syllable says too little."""
    assert dates.weekday(words_in(code), DAY) == said


@pytest.mark.parametrize(
    ("code", "alone", "after_a_day"),
    [
        ("en", "October 2025", "October 2025"),
        ("ko", "2025년 10월", "2025년 10월"),
        ("ru", "октябрь 2025 г.", "октября 2025"),
    ],
)
def test_month_has_its_case(code: str, alone: str, after_a_day: str) -> None:
    """After a number a Russian month is in the genitive."""
    words = words_in(code)

    found = plain(dates.month(words, DAY)), plain(dates.month_of_day(words, DAY))

    assert found == (alone, after_a_day)


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en", "2025-10-18 14:00", "18 October 2025, 14:00"),
        ("ko", "2025-10-18 9:05", "2025년 10월 18일, 09:05"),
        ("ru", "2025-10-18 14:00", "18 октября 2025 г., 14:00"),
        ("en", "2025-10-18", "18 October 2025"),
        ("en", "2026-10", "October 2026"),
    ],
)
def test_when_is_a_day_and_perhaps_a_time(code: str, text: str, said: str) -> None:
    """Where the hour is not known none is said."""
    assert plain(dates.when(words_in(code), When.parse(text))) == said


@pytest.mark.parametrize("code", ["en", "ko", "ru"])
def test_clock_has_24_hours(code: str) -> None:
    """Nobody has to ask whether it is morning."""
    moment = datetime(2025, 10, 18, 19, 5)  # noqa: DTZ001  (village time)

    assert dates.clock(words_in(code), moment) == "19:05"


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("code", "date_form", "full"),
    [
        ("kk", "{day} {month}, {weekday}", "{year}\u202fж. {day} {month}"),
        ("uz", "{weekday}, {day}-{month}", "{day}-{month}, {year}"),
        ("tg", "{weekday}, {day} {month}", "{day} {month} {year}"),
        ("hu", "{month} {day}., {weekday}", "{year}. {month} {day}."),
    ],
)
def test_calendar_has_the_forms_of_its_language(
    code: str, date_form: str, full: str
) -> None:
    """Browsers write days with it where they lack a language."""
    found = dates.calendar(words_in(code))

    assert (found["date"], found["full"]) == (date_form, full)


def test_calendar_begins_with_monday_and_january() -> None:
    """The names of days and months are Babel's."""
    found = dates.calendar(words_in("kk"))

    assert (found["weekdays"], found["months"]) == (
        ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
        [
            *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
            *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
        ],
    )
