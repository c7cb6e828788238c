"""Copiers that know black and white only: nothing on a sheet thins out or vanishes."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image
from PIL import ImageOps
from PIL import ImageStat
from pypdfium2 import raw

from guide.domain.village import Village
from guide.sheets.order import Style
from tests.sheets.conftest import Printing

DOTS = 150
"""An inch, of a copier set to quick."""

LEAST = 0.6
"""Of the ink of a word or line that must still be there as black dots."""

SMALLEST = 40
"""Dots of ink below which it is a mark or one letter of a map."""

Box = tuple[int, int, int, int]
FOREVER_BLACK: tuple[Style, ...] = ("guide", "pocket", "stamps")
OTHERS: tuple[Style, ...] = ("large", "poster")


def faint(pdf: bytes) -> Iterator[tuple[int, float]]:
    """Go through words and lines that lose ink: their page, and what share is left."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            grey = page.render(scale=DOTS / 72, grayscale=True).to_pil().convert("L")
            ink = ImageOps.invert(grey)
            black = ink.point(lambda value: 255 if value >= 128 else 0)
            boxes = [box for box in boxes_of(page) if dots(ink, box) >= SMALLEST]
            for box in (*boxes, *dashes_of(page)):
                share = dots(black, box) / dots(ink, box)
                if share < LEAST:
                    yield number, share


def boxes_of(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Find the words and the thin lines of a page, in dots."""
    kinds = [raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH]
    for each in page.get_objects(kinds, max_depth=1):
        left, bottom, right, top = each.get_bounds()
        is_line = min(right - left, top - bottom) < 2
        if is_line or each.type == raw.FPDF_PAGEOBJ_TEXT:
            yield box_of(page, each.get_bounds())


def dashes_of(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Find the dashes between hours and days, in dots."""
    letters = page.get_textpage()
    for index in range(letters.count_chars()):
        if letters.get_text_range(index, 1) == "–":
            yield box_of(page, letters.get_charbox(index))


def box_of(page: pypdfium2.PdfPage, bounds: tuple[float, ...]) -> Box:
    """Turn left, bottom, right and top in points into a box of a picture."""
    left, bottom, right, top = (side * DOTS / 72 for side in bounds)
    height = page.get_height() * DOTS / 72
    return int(left), int(height - top), int(right) + 1, int(height - bottom) + 1


def dots(picture: Image.Image, box: Box) -> float:
    """Count the ink in a box, in full dots."""
    return ImageStat.Stat(picture.crop(box)).sum[0] / 255


@pytest.mark.parametrize("style", [*FOREVER_BLACK, *OTHERS])
@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_words_and_lines_survive_a_copier_without_greys(
    style: Style, locale: str, village: Village, printed: Printing
) -> None:
    """Codes, places, answer lines and feet are black enough."""
    assert list(faint(printed(village, style, locale))) == []
