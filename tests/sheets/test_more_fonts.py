"""GUIDE_FONTS: letters that our fonts lack, on paper and on cards."""

import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from guide.content.village import read_village
from guide.errors import Refused
from guide.http.assets import shipped
from guide.maps.card import Card
from guide.maps.card import draw
from guide.settings import fonts_folder
from guide.sheets.order import Order
from guide.sheets.press import GlyphMissing
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.scripts import Face
from guide.sheets.scripts import fonts_for
from guide.sheets.sheet import manuscript

KAZAKH = "Қош келдіңіз"
"""Welcome; its Қ, ң and і are not among the letters of Russian."""

SERIF = Path("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf")
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


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        (KAZAKH, r"\p{Cyrillic}"),
        ("Алматы, Almaty, 알마티", None),
        ("Қазақстан, ไทย", None),
        ("Γειά σου, Қазақстан", r"\p{Cyrillic}"),
    ],
)
def test_script_with_missing_letters_is_set_in_one_font(
    text: str, covers: str | None
) -> None:
    """Word for word, not letter by letter; what ours have whole stays in ours."""
    faces = [Face("Noto Serif", str(SERIF)), Face("Noto Sans", str(NOTO))]

    found = fonts_for(text, faces)

    assert found == (
        covers and {"covers": covers, "sans": "Noto Sans", "serif": "Noto Serif"}
    )


def test_one_font_serves_for_both(more: Path) -> None:
    """Whoever brings no serif has titles without serifs, in one font each."""
    found = fonts_for(KAZAKH, [Face("Noto Sans", str(more / NOTO.name))])

    assert found == {
        "covers": r"\p{Cyrillic}",
        "sans": "Noto Sans",
        "serif": "Noto Sans",
    }


def test_sheet_of_a_kazakh_village_uses_no_letter_of_another_font(
    more: Path, scratch_village: Path
) -> None:
    """The title and the foot were set by ours with Қ and ң from another font."""
    story = scratch_village / "stories/courses/round/en.md"
    told = re.sub("(?m)^title: .*$", f"title: {KAZAKH}", story.read_text("utf-8"))
    story.write_text(told, encoding="utf-8")
    shutil.copy(SERIF, more)
    village = read_village(scratch_village)
    order = Order("en", DAY, "https://guide.example")
    made = manuscript(village, village.courses["round"], "visitor", order)

    pdf = Press(shipped("templates") / "sheets", more).pdf(made, DAY)

    assert fonts_of(pdf, KAZAKH) == {"NotoSerif-Regular", "NotoSans-Regular"}


def fonts_of(pdf: bytes, text: str) -> set[str]:
    """Return the fonts that set a text on the first page."""
    found: set[str] = set()

    def visit(
        run: str, _cm: object, _tm: object, font: dict[str, str], _s: float
    ) -> None:
        if font and run.strip() and run.strip() in text:
            found.add(font["/BaseFont"].partition("+")[2])

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return found


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
