"""Into other maps and to a driver, as visitors do it on their phones."""

from collections.abc import Callable
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

AGENTS = {
    "iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1",
    "android": "Mozilla/5.0 (Linux; Android 15; SM-S921N) Chrome/140.0 Mobile",
    "desktop": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0",
}
PLACE = "/en/places/museum-gyeol/"

Visit = Callable[..., Page]


@pytest.fixture
def visit(server: str, browser: Browser) -> Iterator[Visit]:
    """Open a page on a kind of device."""
    contexts: list[BrowserContext] = []

    def go(path: str, device: str, *, scripts: bool = True) -> Page:
        context = browser.new_context(
            user_agent=AGENTS[device],
            viewport={"width": 390, "height": 780},
            java_script_enabled=scripts,
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{server}{path}")
        return page

    yield go
    for context in contexts:
        context.close()


def offered(page: Page) -> list[str]:
    """Return the services that can be seen, in order."""
    links = page.locator("hand-off a:visible")
    return [str(name) for name in links.all_inner_texts()]


@pytest.mark.parametrize(
    ("path", "device", "expected"),
    [
        (PLACE, "iphone", ["Apple Maps", "Naver Map", "KakaoMap", "Google Maps"]),
        (PLACE, "android", ["Naver Map", "KakaoMap", "Another map app", "Google Maps"]),
        (PLACE, "desktop", ["Naver Map", "KakaoMap", "Apple Maps", "Google Maps"]),
    ],
)
def test_services_fit_the_device(
    visit: Visit, path: str, device: str, expected: list[str]
) -> None:
    """A phone is offered what it has, in the order that serves a guest."""
    assert offered(visit(path, device)) == expected


def test_an_iphone_opens_navers_app(visit: Visit) -> None:
    """The app's own address stands in the link on the phone."""
    link = visit(PLACE, "iphone").get_by_role("link", name="Naver Map")

    address = link.get_attribute("href")
    assert address
    assert address.startswith("nmap://route/walk?dlat=35.")


def test_without_scripts_every_link_is_a_page(visit: Visit) -> None:
    """No app address is left to somebody whose browser runs nothing."""
    page = visit(PLACE, "iphone", scripts=False)

    links = page.locator("hand-off a:visible").all()
    assert len(links) == 4
    assert all(
        (each.get_attribute("href") or "").startswith("https:") for each in links
    )


def test_the_card_fills_the_screen_and_closes(visit: Visit) -> None:
    """The address on the sign is held up to a driver, in the driver's language."""
    page = visit(PLACE, "android")
    page.get_by_text("Show this to a driver").click()

    page.get_by_role("button", name="As large as the screen").click()

    card = page.get_by_role("dialog", name="Address for the driver")
    expect(card.locator("[lang=ko]")).to_contain_text("광주")
    box = card.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (390, 780)
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()


def test_the_address_can_be_copied(visit: Visit) -> None:
    """One tap puts the address into the clipboard and says so."""
    page = visit(PLACE, "android")
    page.get_by_text("Show this to a driver").click()

    page.get_by_role("button", name="Copy the address").click()

    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("[data-address]").first.text_content()


def test_a_walk_leads_along_its_stops(visit: Visit) -> None:
    """A course with several positions goes to Kakao as a whole."""
    page = visit("/ru/courses/first-steps/", "desktop")

    addresses = page.locator("hand-off a").evaluate_all("all => all.map(a => a.href)")
    assert any("/link/by/walk/" in address for address in addresses)
