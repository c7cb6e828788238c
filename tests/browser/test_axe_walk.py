"""axe finds nothing in any state of the walking view, of packs and of questions."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open

WALK = "courses/first-steps/walk/"


def toward(page: Page) -> None:
    """Look at a stop on the way to it."""
    page.wait_for_function("() => document.querySelector('.walk.is-live')")


def at_a_stop(page: Page) -> None:
    """Say "I am here" and try a wrong answer."""
    page.locator("[data-do]").click()
    page.locator("#museum-gyeol input").fill("7")
    page.locator("#museum-gyeol form button").click()
    page.locator("#museum-gyeol [data-said]").wait_for()


def at_the_end(page: Page) -> None:
    """Draw the stamp card."""
    page.locator("[data-draw]").click()
    page.locator("[data-save]").wait_for()


def reading(page: Page) -> None:
    """Ask for a voice that is not there."""
    page.locator("read-aloud [data-listen]").click()
    page.wait_for_timeout(2000)


def kept(page: Page) -> None:
    """Keep the pack and check it."""
    page.locator("course-pack").scroll_into_view_if_needed()
    page.locator("course-pack [data-keep]").click()
    page.locator("course-pack[data-state='kept']").wait_for()


STATES: dict[str, Callable[[Page], None]] = {
    f"{WALK}#hong-bust": toward,
    f"{WALK}#museum-gyeol": at_a_stop,
    f"{WALK}#finish": at_the_end,
    "courses/first-steps/museum-gyeol/#here": reading,
    "courses/first-steps/": kept,
    "kept/": lambda _page: None,
}


@pytest.mark.parametrize("path", STATES)
@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_axe_finds_nothing_in_any_state(
    open_page: Open, locale: str, path: str
) -> None:
    """Light on a phone and dark on a desktop are both clean."""
    found: list[tuple[str, str]] = []

    for size, scheme in (("phone", "light"), ("desktop", "dark")):
        page = open_page(f"/{locale}/{path}", size, scheme)
        STATES[path](page)
        results = Axe().run(page)
        found += [
            (violation["id"], node["html"])
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]

    assert found == []
