"""How sheets fall into pages: nothing alone, nothing half empty without need."""

from io import BytesIO

import pypdf
import pytest

from guide.domain.village import Village
from guide.sheets.order import Order
from guide.sheets.press import Press
from guide.sheets.prose import bare
from guide.sheets.sheet import manuscript
from tests.sheets.conftest import DAY
from tests.sheets.conftest import Printing
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import squeezed

SHORT = 6
"""Stops that one sheet of two sides holds."""


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page without spaces."""
    return [squeezed(p.extract_text()) for p in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("locale", ["ko", "ru"])
def test_short_walk_is_one_sheet_of_two_sides(
    locale: str, village: Village, printed: Printing
) -> None:
    """What to know before is on the first side, the whole walk on the second."""
    short = [
        slug
        for slug, course in village.courses.items()
        if len(course.stops) <= SHORT and course.speaks(locale)
    ]

    counts = {
        slug: len(pages_of(printed(village, "visitor", locale, slug))) for slug in short
    }

    assert counts == dict.fromkeys(short, 2)


@pytest.mark.parametrize("languages", [("ru", "ko"), ("ko", "en"), ("en", "")])
def test_number_and_clock_stay_with_the_name(
    languages: tuple[str, str], village: Village, press: Press
) -> None:
    """The guide finds the time of a stop on the page where its text begins."""
    course = village.courses["first-steps"]
    order = Order(languages[0], DAY, PUBLIC, second=languages[1], group=25, start=540)
    made = manuscript(village, course, "guide", order)
    stops = made.data["course"]["stops"]  # type: ignore[index]
    clocks = [squeezed(f"{stop['arrive']}{stop['leave']}") for stop in stops]
    story = course.story(languages[0])
    names = [bare(story.section(stop.slug).title) for stop in course.stops]  # type: ignore[union-attr]

    _, *rest = pages_of(press.pdf(made, DAY))

    apart = [
        name
        for name, clock in zip(names, clocks, strict=True)
        if not any(squeezed(name) in page and clock in page for page in rest)
    ]
    assert apart == []


def test_first_page_of_a_guide_is_full_of_lines(
    village: Village, printed: Printing
) -> None:
    """The first page leads the walk alone: the second begins with the first stop."""
    second = pages_of(printed(village, "guide", "en"))[1]

    assert "Awallyoureadbywalkingaway" in second
