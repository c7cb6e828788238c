"""What a page does when a file of it does not come."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Carry


@pytest.mark.parametrize("lost", ["**/leaflet.js", "**/first-steps/map.js"])
def test_drawing_stays_where_the_map_does_not_come(carry: Carry, lost: str) -> None:
    """It says the same; one sentence tells why nothing moves."""
    page = carry("/en/visit/")
    page.route(lost, lambda route: route.abort())

    page.goto(page.url.replace("visit/", "courses/first-steps/"))
    page.locator("walk-map").scroll_into_view_if_needed()

    expect(page.locator("walk-map [data-status]")).to_have_text(
        "The map could not be loaded. The drawing and the list say the same."
    )
    expect(page.locator("walk-map svg").first).to_be_visible()
    expect(page.locator("walk-map [role=application]")).to_have_count(0)


def test_search_asks_again_for_its_index(carry: Carry) -> None:
    """Typing goes on where the network came back."""
    page = carry("/en/visit/")
    page.route("**/search/index.json", lambda route: route.abort(), times=1)
    with page.expect_event("requestfailed"):
        page.goto(page.url.replace("visit/", "search/"))

    page.get_by_role("searchbox").fill("mural")

    expect(page.locator("[data-hits] li").first).to_be_visible()


def test_search_without_its_index_asks_the_village(carry: Carry) -> None:
    """The button sends the form, as without scripts."""
    page = carry("/en/visit/")
    page.route("**/search/index.json", lambda route: route.fulfill(status=503))
    page.goto(page.url.replace("visit/", "search/"))
    page.get_by_role("searchbox").fill("mural")

    page.get_by_role("searchbox").press("Enter")

    page.wait_for_url(re.compile(r"/en/search/\?q=mural"))
