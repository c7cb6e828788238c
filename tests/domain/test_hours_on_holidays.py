"""`PH` in opening hours, on ordinary days, feasts and around them."""

from datetime import date

import pytest

from guide.domain.holiday import holidays_between
from guide.domain.hours import Hours
from guide.domain.problem import Mistake

KOREA = holidays_between("KR", date(2024, 1, 1), date(2028, 12, 31))
SUNDAY, EVE, SEOLLAL, AFTER, THURSDAY = (date(2026, 2, day) for day in range(15, 20))
FIVE = (SUNDAY, EVE, SEOLLAL, AFTER, THURSDAY)
TEN = (("10:00", "12:00"),)
DAYTIME = (("10:00", "17:00"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tu-Su 10:00-17:00; PH off", (DAYTIME, (), (), (), DAYTIME)),
        ("Tu-Su 10:00-17:00", (DAYTIME, (), DAYTIME, DAYTIME, DAYTIME)),
        ("Sa,PH 10:00-12:00", ((), TEN, TEN, TEN, ())),
        ("PH Tu-We 10:00-12:00", ((), (), TEN, TEN, ())),
        ("Mo-Su 10:00-17:00; PH -1 day 10:00-12:00", (TEN, TEN, TEN, DAYTIME, DAYTIME)),
        ('Mo-Su 10:00-17:00 "PH too"', (DAYTIME,) * 5),
        (
            "PH 22:00-26:00",
            (
                (),
                (("22:00", "24:00"),),
                (("00:00", "02:00"), ("22:00", "24:00")),
                (("00:00", "02:00"), ("22:00", "24:00")),
                (("00:00", "02:00"),),
            ),
        ),
    ],
)
def test_holidays_of_seollal_are_kept(
    text: str, expected: tuple[tuple[tuple[str, str], ...], ...]
) -> None:
    """Around Seollal 2026, from Sunday to Thursday, `PH` means three days."""
    hours = Hours.parse(text)

    assert tuple(hours.spans_on(day, KOREA) for day in FIVE) == expected


@pytest.mark.parametrize("day", ["2026-08-17", "2027-02-09", "2024-05-06"])
def test_substitute_holiday_closes_a_museum(day: str) -> None:
    """The free day in the place of a Sunday counts like the feast itself."""
    hours = Hours.parse("Mo-Su 10:00-17:00; PH off")

    assert hours.spans_on(date.fromisoformat(day), KOREA) == ()


def test_unknown_is_neither_open_nor_closed() -> None:
    """An hour that the author calls unknown is doubtful."""
    hours = Hours.parse("Mo-Su 10:00-12:00 unknown")

    assert hours.spans_on(SUNDAY) == ()
    assert hours.doubtful_on(SUNDAY) == TEN


def test_school_holidays_are_refused() -> None:
    """Nobody publishes them, so an author writes the dates."""
    with pytest.raises(Mistake, match="School holidays"):
        Hours.parse("SH off")


def test_season_is_no_weekly_rhythm() -> None:
    """Hours of May to November do not tell the week of a whole year."""
    assert Hours.parse("Tu-Su 10:00-17:00; PH off").is_weekly
    assert not Hours.parse("May-Nov Sa 10:00-16:00").is_weekly


def test_leap_day_is_a_day() -> None:
    """The 29th of February has its hours."""
    hours = Hours.parse("Feb 29 10:00-12:00")

    assert hours.spans_on(date(2028, 2, 29)) == TEN
    assert hours.spans_on(date(2027, 2, 28)) == ()
