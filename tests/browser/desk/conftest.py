"""A desk for the tests of one file, with two publishers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.curators import desk_of
from tests.browser.curators import Enter
from tests.browser.curators import entering


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Serve a copy of the real village; gives its address and its folder."""
    root = tmp_path_factory.mktemp("desk")
    with desk_of(root, "anna", "olga") as base:
        yield base, root


@pytest.fixture
def enter(desk: tuple[str, Path], browser: Browser) -> Iterator[Enter]:
    """Open a browser of one's own and go through the door, in English."""
    with entering(browser, desk[0]) as go:
        yield go
