"""What all tests share: two villages, the application, a command runner, one day."""

import shutil
import time
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from pathlib import Path

import hypothesis
import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.load import load
from guide.domain.village import Village
from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "data" / "village"
NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""Noon in the village."""

# The same examples at every run, however slow the machine is.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _surroundings() -> Iterator[None]:
    """Fix language and time zone, and forget the operator's settings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        patch.setenv("LANG", "C.UTF-8")
        for name in ("ROOT", "BASE_URL", "TILES", "DEBUG"):
            patch.delenv(f"GUIDE_{name}", raising=False)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def village() -> Village:
    """Return the real village; it is read only."""
    return load(ROOT, NOW.date())


@pytest.fixture
def scratch_village(tmp_path: Path) -> Path:
    """Return a copy of the small village that a test may change."""
    return shutil.copytree(SMALL, tmp_path / "village")


@pytest.fixture(scope="session")
def small_export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the small village once for all tests; it is read only."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "village")
    settings = Settings(root=root, base_url="https://guide.example")
    order = Order(settings, root.parent / "site", NOW.date())
    export(order, noon(NOW.date()), lambda: None)
    return order.folder


@pytest.fixture(scope="session")
def app() -> Flask:
    """Return the application over the real village, on the fixed day."""
    settings = Settings(root=ROOT, base_url="https://guide.example")
    app = create_app(settings, clock=lambda: NOW)
    app.testing = True
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a reader without cookies."""
    return app.test_client()


@pytest.fixture
def runner() -> CliRunner:
    """Return what runs commands in this process."""
    return CliRunner()
