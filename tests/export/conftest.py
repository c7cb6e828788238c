"""An export of the small village, and of villages that tests change."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from guide.export.folder import Outcome
from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings
from tests.conftest import NOW

SMALL = Path(__file__).parents[1] / "data" / "village"
DAY = NOW.date()
BASE = "https://guide.example"

Write = Callable[..., Outcome]
"""Exports the scratch village: `write(folder, day=DAY)`."""


@pytest.fixture
def write(scratch_village: Path) -> Write:
    """Return what exports the scratch village."""

    def go(folder: Path, day: date = DAY, jobs: int = 1) -> Outcome:
        settings = Settings(root=scratch_village, base_url=BASE)
        return export(Order(settings, folder, day, jobs), noon(day), lambda: None)

    return go


@pytest.fixture(scope="session")
def made(small_export: Path) -> Path:
    """Return the export of the small village; it is read only."""
    return small_export


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    """Return a copy of a finished export."""
    return shutil.copytree(made, tmp_path / "site")
