"""What a browser asks of other hosts is seen, so that the other tests may trust it."""

from playwright.sync_api import Browser

from tests.browser.outside import Outside


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
