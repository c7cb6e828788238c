"""What a page does when a file of it does not come."""

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
