"""Shows and time in a real browser: a fixed clock, and phones set to other zones."""

from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
from werkzeug.serving import make_server

from guide.app import create_app
from guide.settings import Settings
from tests.scratch_villages import show
from tests.scratch_villages import write_village

LOADED = datetime(2026, 9, 18, 3, tzinfo=UTC)
"""When the pages were made: Friday noon in the village."""

ZONES = ("Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin")
COURSE = """\
---
title: Walk
suits: [art]
stops:
  - {at: artworks/mural, stay: 10}
  - {at: places/park, stay: 30}
  - {at: places/hall, stay: 20}
sources: [book]
---

A walk.

## One {#mural}

Look.

## Two {#park}

Sit.

## Three {#hall}

Go in.
"""
SPOT = """\
---
kind: {kind}
title: {title}
position: {{lat: 35.17, lon: 126.808, accuracy: 10, source: survey}}
sources: [book]
---

Here it is.
"""
STORIES = {
    "artworks/mural": SPOT.format(kind="mural", title="Mural"),
    "places/park": SPOT.format(kind="park", title="Park"),
    "courses/walk": COURSE,
    "notices/paving": (
        "---\ntitle: Paving\nfrom: 2026-09-20\nto: 2026-09-21\n"
        "concerns: [places/hall]\nsources: [book]\n---\n\nUse the back door.\n"
    ),
    "performances/song": show(
        """
venue: places/hall
price: free
language: [ru]
showings:
  - {start: 2026-09-20 15:30, minutes: 60, status: confirmed}
  - {start: 2026-09-20 12:00, minutes: 60, status: cancelled, note: Rain, key: off}
"""
    ),
    "performances/feast": show(
        "showings:\n  - {start: 2026-10-18, status: unconfirmed}\n", "festival"
    ),
}

Visit = Callable[..., Page]
"""Opens a path at a moment of UTC: `visit("/en/shows/", "2026-09-20 06:00")`."""


@pytest.fixture(scope="module")
def village_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a village whose pages were made on one fixed day."""
    root = write_village(tmp_path_factory.mktemp("time"), STORIES)
    app = create_app(Settings(root=root), clock=lambda: LOADED)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture
def visit(village_server: str, browser: Browser) -> Iterator[Visit]:
    """Open pages with a fixed clock; at the end, nothing went wrong in them."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def go(
        path: str,
        moment: str = "2026-09-20 06:45",
        zone: str = "America/New_York",
        *,
        scripts: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": 360, "height": 740},
            timezone_id=zone,
            locale="en-GB",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        now = datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        if scripts:
            page.clock.install(time=now)
        page.goto(f"{village_server}{path}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("moment", "chip", "told"),
    [
        ("2026-09-19 06:00", None, "Next: Show, tomorrow at 15:30"),
        ("2026-09-20 06:29", "today", "Next: Show, today at 15:30"),
        ("2026-09-20 06:30", "on now", "On now: Show, until 16:30"),
        ("2026-09-20 07:30", None, None),
    ],
)
def test_showing_before_during_and_after(
    visit: Visit, zone: str, moment: str, chip: str | None, told: str | None
) -> None:
    """The village's clock decides, wherever the phone is set."""
    page = visit("/en/shows/", moment, zone)
    row = page.locator("#song-2026-09-20")

    if chip:
        expect(row.locator("[data-now]")).to_have_text(chip)
    else:
        expect(row.locator("[data-now]")).to_be_hidden()
    if told:
        expect(page.locator("[data-on-now]")).to_have_text(told)
    else:
        expect(page.locator("[data-on-now]")).to_be_hidden()


def test_cancelled_showing_is_never_on(visit: Visit) -> None:
    """In its very hour it says that it does not take place, and why."""
    page = visit("/en/shows/", "2026-09-20 03:30")

    row = page.locator("#song-off")

    expect(row.locator("[data-now]")).to_be_hidden()
    expect(row).to_contain_text("It does not take place. Rain")
    expect(page.locator("[data-on-now]")).to_have_text("Next: Show, today at 15:30")


def test_filters_stay_in_the_address(visit: Visit) -> None:
    """Today and in Russian: two rows; a reload keeps the choice."""
    page = visit("/en/shows/", "2026-09-20 02:00")
    page.get_by_label("Today", exact=True).check()
    page.get_by_text("Choose more").click()
    page.locator("select[name=language]").select_option("ru")

    page.reload()

    assert page.url.endswith("/en/shows/?view=today&language=ru")
    expect(page.locator(".show:visible")).to_have_count(2)


def test_past_view_takes_what_has_ended_since_the_page_was_made(visit: Visit) -> None:
    """A kept page knows that a showing is over."""
    page = visit("/en/shows/?view=past", "2026-09-21 06:00")

    expect(page.locator(".show:visible")).to_have_count(2)
    expect(page.locator("#song-2026-09-20")).to_have_class("show is-past")


def test_programme_is_complete_without_scripts(visit: Visit) -> None:
    """All rows are there, and no filter that would do nothing."""
    page = visit("/en/shows/", scripts=False)

    expect(page.locator(".show:visible")).to_have_count(3)
    expect(page.locator("form")).to_be_hidden()


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-09-20 02:00", "Open until 17:00 · closed tomorrow, Monday"),
        ("2026-09-19 23:00", "Closed now · opens at 10:00"),
        ("2026-09-20 08:00", "Closed now · opens on Tuesday, September 22 at 10:00"),
        ("2026-09-21 02:00", "Closed now · opens tomorrow, Tuesday, at 10:00"),
        (
            "2026-09-23 02:00",
            "Open until 17:00 · closed tomorrow, Thursday, a public holiday",
        ),
        ("2026-10-03 02:00", "hours were fetched on Friday, September 18"),
    ],
)
def test_hours_are_told_by_the_villages_clock(
    visit: Visit, moment: str, told: str
) -> None:
    """Sundays, Mondays, the eve of Chuseok, and a page kept for too long."""
    page = visit("/en/places/hall/", moment)

    expect(page.locator("opening-now")).to_contain_text(told)


@pytest.mark.parametrize(
    ("moment", "is_there"),
    [
        ("2026-09-19 14:59", False),
        ("2026-09-19 15:00", True),
        ("2026-09-21 14:59", True),
        ("2026-09-21 15:00", False),
    ],
)
def test_notice_appears_and_leaves_at_village_midnight(
    visit: Visit, moment: str, *, is_there: bool
) -> None:
    """A page that was made before it shows it in its days only."""
    page = visit("/en/places/hall/", moment, "Europe/Berlin")

    expect(page.get_by_text("Use the back door.")).to_be_visible(visible=is_there)


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


def test_will_i_make_it_tells_what_to_skip(visit: Visit) -> None:
    """Twenty to five the hall closes too soon, unless the park is left out."""
    page = visit("/en/courses/walk/mural/", "2026-09-20 07:25")
    page.get_by_text("Will I make it?").click()

    answer = page.locator("make-it [role=status]")

    expect(answer).to_contain_text("Skip stop 2, and you reach stop 3")
    expect(page.locator("make-it")).to_contain_text("closed when you arrive")


def test_will_i_make_it_knows_todays_show(visit: Visit) -> None:
    """At ten past three the show is reached without the park."""
    page = visit("/en/courses/walk/mural/", "2026-09-20 06:05")
    page.get_by_text("Will I make it?").click()

    answer = page.locator("make-it [role=status]")

    expect(answer).to_contain_text("Show at 15:30 if you skip stop 2")
