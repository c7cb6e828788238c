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


def test_plan_is_walked_from_its_address(visit: Visit) -> None:
    """Its stops come in order with their clock; the question counts from each."""
    plan = "?day=2026-09-20&start=15:00&minutes=120&stops=places/park,places/hall"
    page = visit(f"/en/plan/{plan}", "2026-09-20 06:05")
    page.get_by_role("link", name="Walk it").click()

    heading = page.locator(".walk-stop.is-current h2")
    expect(heading).to_have_text("Park")
    expect(page.locator(".walk-stop.is-current [data-clock]")).to_have_text(
        "Planned: 15:00 to 15:30"
    )
    page.get_by_text("Will I make it?").click()
    expect(page.locator("make-it li")).to_have_text(
        ["15:36 2. Hall · open until 17:00"]
    )
    page.get_by_role("button", name="I am here").click()
    page.get_by_role("button", name="To stop 2").click()

    expect(heading).to_have_text("Hall")
    expect(page.locator("make-it")).to_be_hidden()


def test_planned_walk_goes_on_where_it_was_and_another_begins_anew(
    visit: Visit,
) -> None:
    """The same address is the same walk; other stops are another one."""
    page = visit("/en/plan/walk/?stops=artworks/mural,places/park")
    page.get_by_role("button", name="I am here").click()

    page.reload()
    expect(page.locator(".walk-stop.is-current")).not_to_have_class("is-toward")
    expect(page.get_by_role("button", name="To stop 2")).to_be_visible()
    page.goto(page.url.replace("places/park", "places/hall"))

    expect(page.get_by_role("button", name="I am here")).to_be_visible()


def test_walk_of_a_plan_without_a_start_says_nothing_of_a_clock(visit: Visit) -> None:
    """Nobody set out at midnight, and nothing is closed because of it."""
    page = visit("/en/plan/walk/?day=2026-09-20&stops=places/hall,places/park")

    expect(page.locator(".walk-stop.is-current h2")).to_have_text("Hall")
    expect(page.locator("[data-clock]")).to_have_text(["", ""])


def test_planned_show_is_a_station_and_tells_who_comes_late(visit: Visit) -> None:
    """The chosen show stands in the walk, in its hour; a minute late it has begun."""
    stops = "stops=places/park,show/song.2026-09-20#show-song.2026-09-20"
    query = "/en/plan/walk/?day=2026-09-20&show=song.2026-09-20"
    clock = ".walk-stop.is-current [data-clock]"

    early = visit(f"{query}&start=14:59&{stops}").locator(clock)
    late = visit(f"{query}&start=15:00&{stops}").locator(clock)

    expect(early).to_have_text("Planned: 15:30 to 16:30")
    expect(late).to_have_text("It will have begun when you arrive.")


def test_walk_without_a_plan_leads_to_the_planner(visit: Visit) -> None:
    """With or without scripts an empty address is no empty page."""
    for scripts in (True, False):
        page = visit("/en/plan/walk/?stops=places/nowhere", scripts=scripts)

        expect(page.get_by_role("link", name="Plan my visit")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)
