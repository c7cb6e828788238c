"""Every room of the desk, for keyboards and screen readers."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import SIZES
from tests.browser.curators import Enter

pytestmark = pytest.mark.needs_server("the desk writes what the pages are made from")

CAFE = "/desk/edit/places/family-cafe/ko"
ROOMS = (
    "/desk/",
    "/desk/account",
    "/desk/new/",
    "/desk/stories/places/",
    "/desk/deleted/",
    CAFE,
    f"{CAFE}?whole=1",
    "/desk/edit/courses/first-steps/ko",
    "/desk/edit/performances/night-market/ko",
    "/desk/photos/places/family-cafe?place=35.17,126.8",
    "/desk/photos/",
    "/desk/survey/",
    "/desk/findings/",
    "/desk/translate/places/family-cafe/ru",
    "/desk/past/stories/places/family-cafe/ko.md",
    "/desk/walks/",
    "/desk/walks/first-steps/",
    "/desk/paper/",
    "/desk/paper/sheet.pdf?course=first-steps&lang=en&group=0",
)


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_axe_finds_nothing_at_the_desk(
    enter: Enter, desk: tuple[str, Path], size: str, scheme: str
) -> None:
    """Every room can be used with a keyboard and a screen reader, and fits."""
    page = enter("olga", size=size, scheme=scheme)
    found: list[str] = []
    for path in ROOMS:
        page.goto(f"{desk[0]}{path}")
        results = Axe().run(page, options={"iframes": False})
        found += [
            f"{path}: {each['id']} {each['nodes'][0]['html'][:120]}"
            for each in results.response["violations"]
        ]
        width = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{path}: {width} px wide"] if width > SIZES[size][0] else []

    assert found == []
