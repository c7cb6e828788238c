"""Plan my visit, with a fixed clock."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.time.conftest import Visit


def test_plan_catches_the_show_and_is_shared_by_its_address(visit: Visit) -> None:
    """The answer is in the address; who opens it sees the same walk."""
    page = visit("/en/plan/?day=2026-09-20&start=15:00&minutes=120")
    page.get_by_label("A show to catch").select_option("song.2026-09-20")
    shown = page.locator("[data-walk] .as-title").all_inner_texts()

    address = urlsplit(page.url)
    other = visit(f"{address.path}?{address.query}")

    assert "Show" in shown
    expect(other.locator("[data-walk] .as-title")).to_have_text(shown)
    expect(other.locator("[data-walk]")).to_contain_text("15:30–16:30")


def test_plan_says_why_something_is_left_out(visit: Visit) -> None:
    """On Monday the hall is closed; with ten minutes less the park does not fit."""
    monday = visit("/en/plan/?day=2026-09-21&start=10:00&minutes=120")
    short = visit("/en/plan/?day=2026-09-20&start=10:00&minutes=30")

    expect(monday.locator("[data-rest]")).to_contain_text("It is closed on that day.")
    expect(short.locator("[data-rest]")).to_contain_text("min more")


def test_plan_without_scripts_lists_the_courses(visit: Visit) -> None:
    """Ready walks from short to long, and no empty form."""
    page = visit("/en/plan/", scripts=False)

    expect(page.get_by_role("link", name="Walk", exact=True)).to_be_visible()
    expect(page.locator("visit-plan")).to_be_hidden()
