"""GUIDE_FONTS: letters that our fonts lack, on paper and on cards."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from guide.errors import Refused
from guide.maps.card import Card
from guide.maps.card import draw
from guide.settings import fonts_folder
from guide.sheets.press import GlyphMissing
from guide.sheets.press import Manuscript
from guide.sheets.press import Press

KAZAKH = "Қош келдіңіз"
"""Welcome; its Қ, ң and і are not among the letters of Russian."""

NOTO = Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
SETTING = """#set document(title: "x")
#set text(font: "Noto Sans KR", lang: "kk")
"""
DAY = date(2026, 11, 23)


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """Return a folder with one font of Debian that has Kazakh letters."""
    shutil.copy(NOTO, tmp_path)
    return tmp_path


@pytest.fixture
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a template that sets one line."""
    folder = tmp_path_factory.mktemp("templates")
    line = f'{SETTING}#json("data.json").line\n'
    (folder / "line.typ").write_text(line, encoding="utf-8")
    return folder


def test_letters_that_no_font_has_name_the_way_out(templates: Path) -> None:
    """A sheet is never printed with boxes in it."""
    with pytest.raises(GlyphMissing, match="name the folder in GUIDE_FONTS"):
        Press(templates).pdf(Manuscript("line", {"line": KAZAKH}), DAY)


def test_letters_of_more_fonts_are_printed(templates: Path, more: Path) -> None:
    """The operator's font stands behind ours."""
    pdf = Press(templates, more).pdf(Manuscript("line", {"line": KAZAKH}), DAY)

    assert pdf.startswith(b"%PDF-")


def test_card_takes_a_font_that_has_its_letters(more: Path) -> None:
    """Without one the letters are boxes; what our fonts have stays in our fonts."""
    boxes, letters = draw(Card("x", KAZAKH)), draw(Card("x", KAZAKH), (NOTO,))
    korean = Card("광주", "고려인마을")
    ours = draw(korean), draw(korean, (more / NOTO.name,))

    assert Image.open(BytesIO(letters)).size == (1200, 630)
    assert (boxes != letters, ours[0] == ours[1]) == (True, True)


def test_fonts_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A slip in the settings stops the start, with a sentence."""
    assert fonts_folder({"GUIDE_FONTS": str(tmp_path)}) == tmp_path
    with pytest.raises(Refused, match="GUIDE_FONTS"):
        fonts_folder({"GUIDE_FONTS": "/no/such/folder"})
