"""The home screen: offered once, and urged where a phone would clear a walk away."""

from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import ViewportSize

COURSE = "/en/courses/first-steps/"
SCREEN: ViewportSize = {"width": 360, "height": 740}
PATIENCE = 20_000
"""Milliseconds until a whole pack is counted, or kept, on a busy machine."""

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"
)
OFFER = "() => window.dispatchEvent(new Event('beforeinstallprompt'))"


def test_iphone_is_told_what_it_clears(server: str, browser: Browser) -> None:
    """Where the seven days matter, and when they begin: right after keeping."""
    context = browser.new_context(viewport=SCREEN, user_agent=IPHONE)
    page = context.new_page()
    page.goto(f"{server}{COURSE}")
    page.locator("course-pack").scroll_into_view_if_needed()
    rule = page.get_by_text("iPhones clear what a page kept")
    keep = page.get_by_role("button", name="Keep this walk")
    expect(keep).to_be_visible(timeout=PATIENCE)
    expect(rule).to_be_hidden()

    keep.click()

    expect(rule).to_be_visible(timeout=PATIENCE)
    context.close()


def test_home_screen_is_offered_once(server: str, browser: Browser) -> None:
    """A no is remembered; an offer that came early is not lost."""
    context = browser.new_context(viewport=SCREEN)
    page = context.new_page()
    button = page.get_by_role("button", name="Put it on the home screen")
    page.goto(f"{server}{COURSE}")
    page.evaluate(OFFER)
    page.locator("course-pack").scroll_into_view_if_needed()
    expect(button).to_be_visible()

    page.get_by_role("button", name="No, thank you").click()
    expect(button).to_be_hidden()
    page.reload()
    page.evaluate(OFFER)
    page.locator("course-pack").scroll_into_view_if_needed()

    keep = page.get_by_role("button", name="Keep this walk")
    expect(keep).to_be_visible(timeout=PATIENCE)
    expect(button).to_be_hidden()
    context.close()
