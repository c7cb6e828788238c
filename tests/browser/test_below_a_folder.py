"""An export for a folder of a host: walked, kept and searched below that folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Page

from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings
from tests.browser.hosting import Web
from tests.conftest import NOW
from tests.conftest import SMALL
from tests.export.web_servers import caddy
from tests.export.web_servers import nginx

FOLDER = "/guide"
SERVERS = {"nginx": nginx, "caddy": caddy}
STOPS = ("gate", "bell", "pond", "dinner")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the small village in three languages for a folder of a host."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("below") / "village")
    info = root / "stories" / "village.yaml"
    text = info.read_text(encoding="utf-8")
    info.write_text(text.replace("[en, ko]", "[en, ko, ru]"), encoding="utf-8")
    settings = Settings(root=root, base_url=f"https://host.example{FOLDER}")
    order = Order(settings, root.parent / "site", NOW.date())
    export(order, noon(NOW.date()), lambda: None)
    return order.folder


@pytest.fixture(params=SERVERS)
def web(request: pytest.FixtureRequest, below: Path, tmp_path: Path) -> Iterator[Web]:
    """Send it with one server, then with the other, until the network is cut."""
    found = Web(below, tmp_path, SERVERS[request.param], FOLDER)
    yield found
    found.cut()


@pytest.fixture(params=["en", "ko", "ru"])
def locale(request: pytest.FixtureRequest) -> str:
    """Return a language of the village."""
    return str(request.param)


@pytest.fixture
def page(browser: Browser, web: Web, locale: str) -> Iterator[Page]:
    """Carry a phone whose pages are whole and never leave the folder."""
    troubles: list[str] = []
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, reduced_motion="reduce", locale=locale
    )
    found = context.new_page()
    found.set_default_timeout(10_000)
    found.on("pageerror", lambda error: troubles.append(str(error)))
    found.on("request", lambda asked: troubles.append(asked.url))
    yield found
    context.close()
    ours = (f"{web.base}/", "data:", "blob:")
    assert [each for each in troubles if not each.startswith(ours)] == []


def keep(page: Page, course: str) -> None:
    """Keep a course, in one tap."""
    page.goto(course)
    page.locator("course-pack").scroll_into_view_if_needed()
    page.locator("course-pack [data-keep]").click()
    expect(page.locator("course-pack")).to_have_attribute("data-state", "kept")


def test_course_is_walked_from_the_folders_root(
    page: Page, web: Web, locale: str
) -> None:
    """The root chooses the phone's language; then links lead to the last stop."""
    course = f"{web.base}/{locale}/courses/round/"
    page.goto(f"{web.base}/")
    page.locator(".course-card .button.is-first").first.click()
    page.locator(".line .stop-link").first.click()
    visited = [page.url]

    for _ in STOPS[1:]:
        page.locator(".bar .is-first").click()
        visited.append(page.url)

    assert visited == [f"{course}{stop}/" for stop in STOPS]
    page.locator(".bar .is-first").click()
    expect(page.locator("course-pack")).to_be_attached()
    assert page.url == course


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_kept_walk_opens_below_the_folder_without_a_network(
    page: Page, web: Web, locale: str
) -> None:
    """Walk and search go on; what is not kept is answered in its own language."""
    home = f"{web.base}/{locale}/"
    for code in (locale, "ko" if locale == "en" else "en"):
        keep(page, f"{web.base}/{code}/courses/round/")

    web.cut()

    page.goto(f"{home}courses/round/walk/")
    page.locator("[data-do]").click()
    expect(page.locator(".walk-stop.is-current [data-text]")).to_be_visible()
    page.goto(f"{home}search/?q=bell")
    hit = page.locator("[data-hits] h2 a").first
    expect(hit).to_have_attribute("href", f"{FOLDER}/{locale}/art/bell/")
    page.goto(f"{home}about/")
    expect(page.locator("html")).to_have_attribute("lang", locale)
    expect(page.locator("kept-packs li")).to_have_count(2)


@pytest.mark.parametrize("locale", ["en"])
def test_walk_is_taken_away_from_below_the_folder(page: Page, web: Web) -> None:
    """The link saves one file that holds every stop."""
    page.goto(f"{web.base}/en/courses/round/")

    with page.expect_download() as waiting:
        page.get_by_role("link", name="The whole walk as one file").click()

    text = waiting.value.path().read_text(encoding="utf-8")
    assert text.count("<article") == len(STOPS)


@pytest.mark.parametrize("locale", ["ko"])
def test_wrong_address_answers_in_its_language(page: Page, web: Web) -> None:
    """With links that stay below the folder, and a way to search."""
    page.goto(f"{web.base}/ko/nothing-here/")
    expect(page.locator("html")).to_have_attribute("lang", "ko")

    page.get_by_role("banner").get_by_role("link").first.click()

    page.wait_for_url(f"{web.base}/ko/")


def test_printed_code_leads_below_the_folder(page: Page, web: Web, locale: str) -> None:
    """In the language of the phone that scanned it."""
    page.goto(f"{web.base}/s/K7QX")

    expect(page.locator("html")).to_have_attribute("lang", locale)
    assert page.url == f"{web.base}/{locale}/courses/round/"
