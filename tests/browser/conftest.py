"""A real server and a real browser: Debian's chromium, driven by Playwright."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
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
from playwright.sync_api import Page
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
MISSING = "nothing-here"
"""The one address that tests ask for knowing that there is none."""

Open = Callable[..., Page]
"""Opens a path: `open_page("/ko/", size="phone", scheme="dark", scripts=False)`."""


@contextmanager
def serving(root: Path, **environment: str) -> Iterator[str]:
    """Serve a village on a free port until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
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
def browser() -> Iterator[Browser]:
    """Start one chromium for all tests."""
    with sync_playwright() as playwright:
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
        is_wanted = MISSING in message.location.get("url", "")
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
