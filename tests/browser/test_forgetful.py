"""A phone that keeps nothing walks too; a walk that is begun anew leaves nothing."""

from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.conftest import Carry

COURSE = "/en/courses/first-steps/"
WALK = f"{COURSE}walk/"
CLOSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("closed", "SecurityError") },
})"""


def answer(page: Page) -> None:
    """Answer the question at the second stop."""
    page.get_by_label("Your answer").first.fill("23")
    page.get_by_role("button", name="Try it").first.click()
    expect(page.get_by_text("That is right.")).to_be_visible()


def forget(page: Page) -> None:
    """Begin the walk anew, and be sure of it."""
    page.get_by_text("While walking").click()
    page.get_by_role("button", name="Begin this walk anew").click()
    page.get_by_role("button", name="Really forget this walk?").click()


def test_answered_question_forgets_nothing_without_storage(carry: Carry) -> None:
    """What was reached by hand stays, and the walk stays at its stop."""
    page = carry(WALK, CLOSED)
    page.get_by_role("button", name="I am here").click()
    page.get_by_role("button", name="To stop 2").click()
    page.get_by_role("button", name="I am here").click()

    answer(page)

    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(2)
    expect(page.get_by_role("button", name="To stop 3")).to_be_visible()


def test_walk_without_storage_begins_anew(carry: Carry) -> None:
    """The button does what it says there, too."""
    page = carry(WALK, CLOSED)
    page.get_by_role("button", name="I am here").click()

    forget(page)

    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(0)


def test_code_is_not_said_to_be_noted_without_storage(carry: Carry) -> None:
    """The way to the walking view is offered all the same."""
    page = carry(f"{COURSE}museum-gyeol/#here", CLOSED)

    expect(page.get_by_role("link", name="Go on with the walking view")).to_be_visible()

    expect(page.get_by_text("Stamped on this phone.")).to_be_hidden()


def test_answers_and_card_go_with_the_walk(carry: Carry) -> None:
    """After a new beginning nothing tells of the walk before."""
    page = carry(f"{WALK}#museum-gyeol")
    page.get_by_role("button", name="I am here").click()
    answer(page)
    page.locator(".line-row a").last.click()
    page.get_by_role("button", name="I am here").click()
    page.get_by_role("button", name="To stop").click()
    page.goto(f"{page.url.partition('#')[0]}#finish")
    page.get_by_role("button", name="Make my stamp card").click()
    expect(page.locator("canvas")).to_be_visible()

    forget(page)

    expect(page.locator("canvas")).to_have_count(0)
    expect(page.locator(".is-answered")).to_have_count(0)
    expect(page.get_by_label("Your answer").first).to_have_value("")
