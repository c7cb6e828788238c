"""The whole real site, read once, and small sites that tests write themselves."""

import shutil
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.shelf import Clock
from guide.settings import Settings
from guide.settings import Tiles
from tests.web.crawl import Answer
from tests.web.crawl import crawl
from tests.web.crawl import sitemap_paths
from tests.web.document import Document
from tests.words.compiled import compile_stale

SMALL = Path(__file__).parents[1] / "data" / "village"
BASE = "https://guide.example"
NOON = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""In the village; in London the day has just begun."""

NewSite = Callable[..., FlaskClient]
"""Serves the small village with files added or replaced: path to text."""


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    """Compile what was never compiled."""
    compile_stale()


@pytest.fixture(scope="session")
def answers(app: Flask) -> dict[str, Answer]:
    """Return what every address of the real site answers, found by its links."""
    return crawl(app.test_client(), BASE, ["/ko/", "/en/", "/ru/"])


@pytest.fixture(scope="session")
def pages(answers: dict[str, Answer]) -> dict[str, Document]:
    """Return all pages of the real site that people read."""
    return {path: each.document for path, each in answers.items() if each.is_page}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Return a reader of the small village as it is; it is read only."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "village")
    return create_app(Settings(root=root, base_url=BASE), lambda: NOON).test_client()


@pytest.fixture
def new_site(tmp_path: Path) -> NewSite:
    """Return what serves the small village with other files in it."""

    def serve(
        files: dict[str, str], clock: Clock = lambda: NOON, tiles: Tiles = "none"
    ) -> FlaskClient:
        root = tmp_path / "village"
        shutil.copytree(SMALL, root, dirs_exist_ok=True)
        for path, text in files.items():
            file = root / "stories" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        settings = Settings(root=root, base_url=BASE, tiles=tiles)
        return create_app(settings, clock).test_client()

    return serve


@pytest.fixture
def walked() -> Callable[[FlaskClient], dict[str, Answer]]:
    """Return what walks through a small site: by its links and by its sitemap."""

    def walk(client: FlaskClient) -> dict[str, Answer]:
        return crawl(client, BASE, ["/en/", "/ko/", *sitemap_paths(client, BASE)])

    return walk
