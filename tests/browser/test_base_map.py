"""Our own map in a real browser: complete without a network, and never in the way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

from guide.cli import main
from tests.browser.hosting import hosting

DATA = Path(__file__).parents[1] / "data"
EXTRACT = str(DATA / "extracts" / "hillside.osm")


@pytest.fixture(scope="module")
def hillside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small village with a base map; gives its address."""
    folder = tmp_path_factory.mktemp("v")
    with hosting(with_base_map(folder), folder, tiles="osm") as base:
        yield base


def with_base_map(folder: Path) -> Path:
    """Return a copy of the small village with a base map."""
    root = shutil.copytree(DATA / "village", folder / "village")
    told = CliRunner().invoke(main, ["basemap", "build", EXTRACT, "--root", str(root)])
    assert told.exit_code == 0
    return root


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a phone."""
    found = browser.new_context(
        viewport={"width": 390, "height": 780}, reduced_motion="reduce"
    )
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext, hillside: str) -> Iterator[Page]:
    """Open the walk's page with its interactive map; nothing may go wrong."""
    troubles: list[str] = []
    found = context.new_page()
    found.on("console", lambda message: troubles.append(message.text))
    found.on("pageerror", lambda error: troubles.append(str(error)))
    found.goto(f"{hillside}/en/courses/round/")
    found.locator("walk-map").scroll_into_view_if_needed()
    expect(found.locator(".ground-name > span").first).to_be_visible()
    yield found
    assert troubles == []


def kinds(page: Page) -> list[str]:
    """Return the classes of the base map's paths that have a shape."""
    return [
        str(name)
        for name in page.locator(".leaflet-ground-pane path").evaluate_all(
            "all => all.filter(e => e.getAttribute('d') !== 'M0 0')"
            ".map(e => e.classList[0])"
        )
    ]


def test_the_map_is_complete_with_the_network_cut(
    page: Page, context: BrowserContext
) -> None:
    """Zoom and pan need nothing that the phone does not have."""
    before = kinds(page)
    context.set_offline(True)

    water = page.locator(".leaflet-ground-pane .g-water")
    page.get_by_role("button", name="Closer").click()
    expect(water).to_have_attribute("d", "M0 0")  # out of sight from so near
    page.get_by_role("button", name="Farther").click()
    expect(water).not_to_have_attribute("d", "M0 0")
    expect(page.locator(".ground-name > span").first).to_be_visible()
    page.get_by_role("application").press("ArrowRight")

    assert before.count("g-street") == 3
    for kind in ("g-green", "g-building"):
        path = page.locator(f".leaflet-ground-pane .{kind}")
        expect(path).not_to_have_attribute("d", "M0 0")


def test_the_map_draws_one_path_a_kind(page: Page) -> None:
    """Nineteen paths, however many houses there are."""
    assert page.locator(".leaflet-ground-pane path").count() == 19


def test_the_map_credits_its_data(page: Page) -> None:
    """Whose data these are stands on the map, and in full below it."""
    credit = "© OpenStreetMap contributors"

    expect(page.locator(".leaflet-control-attribution")).to_have_text(credit)
    expect(page.get_by_text(f"{credit}, ODbL 1.0, 14 March 2026")).to_be_visible()


def test_names_keep_clear_of_stations(page: Page) -> None:
    """Names of streets and stops cover no station, nor each other, nor the edge."""
    faults = page.evaluate(
        """() => {
          const box = (e) => e.getBoundingClientRect()
          const all = (s) => [...document.querySelectorAll(s)].map(box)
          const meets = (a, b) => a.left < b.right && b.left < a.right
            && a.top < b.bottom && b.top < a.bottom
          const rim = 4 // a finger needs more room than the disc takes
          const discs = all(".station").map((s) => ({ left: s.left + rim,
            right: s.right - rim, top: s.top + rim, bottom: s.bottom - rim }))
          const stops = all(".map-name:not(.is-left-out)")
          const names = [...stops, ...all(".ground-name > span")]
          const [map] = all(".walk-map__canvas")
          const pairs = names.flatMap((n, i) => names.slice(i + 1).map((m) => [n, m]))
          return {
            named: stops.length > 0,
            covered: names.filter((n) => discs.some((s) => meets(n, s))).length,
            crossed: pairs.filter(([n, m]) => meets(n, m)).length,
            cut: stops.filter((n) => n.left < map.left || n.right > map.right).length,
          }
        }"""
    )

    assert faults == {"named": True, "covered": 0, "crossed": 0, "cut": 0}


def test_online_tiles_are_not_offered(page: Page) -> None:
    """Who has the map needs nobody else's."""
    expect(page.get_by_role("button", name="Show streets")).to_have_count(0)


def test_the_drawing_has_the_map_without_scripts(
    browser: Browser, hillside: str
) -> None:
    """Without JavaScript the picture shows the same streets."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{hillside}/ko/courses/round/")

    assert page.locator(".sketch .g-street").count() == 3
    expect(page.locator(".sketch .g-name", has_text="언덕로").first).to_be_visible()
    context.close()


def test_a_kept_walk_has_its_land_without_a_server(
    browser: Browser, tmp_path: Path
) -> None:
    """A phone that kept the walk draws streets and names with nobody to ask."""
    root = with_base_map(tmp_path)
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    with hosting(root, tmp_path) as base:
        page.goto(f"{base}/en/courses/round/")
        page.locator("course-pack").scroll_into_view_if_needed()
        page.get_by_role("button", name="Keep this walk").click()
        expect(page.get_by_text("Kept on this phone: ")).to_be_visible(timeout=20_000)

    page.goto(f"{base}/en/courses/round/")
    page.locator("walk-map").scroll_into_view_if_needed()

    expect(page.locator(".ground-name > span").first).to_be_visible()
    assert kinds(page).count("g-street") == 3
    context.close()
