"""What is shut on arrival, holidays and notices included."""

from dataclasses import replace
from datetime import date

import pytest

from guide.content.village import read_village
from guide.domain.hours import Hours
from guide.domain.place import Place
from guide.domain.village import Village
from guide.sheets.order import Order
from guide.sheets.order import Style
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript
from tests.sheets.conftest import copied
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import squeezed
from tests.sheets.conftest import text_of

NEW_YEAR = date(2027, 1, 1)
"""A Friday and a public holiday."""

NOTICE = """---
title: Road works
from: 2026-12-01
to: 2026-12-06
concerns: [places/museum-gyeol]
---

The lane behind the museum is closed.
"""


@pytest.fixture(scope="module")
def warned(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Return the real village with a notice about its museum."""
    scratch = copied(tmp_path_factory.mktemp("warned"))
    folder = scratch / "stories" / "notices" / "works"
    folder.mkdir(parents=True)
    (folder / "ko.md").write_text(NOTICE, encoding="utf-8")
    return read_village(scratch)


def open_at(village: Village, hours: str) -> Village:
    """Give the museum other hours."""
    museum = village.places["museum-gyeol"]
    changed: Place = museum.model_copy(update={"hours": Hours.parse(hours)})
    return replace(village, places={**village.places, "museum-gyeol": changed})


def guides_words(press: Press, village: Village, day: date) -> str:
    """Print the guide's sheet for eleven o'clock and return its text."""
    course = village.courses["first-steps"]
    order = Order("en", DAY, PUBLIC, start=11 * 60, day=day)
    return text_of(press.pdf(manuscript(village, course, "guide", order), DAY))


@pytest.mark.parametrize(
    ("hours", "day", "said"),
    [
        ("Mo-Su 10:00-17:00; PH off", NEW_YEAR, "Closedonthisday"),
        ("Mo-Su 10:00-17:00 unknown", DAY, "Perhapsclosedaskbeforeyougo"),
    ],
)
def test_guide_is_told_of_holidays_and_doubts(
    hours: str, day: date, said: str, village: Village, press: Press
) -> None:
    """A holiday closes a door, and hours that are in doubt are said to be."""
    assert said in guides_words(press, open_at(village, hours), day)


def test_open_door_is_not_mentioned(village: Village, press: Press) -> None:
    """The day after the holiday nothing is said."""
    changed = open_at(village, "Mo-Su 10:00-17:00; PH off")

    assert "Closedonthisday" not in guides_words(press, changed, date(2027, 1, 4))


@pytest.mark.parametrize("style", ["visitor", "guide", "large", "bilingual", "pocket"])
@pytest.mark.parametrize(("day", "times"), [(DAY, 1), (date(2026, 12, 7), 0)])
def test_notice_stands_on_sheets_of_its_days(
    style: Style, day: date, times: int, warned: Village, press: Press
) -> None:
    """A notice about a stop is printed while it holds, and not after."""
    order = Order("en", day, PUBLIC)
    made = manuscript(warned, warned.courses["first-steps"], style, order)

    text = text_of(press.pdf(made, DAY))

    said = squeezed("Road works: The lane behind the museum is closed.")
    assert (said in text) == bool(times)
