"""A desk for browsers: a copy of the real village, and curators with their phones."""

import re
import shutil
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

from guide.content.users import Users
from tests.browser.conftest import SIZES
from tests.browser.hosting import PROJECT
from tests.browser.hosting import serving
from tests.content.repository import make_repository

Enter = Callable[..., Page]
"""Opens a path for a curator: `enter("anna", "/desk/", size="phone", script="…")`."""

Workers = Literal["allow", "block"]
WAIT_MS = 30_000
"""Until what a page does behind its own words must have happened."""


@contextmanager
def desk_of(root: Path, *names: str) -> Iterator[str]:
    """Serve a copy of the real village that some publishers may change."""
    for name in ("stories", "routes_data"):
        shutil.copytree(PROJECT / name, root / name)
    make_repository(root)
    for name in names:
        Users(root / "instance").add(name, "publisher", f"password of {name}")
    with serving(root) as base:
        yield base


@contextmanager
def entering(browser: Browser, base: str) -> Iterator[Enter]:
    """Open browsers of one's own that go through the door; no script may fail."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def go(
        name: str,
        path: str = "/desk/",
        size: str = "desktop",
        scheme: str = "light",
        script: str = "",
    ) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            geolocation={"latitude": 35.1701, "longitude": 126.8102, "accuracy": 9},
            permissions=["geolocation"],
        )
        contexts.append(context)
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        if script:
            context.add_init_script(script)
        page = open_at(context, f"{base}{path}")
        _log_in(page, name)
        return page

    yield go
    for context in contexts:
        context.close()
    # Failing inside an event of the browser would stop the test for ever.
    assert troubles == []


@contextmanager
def phone_of(
    browser: Browser, base: str, name: str, *, workers: Workers = "allow"
) -> Iterator[BrowserContext]:
    """Give somebody with a key a phone that knows where it is; no script may fail."""
    width, height = SIZES["phone"]
    context = browser.new_context(
        service_workers=workers,
        viewport={"width": width, "height": height},
        geolocation={"latitude": 35.1701, "longitude": 126.8102, "accuracy": 9},
        permissions=["geolocation"],
    )
    troubles: list[str] = []
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    _give_key(context, base, name)
    yield context
    context.close()
    assert troubles == []


def open_at(context: BrowserContext, address: str) -> Page:
    """Open a page."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(address)
    return page


def until(page: Page, is_done: Callable[[], bool]) -> None:
    """Wait for what the page does behind its own words."""
    for _ in range(WAIT_MS // 100):
        if is_done():
            return
        page.wait_for_timeout(100)
    pytest.fail("it did not happen in time")


def _give_key(context: BrowserContext, base: str, name: str) -> None:
    page = context.new_page()
    page.goto(f"{base}/desk/login")
    _log_in(page, name)
    # Closed while the next page is on its way, a page may stay open for ever.
    page.wait_for_url(re.compile("/desk/$"))
    page.close()


def _log_in(page: Page, name: str) -> None:
    """Go through the door that a page shows, in English."""
    page.get_by_role("button", name="EN", exact=True).click()
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(f"password of {name}")
    page.get_by_role("main").get_by_role("button").click()
    # Ten times in a quarter of an hour a name may come in: the door would stay.
    expect(page).not_to_have_url(re.compile("/desk/login"))
