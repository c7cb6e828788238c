"""A village whose pages were made on one fixed day, and phones with a fixed clock."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page
from werkzeug.serving import make_server

from guide.app import create_app
from guide.settings import Settings
from tests.browser.hosting import IS_EXPORTED
from tests.browser.hosting import sending
from tests.browser.hosting import write
from tests.scratch_villages import show
from tests.scratch_villages import write_village

LOADED = datetime(2026, 9, 18, 3, tzinfo=UTC)
"""When the pages were made: Friday noon in the village."""

COURSE = """\
---
title: Walk
suits: [art]
stops:
  - {at: artworks/mural, stay: 10}
  - {at: places/park, stay: 30}
  - {at: places/hall, stay: 20}
sources: [book]
---

A walk.

## One {#mural}

Look.

## Two {#park}

Sit.

## Three {#hall}

Go in.
"""
SPOT = """\
---
kind: {kind}
title: {title}
position: {{lat: 35.17, lon: 126.808, accuracy: 10, source: survey}}
sources: [book]
---

Here it is.
"""
STORIES = {
    "artworks/mural": SPOT.format(kind="mural", title="Mural"),
    "places/park": SPOT.format(kind="park", title="Park"),
    "courses/walk": COURSE,
    "notices/paving": (
        "---\ntitle: Paving\nfrom: 2026-09-20\nto: 2026-09-21\n"
        "concerns: [places/hall]\nsources: [book]\n---\n\nUse the back door.\n"
    ),
    "performances/song": show(
        """
venue: places/hall
price: free
language: [ru]
showings:
  - {start: 2026-09-20 15:30, minutes: 60, status: confirmed}
  - {start: 2026-09-20 12:00, minutes: 60, status: cancelled, note: Rain, key: off}
  - {start: 2026-10-25 09:30, minutes: 60, status: confirmed, language: [ko]}
"""
    ),
    "performances/feast": show(
        "showings:\n  - {start: 2026-10-18, status: unconfirmed}\n", "festival"
    ),
}

Visit = Callable[..., Page]
"""Opens a path at a moment of UTC: `visit("/en/shows/", "2026-09-20 06:00")`."""

Phone = Callable[..., BrowserContext]
"""Returns a phone that is set to a zone, with or without scripts."""


@pytest.fixture(scope="session")
def timed_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a village whose pages were made on one fixed day."""
    root = write_village(tmp_path_factory.mktemp("time"), STORIES)
    host = _exported if IS_EXPORTED else _served
    with host(root) as base:
        yield base


@contextmanager
def _served(root: Path) -> Iterator[str]:
    app = create_app(Settings(root=root), clock=lambda: LOADED)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@contextmanager
def _exported(root: Path) -> Iterator[str]:
    write(root, root / "site", LOADED)
    with sending(root / "site", root) as base:
        yield base


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Phone]:
    """Keep one phone a zone: starting them takes longer than the tests."""
    phones: dict[tuple[str, bool], BrowserContext] = {}

    def of(zone: str, *, scripts: bool = True) -> BrowserContext:
        if (zone, scripts) not in phones:
            phones[zone, scripts] = browser.new_context(
                viewport={"width": 360, "height": 740},
                timezone_id=zone,
                locale="en-GB",
                java_script_enabled=scripts,
                reduced_motion="reduce",
            )
        return phones[zone, scripts]

    yield of
    for context in phones.values():
        context.close()


@pytest.fixture
def visit(timed_server: str, phone: Phone) -> Iterator[Visit]:
    """Open pages with a fixed clock; at the end, nothing went wrong in them."""
    pages: list[Page] = []
    troubles: list[str] = []

    def go(
        path: str,
        moment: str = "2026-09-20 06:45",
        zone: str = "America/New_York",
        *,
        scripts: bool = True,
    ) -> Page:
        context = phone(zone, scripts=scripts)
        if scripts:
            context.clock.set_fixed_time(moment_of(moment))
        page = context.new_page()
        pages.append(page)
        page.set_default_timeout(10_000)
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(f"{timed_server}{path}")
        return page

    yield go
    for page in pages:
        page.close()
    assert troubles == []


def moment_of(text: str) -> datetime:
    """Read a moment of UTC."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
