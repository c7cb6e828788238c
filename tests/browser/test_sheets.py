"""Paper as visitors ask for it: the form of a course, the link of a plan."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.conftest import SIZES
from tests.sheets.conftest import text_of

COURSE = "/en/courses/first-steps/"
SHEET = re.compile(r"/sheet-[a-z]+\.pdf")


def pdf_after_click(page: Page, name: str) -> bytes:
    """Press a button of the form and return the file that it asks for.

    The browser gets no content, so its own viewer does not open.
    """
    page.route(SHEET, lambda route: route.fulfill(status=204))
    with page.expect_request(SHEET) as asked:
        page.get_by_role("button", name=name).click()
    answer = page.request.get(asked.value.url)
    assert answer.headers["content-type"] == "application/pdf"
    return answer.body()


@pytest.mark.needs_server("a sheet with an hour on it is typeset when it is asked for")
@pytest.mark.parametrize("scripts", [True, False])
def test_form_prints_what_was_filled_in(open_page: Open, *, scripts: bool) -> None:
    """Start and people stand on the sheet, with the browser's scripts or without."""
    page = open_page(COURSE, scripts=scripts)
    page.get_by_label("Start", exact=True).fill("09:00")
    page.get_by_label("Group size").fill("25")

    text = text_of(pdf_after_click(page, "Large print"))

    assert "25people" in text
    assert "Closeduntil1000" in text


def test_empty_form_prints_the_plain_sheet(open_page: Open) -> None:
    """Nothing has to be filled in, and nothing is closed that nobody asked about."""
    page = open_page(COURSE)

    text = text_of(pdf_after_click(page, "For visitors"))

    assert "FirstSteps" in text
    assert "Closeduntil" not in text


def test_form_fits_a_narrow_phone(open_page: Open) -> None:
    """Preview, fields and buttons stay inside 320 pixels."""
    page = open_page(COURSE, "narrow")
    section = page.locator(".on-paper")
    section.scroll_into_view_if_needed()

    width = page.evaluate("document.documentElement.scrollWidth")

    expect(section.get_by_role("img")).to_be_visible()
    assert width <= 320


@pytest.mark.needs_server("nobody knows a visitor's own plan beforehand")
def test_plan_links_its_sheet(open_page: Open) -> None:
    """The link holds the walk that is shown, and leads to its sheet."""
    page = open_page("/en/plan/?minutes=120&start=11:00")
    link = page.get_by_role("link", name="The sheet for visitors (PDF)")
    names = page.locator("[data-walk] .as-title").all_inner_texts()

    answer = page.request.get(str(link.evaluate("link => link.href")))

    assert answer.status == 200
    assert len(names) > 1
    assert "Awalkforyou" in text_of(answer.body())


@pytest.mark.needs_server("files refuse nobody: the sheet comes as it is")
@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_axe_finds_nothing_where_a_sheet_is_refused(
    open_page: Open, locale: str, size: str, scheme: str
) -> None:
    """The sentence is a page like any other: read, heard, and not wider than it is."""
    path = f"/{locale}/courses/first-steps/sheet-visitor.pdf?group=0"
    page = open_page(path, size, scheme)

    results = Axe().run(page)

    expect(page.get_by_role("main")).to_contain_text("500")
    assert [each["id"] for each in results.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]
