"""Opening hours in words."""

import pytest

from guide.domain.hours import Hours
from guide.words import opening
from guide.words.language import words_in


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Tu-Su 10:00-17:00", "Tue–Sun 10:00–17:00 · closed Mon"),
        ("Mo-Su 11:00-21:00", "every day 11:00–21:00"),
        ("Mo-Fr 09:00-18:00", "Mon–Fri 09:00–18:00 · closed Sat–Sun"),
        ("Sa 10:00-16:00", "Sat 10:00–16:00"),
        (
            "Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-13:00",
            "Mon–Fri 09:00–12:00, 13:00–18:00 · Sat 10:00–13:00 · closed Sun",
        ),
        ("Tu-Su 10:00-17:00; PH off", "Tue–Sun 10:00–17:00 · closed Mon"),
        ("Fr-Sa 18:00-24:00", "Fri–Sat 18:00–24:00"),
    ],
)
def test_week_is_said_by_its_rhythm(text: str, week: str) -> None:
    """Neighbouring days with the same hours are one; one closed stretch is named."""
    assert opening.week(words_in("en"), Hours.parse(text)) == week


@pytest.mark.parametrize(
    ("code", "text", "week"),
    [
        ("en", "24/7", "always open"),
        ("ko", "Sa 10:00-16:00", "토 10:00–16:00"),
        ("ru", "Sa 10:00-16:00", "сб 10:00–16:00"),
        ("ko", "Mo-Fr 09:00-18:00; Sa 10:00-12:00", None),
    ],
)
def test_week_is_said_in_the_language(code: str, text: str, week: str | None) -> None:
    """Days have their short names, and no English is left."""
    found = opening.week(words_in(code), Hours.parse(text))

    assert week in {None, found}
    assert ("closed" in found, "Mon" in found) == (False, False)


def test_always_open_is_said_in_every_language() -> None:
    """Three languages, three words."""
    hours = Hours.parse("24/7")

    found = {opening.week(words_in(code), hours) for code in ("en", "ko", "ru")}

    assert len(found) == 3


def test_hours_without_a_rhythm_stand_as_they_are() -> None:
    """What has no ordinary week is shown as the author wrote it."""
    text = "2026 Oct 17-2026 Oct 18 10:00-20:00"

    assert opening.week(words_in("en"), Hours.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Apr-Oct Mo-Su 10:00-18:00; Nov-Mar Mo-Su 10:00-16:00",
        "May-Nov Sa 10:00-16:00",
        "Mo-Su 10:00-18:00; May 06-07 off",
        "Mo-Fr 09:00-18:00; Sa[1] 10:00-12:00",
        "Mo-Su 10:00-18:00; 2026 Dec 01-2027 Feb 28 10:00-16:00",
        "Mo-Su 10:00-18:00; Nov-Mar PH off",
    ],
)
def test_hours_of_a_season_are_not_said_of_the_whole_year(text: str) -> None:
    """What is not the same every week is shown as the author wrote it."""
    words, hours = words_in("en"), Hours.parse(text)

    assert (opening.week(words, hours), opening.open_days(words, hours)) == (text, text)


def test_a_year_in_a_comment_is_no_season() -> None:
    """Only dates limit hours."""
    hours = Hours.parse('Sa 10:00-16:00 "since 2019"')

    assert opening.week(words_in("en"), hours) == "Sat 10:00–16:00"


def test_open_days_leave_out_what_is_closed() -> None:
    """Good times to start are said without the bad ones."""
    hours = Hours.parse("Tu-Su 10:00-16:00")

    assert opening.open_days(words_in("en"), hours) == "Tue–Sun 10:00–16:00"
