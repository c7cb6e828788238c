"""The exported site behind nginx: kept on a phone, then used without any network."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.hosting import Web

COURSE = "/en/courses/round/"


class Quiet(SimpleHTTPRequestHandler):
    """Sends files and writes no log."""

    def log_message(self, *_told: object) -> None:
        """Say nothing."""


@pytest.fixture
def web(small_export: Path, tmp_path: Path) -> Iterator[Web]:
    """Serve the exported small village until the network is cut."""
    found = Web(small_export, tmp_path)
    yield found
    found.cut()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a Korean phone that may use its clipboard."""
    found = browser.new_context(
        viewport={"width": 360, "height": 740}, reduced_motion="reduce", locale="ko-KR"
    )
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Open pages of which no script fails and no policy is broken."""
    troubles: list[str] = []
    found = context.new_page()
    found.set_default_timeout(10_000)
    found.on("pageerror", lambda error: troubles.append(str(error)))
    found.on(
        "console",
        lambda told: troubles.append(told.text) if "script" in told.text else None,
    )
    yield found
    assert troubles == []


def test_kept_walk_and_search_open_without_a_network(page: Page, web: Web) -> None:
    """One tap keeps the walk; then the server ends, and walk and search go on."""
    page.goto(f"{web.base}{COURSE}")
    page.locator("course-pack").scroll_into_view_if_needed()
    page.get_by_role("button", name="Keep this walk").click()
    expect(page.get_by_text("Kept on this phone: ")).to_be_visible(timeout=20_000)

    web.cut()

    page.goto(f"{web.base}{COURSE}walk/")
    expect(page.locator("course-walk")).to_be_visible()
    page.goto(f"{web.base}{COURSE}pond/")
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{web.base}/en/search/")
    page.get_by_role("searchbox").fill("pond")
    expect(page.locator("[data-hits] h2 a").first).to_be_visible()


def test_search_answers_on_the_exported_site(page: Page, web: Web) -> None:
    """The query of an address is answered in the browser, typing changes it."""
    page.goto(f"{web.base}/ko/search/?q=gate")
    first = page.locator("[data-hits] h2 a").first
    expect(first).to_have_attribute("href", "/ko/places/gate/")

    page.get_by_role("searchbox").fill("pond")

    expect(first).to_have_attribute("href", "/ko/places/pond/")
    assert page.url.endswith("?q=pond")


@contextmanager
def space(folder: Path) -> Iterator[str]:
    """Serve a folder with a server that knows nothing of it."""
    knows_nothing = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), knows_nothing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def plain_space(small_export: Path) -> Iterator[str]:
    """Serve the export as any web space does."""
    with space(small_export) as base:
        yield base


@pytest.mark.parametrize(
    ("path", "where"), [("/", "/ko/"), ("/s/K7QX", "/ko/courses/round/")]
)
def test_any_web_space_leads_to_the_reader_s_language(
    page: Page, plain_space: str, path: str, where: str
) -> None:
    """The root and printed codes need no configuration: the browser chooses."""
    page.goto(f"{plain_space}{path}")

    page.wait_for_url(f"{plain_space}{where}")


def test_card_shows_in_the_frame_of_another_site(
    page: Page, web: Web, tmp_path: Path
) -> None:
    """Another site's page holds the card, not the course itself."""
    frame = '<iframe title="{0}" src="{1}/en/{0}courses/round/"></iframe>'
    frames = (frame.format(name, web.base) for name in ("embed/", ""))
    (tmp_path / "index.html").write_text("<title>Elsewhere</title>" + "".join(frames))
    with space(tmp_path) as elsewhere:
        page.goto(f"{elsewhere}/")

        card = page.frame_locator("iframe").first
        expect(card.get_by_role("link", name="Open this walk")).to_be_visible()
        refused = page.frame_locator("iframe").last
        expect(refused.get_by_role("heading", level=1)).to_have_count(0)


def test_page_is_sent_by_its_public_address(
    context: BrowserContext, page: Page, web: Web
) -> None:
    """Without the phone's own menu the address goes into the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=web.base)
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"{web.base}{COURSE}")
    page.locator("share-page").scroll_into_view_if_needed()

    page.get_by_role("button", name="Share this page").click()

    expect(page.get_by_text("The address is copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"https://guide.example{COURSE}"
