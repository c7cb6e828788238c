"""A real server and a real browser: Debian's chromium, driven by Playwright."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import AbstractContextManager
from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

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

from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings
from tests.export.web_servers import nginx

PROJECT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
SIZES = {"phone": (360, 740), "narrow": (320, 640), "desktop": (1280, 800)}
START_SECONDS = 30
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


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(root: Path, port: int = 0, **environment: str) -> Iterator[str]:
    """Serve a village until the block ends; without a port on a free one."""
    port = port or free_port()
    command = [sys.executable, "-m", "guide", "serve", "--root", str(root)]
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        env={**os.environ, "GUIDE_TILES": "none", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=10)


class Village:
    """A copy of the real village, always at the same address.

    Its server stops and comes back, its stories change.
    """

    def __init__(self, root: Path) -> None:
        for name in ("stories", "routes_data"):
            shutil.copytree(PROJECT / name, root / name)
        self.root = root
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"

    def served(self) -> AbstractContextManager[str]:
        """Serve until the block ends; then nothing answers at this address."""
        return serving(self.root, self.port)

    def change(self, path: str, old: str, new: str) -> None:
        """Edit a story as its author would."""
        file = self.root / "stories" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def wait_for(self, path: str, text: str) -> None:
        """Wait until a page of the running server has a text."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            with urlopen(f"{self.base}{path}") as answer:  # noqa: S310  (loopback)
                if text in answer.read().decode():
                    return
            time.sleep(0.1)
        message = f"{path} never said {text}"
        raise RuntimeError(message)


def _wait(base: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{base}/healthz", timeout=1):  # noqa: S310  (loopback)
                return
        except (URLError, OSError):
            time.sleep(0.05)
    message = f"the server did not start at {base}"
    raise RuntimeError(message)


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """Return a village that a test may change and stop."""
    return Village(tmp_path / "village")


@contextmanager
def exported(root: Path, folder: Path) -> Iterator[str]:
    """Export a village as it is today and serve it with nginx; gives its address."""
    day = datetime.now(UTC).date()
    order = Order(Settings(root=root), folder / "site", day)
    export(order, noon(day), lambda: None)
    with nginx(order.folder, folder) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real village, with BROWSE=export as files; gives its address."""
    if os.environ.get("BROWSE") == "export":
        site = exported(PROJECT, tmp_path_factory.mktemp("exported"))
    else:
        site = serving(PROJECT)
    with site as base:
        yield base


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start the driver; a process can only have one.

    A busy machine gets time: only what fails takes longer.
    """
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start one chromium for all tests."""
    started = playwright.chromium.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disable-background-networking", "--disable-quic"],
    )
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
