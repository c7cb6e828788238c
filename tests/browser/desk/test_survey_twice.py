"""The survey with hurried thumbs: two finds, late positions, refusals."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.curators import desk_of
from tests.browser.curators import open_at
from tests.browser.curators import phone_of
from tests.browser.curators import until
from tests.browser.phone import MOVING

pytestmark = pytest.mark.needs_server("what the phone recorded is sent to the desk")

ENOUGH = [{"lat": 35.1701, "lon": 126.8102, "accuracy": 9, "time": 0}] * 8
"""Fixes after which a position is measured."""

AGAIN_MS = 20_000
"""After which the page tries to send again."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Serve a copy of the real village that one publisher may change."""
    root = tmp_path_factory.mktemp("twice")
    with desk_of(root, "olga") as base:
        yield base, root / "instance" / "desk" / "survey"


@pytest.fixture
def phone(desk: tuple[str, Path], browser: Browser) -> Iterator[BrowserContext]:
    """Give somebody a phone whose position the test decides."""
    with phone_of(browser, desk[0], "olga") as context:
        context.add_init_script(MOVING)
        yield context


@pytest.fixture
def page(phone: BrowserContext, desk: tuple[str, Path]) -> Page:
    """Open the survey."""
    return open_at(phone, f"{desk[0]}/desk/survey/")


def begin(page: Page, title: str) -> None:
    """Open the form of a new find and give it a name."""
    page.get_by_role("button", name="A new find").click()
    page.get_by_label("What do you call it?").fill(title)


def keep(page: Page) -> None:
    """Press the button that keeps a find."""
    page.get_by_role("button", name="Keep on this phone").click()


def stand(page: Page) -> None:
    """Ask the phone where it is."""
    page.get_by_role("button", name="I stand there now").click()


def measure(page: Page) -> None:
    """Let the phone know where it is."""
    page.evaluate("fixes => window.phone.move(fixes)", ENOUGH)


def places(folder: Path, *titles: str) -> dict[str, float | None]:
    """Return the latitudes of finds that arrived, by their names."""
    told = [json.loads(file.read_text()) for file in folder.glob("*.json")]
    return {each["title"]: each["lat"] for each in told if each["title"] in titles}


def test_the_next_find_has_no_position_of_the_one_before(
    page: Page, desk: tuple[str, Path]
) -> None:
    """Only where somebody said that they stand there is a position."""
    begin(page, "첫째 문")
    stand(page)
    measure(page)
    keep(page)
    begin(page, "둘째 문")
    keep(page)

    until(page, lambda: len(places(desk[1], "첫째 문", "둘째 문")) == 2)
    found = places(desk[1], "첫째 문", "둘째 문")
    assert found == {"첫째 문": 35.1701, "둘째 문": None}


def test_a_late_position_reaches_the_find_that_asked(
    page: Page, desk: tuple[str, Path]
) -> None:
    """A find that was kept at once still gets it, the next one does not."""
    begin(page, "빠른 문")
    stand(page)
    keep(page)
    expect(page.get_by_text("Its position is still being measured.")).to_be_visible()
    begin(page, "느린 문")
    measure(page)
    keep(page)

    until(page, lambda: len(places(desk[1], "빠른 문", "느린 문")) == 2)
    found = places(desk[1], "빠른 문", "느린 문")
    assert found == {"빠른 문": 35.1701, "느린 문": None}


def test_a_find_that_was_given_up_gives_nothing_to_the_next(
    page: Page, desk: tuple[str, Path]
) -> None:
    """What is still measured for it is dropped."""
    begin(page, "그만둔 문")
    stand(page)
    page.get_by_role("button", name="Not now").click()
    begin(page, "다른 문")
    measure(page)
    keep(page)

    until(page, lambda: places(desk[1], "다른 문") != {})
    assert places(desk[1], "그만둔 문", "다른 문") == {"다른 문": None}


