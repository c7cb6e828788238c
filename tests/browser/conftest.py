"""A real server and a real browser: Debian's chromium, driven by Playwright.

It is the build without windows: the same engine, at half the time a page.
"""

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import ConsoleMessage
from playwright.sync_api import expect
from playwright.sync_api import Geolocation
from playwright.sync_api import Page
from playwright.sync_api import Playwright
from playwright.sync_api import Request
from playwright.sync_api import sync_playwright

from tests.browser.hosting import ExportedVillage
from tests.browser.hosting import IS_EXPORTED
from tests.browser.hosting import PROJECT
from tests.browser.hosting import sending
from tests.browser.hosting import serving
from tests.browser.hosting import Village
from tests.browser.hosting import write
from tests.browser.keeping import Phone
from tests.browser.outside import nothing_outside
from tests.browser.outside import Outside

CHROMIUM = "/usr/bin/chromium-headless-shell"
SIZES = {"phone": (360, 740), "narrow": (320, 640), "desktop": (1280, 800)}
PATIENCE = 20_000
"""Milliseconds until what is expected must be there."""

REFUSED = ("nothing-here", "group=0")
"""What tests ask for knowing that they get a sentence: no page, a sheet for nobody."""

Open = Callable[..., Page]
"""Opens a path: `open_page("/ko/", size="phone", scheme="dark", scripts=False)`."""


NUMBER = re.compile(r"(?<!\d)(?:35\.1|126\.8)\d")
"""A latitude or a longitude of the village."""

Carry = Callable[..., Page]
"""Opens a page on a phone: `carry("/ko/", script=phone.MOVING)`."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the real village as it is today; it is read only."""
    folder = tmp_path_factory.mktemp("exported") / "site"
    write(PROJECT, folder)
    return folder


@pytest.fixture
def village(request: pytest.FixtureRequest, tmp_path: Path) -> Village:
    """Return a village that a test may change and stop."""
    if IS_EXPORTED:
        return ExportedVillage(tmp_path / "village", request.getfixturevalue("site"))
    return Village(tmp_path / "village")


@pytest.fixture(scope="session")
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the real village, with BROWSE=export as files; gives its address."""
    if IS_EXPORTED:
        folder = tmp_path_factory.mktemp("nginx")
        hosted = sending(request.getfixturevalue("site"), folder)
    else:
        hosted = serving(PROJECT)
    with hosted as base:
        yield base


@pytest.fixture(scope="session")
def outside() -> Iterator[Outside]:
    """Stand in the place of every other host."""
    with nothing_outside() as found:
        yield found


@pytest.fixture(autouse=True)
def _nobody_else_is_asked(outside: Outside) -> Iterator[None]:
    """No page, worker or browser asks any host but the village's."""
    outside.asked.clear()
    yield
    assert outside.asked == []


@pytest.fixture(scope="session")
def flags(outside: Outside) -> list[str]:
    """Return how every chromium is started."""
    quiet = ["--disable-background-networking", "--disable-quic"]
    return ["--no-sandbox", *quiet, *outside.flags]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start the driver; a process can only have one.

    A busy machine gets time: only what fails takes longer.
    """
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright: Playwright, flags: list[str]) -> Iterator[Browser]:
    """Start one chromium for all tests."""
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
    yield started
    started.close()


@pytest.fixture
def open_page(server: str, browser: Browser) -> Iterator[Open]:
    """Open pages; at the end, no console error and no request elsewhere happened."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def note_console(message: ConsoleMessage) -> None:
        asked = message.location.get("url", "")
        is_wanted = any(each in asked for each in REFUSED)
        if message.type in {"error", "warning"} and not is_wanted:
            troubles.append(f"{message.page and message.page.url}: {message.text}")

    def note_request(request: Request) -> None:
        if not request.url.startswith((server, "data:", "blob:")):
            troubles.append(f"asked {request.url}")

    def go(
        path: str, size: str = "phone", scheme: str = "light", *, scripts: bool = True
    ) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="Asia/Seoul",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", note_console)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", note_request)
        page.goto(f"{server}{path}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def carry(server: str, browser: Browser) -> Iterator[Carry]:
    """Carry phones around; none of them says where it is, none complains."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def note(request: Request) -> None:
        said = f"{request.url} {request.post_data or ''}"
        if NUMBER.search(said) or not request.url.startswith((server, "data:", "blob")):
            troubles.append(said)

    def go(
        path: str,
        script: str = "",
        *,
        place: Geolocation | None = None,
        allowed: Sequence[str] = (),
        language: str = "en-US",
    ) -> Page:
        context = browser.new_context(
            viewport={"width": 360, "height": 740},
            has_touch=True,
            is_mobile=True,
            reduced_motion="reduce",
            geolocation=place,
            permissions=allowed,
            locale=language,
        )
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", note)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(f"{server}{path}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def phone(playwright: Playwright, flags: list[str], tmp_path: Path) -> Phone:
    """Return what starts a browser with its own profile, and ends it."""

    @contextmanager
    def start() -> Iterator[Page]:
        context: BrowserContext = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"),
            executable_path=CHROMIUM,
            args=flags,
            viewport={"width": 360, "height": 740},
            reduced_motion="reduce",
        )
        page = context.pages[0]
        page.set_default_timeout(10_000)
        try:
            yield page
        finally:
            context.close()

    return start
