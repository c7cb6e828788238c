"""Reading, keeping and walking without a network in Debian's firefox-esr.

Playwright drives only a Firefox of its own, so Mozilla's Marionette does it here.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from marionette_driver.by import By
from marionette_driver.marionette import Marionette
from marionette_driver.marionette import WebElement
from marionette_driver.wait import Wait

from tests.browser import phone
from tests.browser.hosting import Village
from tests.export.web_servers import free_port

FIREFOX = "/usr/bin/firefox-esr"
COURSE = "/en/courses/first-steps/"
PATIENCE = 30
"""Seconds for what takes a Firefox a moment."""

pytestmark = pytest.mark.filterwarnings(
    # The driver knocks until Firefox listens, and lets go of sockets unclosed.
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Marionette]:
    """Start firefox-esr with a profile that outlives a restart."""
    found = Marionette(
        bin=FIREFOX,
        headless=True,
        port=free_port(),
        gecko_log=str(tmp_path / "gecko.log"),
        startup_timeout=60,
    )
    found.start_session()
    yield found
    found.cleanup()
    found.instance = None


def one(firefox: Marionette, selector: str) -> WebElement:
    """Wait for an element that can be seen."""

    def seen(browser: Marionette) -> WebElement | None:
        found = browser.find_elements(By.CSS_SELECTOR, selector)
        return next((each for each in found if each.is_displayed()), None)

    return Wait(firefox, timeout=PATIENCE).until(seen, message=f"no {selector}")


def look(firefox: Marionette, selector: str) -> WebElement:
    """Scroll to an element, as a thumb does."""
    found = one(firefox, selector)
    script = "arguments[0].scrollIntoView({block: 'center'})"
    firefox.execute_script(script, script_args=(found,))
    return found


def tap(firefox: Marionette, selector: str) -> None:
    """Press what can be seen."""
    look(firefox, selector).click()


def keep(firefox: Marionette, base: str) -> None:
    """Open a course and keep it, in one tap."""
    firefox.navigate(f"{base}{COURSE}")
    look(firefox, "course-pack")
    tap(firefox, "course-pack [data-keep]")
    one(firefox, "course-pack[data-state='kept']")


def read_aloud(firefox: Marionette, base: str) -> list[tuple[str, str]]:
    """Let the page of a stop be read by a voice that only notes what it says."""
    firefox.navigate(f"{base}/ru/courses/first-steps/wolgok-market/")
    voices = phone.VOICES.replace("LANGUAGES", "['ru-RU', 'ko-KR']")
    firefox.execute_script(voices, sandbox=None)
    tap(firefox, "read-aloud [data-listen]")
    said = "return window.said.map(([lang, text]) => [lang, text])"

    def spoken(browser: Marionette) -> list[tuple[str, str]] | None:
        found = browser.execute_script(said, sandbox=None)
        return found if len(found) > 3 else None

    found: list[tuple[str, str]] = Wait(firefox, timeout=PATIENCE).until(
        spoken, message="nothing was said"
    )
    return found


def test_firefox_reads_keeps_and_walks_without_a_server(
    village: Village, firefox: Marionette
) -> None:
    """Kept in one tap; the server stops, the browser starts anew, and all is there."""
    with village.served():
        said = read_aloud(firefox, village.base)
        keep(firefox, village.base)
        firefox.quit(in_app=False)
    firefox.start_session()

    assert {lang for lang, _ in said} <= {"ru-RU", "ko-KR"}
    firefox.navigate(f"{village.base}{COURSE}hong-bust/")
    assert one(firefox, "h1").text == "The general who guarded a theatre"
    firefox.navigate(f"{village.base}/en/places/museum-gyeol/")
    assert one(firefox, "h1").text == "Culture Centre Gyeol"
    firefox.navigate(f"{village.base}{COURSE}walk/")
    tap(firefox, "[data-do]")
    assert one(firefox, ".walk-stop.is-current [data-text]").text
    firefox.navigate(f"{village.base}{COURSE}")
    look(firefox, "walk-map")
    one(firefox, "walk-map .station")
    look(firefox, "course-pack")
    tap(firefox, "course-pack [data-check]")
    whole = one(firefox, "course-pack[data-state='whole'] [data-said]")
    assert re.fullmatch(r"(\d+) of \1 files are right\.", whole.text)
