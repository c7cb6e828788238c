"""Journeys of visitors, on a phone and on a desktop, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.conftest import Open

STOPS = (
    "tile-mural-1937",
    "museum-gyeol",
    "hong-bust",
    "damoa-park",
    "family-cafe",
    "wolgok-market",
)
PAGES = (
    "/ko/",
    "/ru/",
    "/en/courses/first-steps/",
    "/ru/courses/first-steps/museum-gyeol/",
    "/ko/courses/art-walk/",
    "/ru/art/",
    "/ru/art/return-horse-mural/",
    "/ko/shows/",
    "/ru/shows/i-am-koryoin/",
    "/en/chapters/deportation-1937/",
    "/ru/chapters/journey/",
    "/ru/map/",
    "/ru/visit/",
    "/ko/glossary/",
    "/ru/about/sources/",
)


def width_of(page: Page) -> int:
    """Return how much wider than the window the page is, in pixels."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_walk_from_home_through_all_stops(open_page: Open, size: str) -> None:
    """A visitor opens home, chooses the first walk and reads to its end."""
    page = open_page("/ko/", size)
    page.locator(".course-card .button.is-first").click()
    page.locator(".line .stop-link").first.click()
    visited = [page.url.split("/")[-2]]

    for _ in STOPS[1:]:
        page.locator(".bar .is-first").click()
        visited.append(page.url.split("/")[-2])

    assert tuple(visited) == STOPS
    onward = page.locator(".bar .is-first")
    expect(onward).to_have_attribute("href", "/ko/courses/first-steps/")


def test_language_switch_stays_on_the_page(open_page: Open) -> None:
    """Another language shows the same stop."""
    page = open_page("/ko/courses/first-steps/hong-bust/")

    page.get_by_role("link", name="Русский").click()

    assert page.url.endswith("/ru/courses/first-steps/hong-bust/")
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def test_map_works_by_keyboard(open_page: Open) -> None:
    """A point is chosen from the list by key; Escape closes what it opened."""
    page = open_page("/en/courses/first-steps/", "desktop")
    page.locator("walk-map summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="6.").focus()

    page.keyboard.press("Enter")

    expect(page.locator(".leaflet-popup a")).to_have_text("Neighbours")
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)


def test_map_says_when_position_is_denied(open_page: Open) -> None:
    """Without permission the map goes on, and says why nothing is shown."""
    page = open_page("/en/courses/first-steps/", "desktop")

    page.get_by_role("button", name="Where am I?").click()

    expect(page.locator("walk-map [data-status]")).to_have_text(
        "Position is switched off for this page. The map works without it."
    )


def test_map_shows_every_pin_once(open_page: Open) -> None:
    """Six stops at four positions are four stations on the map."""
    page = open_page("/en/courses/first-steps/", "desktop")

    expect(page.locator(".station")).to_have_text(["1·2", "3·4", "5", "6"])


def test_page_scrolls_over_the_map(open_page: Open) -> None:
    """A wheel over the map moves the page, not the zoom."""
    page = open_page("/en/map/", "desktop")
    page.locator(".leaflet-container").hover()

    page.mouse.wheel(0, 400)

    page.wait_for_function("scrollY > 0")


def test_one_finger_scrolls_the_page_over_the_map(
    server: str, browser: Browser
) -> None:
    """On a touch screen the map leaves one-finger gestures to the page."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"{server}/en/map/")

    touch = page.locator(".leaflet-container").evaluate(
        "it => getComputedStyle(it).touchAction"
    )

    assert touch == "pan-x pan-y"
    context.close()


def test_works_are_filtered_and_the_choice_stays_in_the_address(
    open_page: Open,
) -> None:
    """A choice hides what does not fit, and a reload keeps it."""
    page = open_page("/en/art/")
    page.get_by_text("More filters").click()
    page.get_by_label("Artist").select_option(label="Moon Viktor")
    shown = page.locator("[data-cards] > :visible").count()

    page.reload()

    assert page.url.endswith("/en/art/?artist=moon-viktor")
    expect(page.get_by_label("Artist")).to_be_visible()
    expect(page.locator("[data-cards] > :visible")).to_have_count(shown)
    assert 0 < shown < page.locator("[data-cards] > *").count()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_whole_without_scripts(open_page: Open, path: str) -> None:
    """Text, order and pictures are there with JavaScript off."""
    plain = open_page(path, scripts=False)

    assert plain.locator("main").inner_text() != ""
    expect(plain.get_by_role("heading", level=1)).to_have_count(1)
    if "/courses/" in path or path.endswith("/map/"):
        expect(plain.locator("svg.sketch").first).to_be_visible()
        expect(
            plain.locator("a.stop-link, .quiet-list a, .next-stop").first
        ).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_the_narrowest_phone(open_page: Open, path: str) -> None:
    """Nothing scrolls sideways at 320 pixels."""
    page = open_page(path, "narrow")

    assert width_of(page) == 0


@pytest.mark.parametrize("path", PAGES[:8])
def test_page_fits_with_text_twice_as_large(open_page: Open, path: str) -> None:
    """Nothing scrolls sideways at 200 % text on a desktop."""
    page = open_page(path, "desktop")

    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert width_of(page) == 0


@pytest.mark.parametrize(
    "path",
    ["", "map/", "places/", "visit/", "art/hong-bust/", "chapters/deportation-1937/"],
)
def test_korean_words_break_where_a_phone_has_large_text(
    open_page: Open, path: str
) -> None:
    """A word that is longer than the line is broken, not cut off."""
    page = open_page(f"/ko/{path}")
    page.set_viewport_size({"width": 390, "height": 740})

    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert width_of(page) == 0


def test_a_button_keeps_its_word_whole(open_page: Open) -> None:
    """Beside a field that takes all the room there is."""
    page = open_page("/en/search/")

    button = page.get_by_role("main").get_by_role("button", name="Search")

    box = button.bounding_box()
    assert box
    assert box["height"] < 60


def test_print_shows_the_line_and_hides_the_bars(open_page: Open) -> None:
    """On paper there are stations and text, and no buttons."""
    page = open_page("/en/courses/first-steps/")

    page.emulate_media(media="print")

    expect(page.locator(".disc").first).to_be_visible()
    expect(page.locator(".ways")).to_be_hidden()
    expect(page.locator(".bar")).to_be_hidden()


def test_stations_keep_their_shape_in_forced_colours(open_page: Open) -> None:
    """With the reader's own colours a disc still differs from its ground."""
    page = open_page("/en/courses/first-steps/")

    page.emulate_media(forced_colors="active")

    disc = page.locator(".disc").first
    ground, paint = (
        element.evaluate("it => getComputedStyle(it).backgroundColor")
        for element in (page.locator("body"), disc)
    )
    assert ground != paint


def test_targets_are_large_enough_for_a_thumb(open_page: Open) -> None:
    """Every button and every way in is at least 44 pixels high."""
    page = open_page("/ru/courses/first-steps/museum-gyeol/")

    heights = page.locator(".button, .langs a, .line-row a, summary").evaluate_all(
        "all => all.filter(it => it.offsetParent).map(it => it.offsetHeight)"
    )

    assert min(heights) >= 44


def test_unknown_address_speaks_the_readers_language(open_page: Open) -> None:
    """A wrong address in Russian answers in Russian, with a way on."""
    page = open_page("/ru/")

    answer = page.evaluate("fetch('/ru/nothing-here/').then(it => it.text())")

    assert re.search(r'<html lang="ru">', answer)
