"""A walk is open in one page; another page of the phone adds to it or forgets it."""

from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.conftest import Carry

WALK = "/en/courses/first-steps/walk/"
CODE = "/en/courses/first-steps/wolgok-market/#here"


def beside(page: Page, path: str) -> Page:
    """Open another page of the same phone."""
    other = page.context.new_page()
    other.goto(page.url.partition("/en/")[0] + path)
    return other


def test_code_that_is_scanned_while_the_walk_is_open_counts(carry: Carry) -> None:
    """The walking view shows it at once, and keeps it with what comes next."""
    page = carry(WALK)
    page.get_by_role("button", name="I am here").click()

    expect(beside(page, CODE).locator("[data-by-code]")).to_be_visible()
    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(2)
    page.get_by_role("button", name="To stop 2").click()
    page.get_by_role("button", name="I am here").click()
    page.reload()

    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(3)


def test_walk_that_is_begun_anew_is_empty_in_every_page(carry: Carry) -> None:
    """Nothing that another page remembers comes back."""
    page = carry(WALK)
    page.get_by_role("button", name="I am here").click()
    other = beside(page, WALK)

    other.get_by_text("While walking").click()
    other.get_by_role("button", name="Begin this walk anew").click()
    other.get_by_role("button", name="Really forget this walk?").click()

    for each in (page, other):
        expect(each.locator(".line-row .disc:not(.is-ahead)")).to_have_count(0)


def test_reload_stays_at_the_stop_that_was_gone_to(carry: Carry) -> None:
    """Whichever stop the address named first; the way back leads out of the walk."""
    page = carry("/en/courses/first-steps/museum-gyeol/")
    page.goto(page.url.replace("museum-gyeol/", "walk/#museum-gyeol"))
    page.get_by_role("button", name="I am here").click()
    page.get_by_role("button", name="To stop 3").click()

    page.reload()

    expect(page.locator("#hong-bust")).to_be_visible()
    page.go_back()
    page.wait_for_url("**/first-steps/museum-gyeol/")
