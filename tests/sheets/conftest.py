"""A press, the real village, and a copy of it that a test may change."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from guide.content.village import read_village
from guide.domain.village import Village
from guide.http.assets import shipped
from guide.sheets.order import Order
from guide.sheets.order import Style
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 12, 5)
"""A Saturday."""

PUBLIC = "https://guide.example"
Printing = Callable[..., bytes]


@pytest.fixture(scope="session")
def village() -> Village:
    """Return the real village; it is read only."""
    return read_village(ROOT)


@pytest.fixture(scope="session")
def press() -> Press:
    """Return one press for all tests, as a server has one."""
    return Press(shipped("templates") / "sheets")


def copied(folder: Path) -> Path:
    """Copy the files of the real village into a folder."""
    shutil.copytree(ROOT / "stories", folder / "stories")
    shutil.copytree(ROOT / "routes_data", folder / "routes_data")
    return folder


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """Return a copy of the village's files."""
    return copied(tmp_path)


@pytest.fixture(scope="session")
def printed(press: Press) -> Printing:
    """Return what prints a course of a village in a style."""

    def printing(
        village: Village, style: Style, locale: str, slug: str = "first-steps"
    ) -> bytes:
        order = Order(locale, DAY, PUBLIC)
        return press.pdf(manuscript(village, village.courses[slug], style, order), DAY)

    return printing


def text_of(pdf: bytes) -> str:
    """Return the text of all pages without spaces, line ends and hyphens."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    """Leave out what a line break may add or take."""
    return "".join(each for each in text if each.isalnum())
