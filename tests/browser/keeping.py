"""A phone that keeps a course, and still has it when it is started again."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.hosting import Village

COURSE = "/en/courses/first-steps/"

Phone = Callable[[], AbstractContextManager[Page]]
"""Starts a phone that has what it kept before: `with phone() as page`."""


def keep(page: Page, village: Village) -> None:
    """Open a course and keep it, in one tap."""
    page.goto(f"{village.base}{COURSE}")
    page.locator("course-pack").scroll_into_view_if_needed()
    page.get_by_role("button", name="Keep this walk").click()
    expect(page.get_by_text("Kept on this phone: ")).to_be_visible(timeout=20_000)
