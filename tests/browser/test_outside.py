"""What a browser asks of other hosts is seen, so that the other tests may trust it."""

import pytest
from playwright.sync_api import Browser

from tests.browser.outside import Outside
from tests.browser.outside import OWN


def test_a_page_that_asks_another_host_is_noticed(
    browser: Browser, outside: Outside
) -> None:
    """A picture, and what a script fetches, with and without encryption."""
    page = browser.new_page()
    page.set_content('<img src="http://pictures.example/a.png">')

    page.evaluate("fetch('https://told.example/', {mode: 'no-cors'}).catch(() => 0)")

    page.close()
    asked = set(outside.asked)
    outside.asked.clear()
    assert asked == {"http://pictures.example/a.png", "told.example:443"}


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("redirector.gvt1.com", True),
        ("update.googleapis.com", True),
        ("accounts.google.com", True),
        ("fonts.googleapis.com", False),
        ("maps.googleapis.com", False),
        ("www.google-analytics.com", False),
        ("fonts.gstatic.com", False),
        ("unpkg.com", False),
    ],
)
def test_only_the_browser_itself_may_ask_its_makers(host: str, *, is_own: bool) -> None:
    """What pages would load from them is never taken for the browser's own."""
    assert bool(OWN.fullmatch(host)) == is_own