def test_an_odd_find_holds_up_nothing(page: Page, desk: tuple[str, Path]) -> None:
    """It is named, can be kept as a file, and removed; the others are sent."""
    begin(page, " ")
    keep(page)
    title = page.get_by_label("What do you call it?")
    assert title.evaluate("field => field.validity.patternMismatch")
    # Phones hold finds that were kept before the form asked for a name.
    title.evaluate("field => field.removeAttribute('pattern')")
    keep(page)
    begin(page, "붉은 문")
    keep(page)

    until(page, lambda: places(desk[1], "붉은 문") == {"붉은 문": None})
    odd = page.get_by_role("region", name="The desk could not take these")
    expect(odd.get_by_role("listitem")).to_have_count(1)
    expect(page.locator("[data-count]")).to_have_text("1")
    with page.expect_download() as kept:
        odd.get_by_role("link").click()
    assert json.loads(kept.value.path().read_text())["title"] == ""
    odd.get_by_role("button", name="Remove").click()
    expect(odd).to_be_hidden()
    expect(page.locator("[data-waiting]")).to_be_hidden()


def test_a_recording_goes_on_after_the_camera(page: Page) -> None:
    """A phone that hid the page has let go of the position: it is watched anew."""
    page.get_by_role("button", name="Begin to record").click()
    steps = page.locator("[data-steps]")
    page.evaluate("fixes => window.phone.move(fixes)", ENOUGH[:2])
    expect(steps).to_have_text("2")

    page.evaluate("window.phone.forget()")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("fixes => window.phone.move(fixes)", ENOUGH[:1])

    # Watched anew, a phone tells first where it was last.
    expect(steps).to_have_text("4")


def test_a_double_tap_is_one_tap(page: Page, desk: tuple[str, Path]) -> None:
    """One find is kept, and one recording ends."""
    begin(page, "한 번")
    page.get_by_role("button", name="Keep on this phone").dblclick()
    page.get_by_role("button", name="Begin to record").click()
    page.get_by_role("button", name="End here").dblclick()

    expect(page.get_by_role("button", name="Begin to record")).to_be_visible()
    expect(page.locator("[data-waiting]")).to_be_hidden()
    texts = [file.read_text() for file in desk[1].glob("*.json")]
    assert len([text for text in texts if "한 번" in text]) == 1


def test_a_phone_that_can_keep_nothing_says_so(
    phone: BrowserContext, desk: tuple[str, Path]
) -> None:
    """The form stays open: what was written can be copied from it."""
    phone.add_init_script("delete Crypto.prototype.randomUUID")
    page = open_at(phone, f"{desk[0]}/desk/survey/")

    begin(page, "잃지 않은 문")
    keep(page)

    expect(page.get_by_text(re.compile("This phone could not keep it"))).to_be_visible()
    expect(page.get_by_label("What do you call it?")).to_have_value("잃지 않은 문")


def test_a_closed_door_is_told_once(
    phone: BrowserContext, desk: tuple[str, Path]
) -> None:
    """Until the next tap it is not said again over everything else."""
    page = phone.new_page()
    page.clock.install()
    page.goto(f"{desk[0]}/desk/survey/")
    # Until the page is kept, an answer on its way may bring the key back.
    expect(page.get_by_text("opens without a network")).to_be_visible()
    phone.clear_cookies()
    begin(page, "기다리는 문")
    keep(page)
    said = page.locator("[data-said]")
    expect(said).to_have_text(re.compile("Log in again"))

    said.evaluate("element => { element.textContent = '' }")
    with page.expect_response("**/token.json"):
        page.clock.fast_forward(AGAIN_MS)
    with page.expect_response("**/token.json"):
        page.clock.fast_forward(AGAIN_MS)

    expect(said).to_have_text("")
    with page.expect_response("**/token.json"):
        page.get_by_role("button", name="Send now").click()
    expect(said).to_have_text(re.compile("Log in again"))
