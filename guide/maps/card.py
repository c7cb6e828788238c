"""Cards: the picture that is shown where somebody shares a page (Open Graph).

1200 × 630 pixels: the name of the village, the title in its own script, and the course
line with its numbered stations; a page without stations has a line that passes by. What
has a position has a sketch of the land at its right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont
from pylopdf_fonts_ko import sans_path
from pylopdf_fonts_ko import serif_path

from guide.maps.letters import letters_in
from guide.maps.letters import opened
from guide.maps.palette import PAINT
from guide.maps.sketch import __file__ as sketch_file
from guide.maps.sketch import draw_sketch
from guide.maps.sketch import LEFT
from guide.maps.sketch import Sketch

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
SIZES = (96, 84, 72, 60, 50, 42)
"""Title sizes in pixels: the largest that fits above the line."""

TITLE_Y, LEADING = 168, 1.16
LINE_Y = 525
CLEAR = 60
"""Pixels between the title and the line."""

RADIUS = 26
STATIONS_SHOWN = 12
COLOURS = 48


@dataclass(frozen=True)
class Card:
    """What a card says.

    Attributes:
        name: the village.
        kicker: a short line above the title.
        stations: how many numbered stations the line has; 0 for a plain line.
        here: the station that is filled; 0 for none.
        sketch: where it is on the land, if that is known.
    """

    name: str
    title: str
    kicker: str = ""
    stations: int = 0
    here: int = 0
    sketch: Sketch | None = None


@cache
def hand() -> str:
    """Name how cards are drawn: a kept card of another hand is drawn again."""
    sources = (Path(__file__), Path(sketch_file))
    return sha256(b"".join(each.read_bytes() for each in sources)).hexdigest()


def draw(card: Card, more: Sequence[Path] = ()) -> bytes:
    """Draw a card as PNG.

    Args:
        card: what it says.
        more: font files for letters that our own fonts lack.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAINT["land"])
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 14), fill=PAINT["line"])
    others = [str(file) for file in more]
    sans, serif = [str(sans_path()), *others], [str(serif_path()), *others]
    pen.text((MARGIN, 56), card.name, PAINT["ink"], _font(sans, card.name, 34))
    pen.text((MARGIN, 118), card.kicker, PAINT["quiet"], _font(sans, card.kicker, 30))
    if card.sketch:
        draw_sketch(pen, card.sketch)
    right = LEFT - MARGIN / 2 if card.sketch else WIDTH - MARGIN
    _write_title(pen, card.title, serif, right)
    _draw_line(pen, card)
    made = BytesIO()
    small = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT)
    small.save(made, "PNG", optimize=True)
    return made.getvalue()


def _write_title(
    pen: ImageDraw.ImageDraw, title: str, files: Sequence[str], right: float
) -> None:
    room = right - MARGIN
    for size in SIZES:
        font, step = _font(files, title, size), size * LEADING
        lines = _wrapped(title, font, room)
        most = int((LINE_Y - CLEAR - TITLE_Y) / step)
        is_narrow = all(font.getlength(line) <= room for line in lines)
        if len(lines) <= most and is_narrow:
            break
    for number, line in enumerate(lines[:most]):
        pen.text((MARGIN, TITLE_Y + number * step), line, PAINT["ink"], font)


def _wrapped(title: str, font: ImageFont.FreeTypeFont, width: float) -> Sequence[str]:
    """Break at spaces, as our pages do in Korean too."""
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _draw_line(pen: ImageDraw.ImageDraw, card: Card) -> None:
    pen.line((0, LINE_Y, WIDTH, LINE_Y), PAINT["line"], 12)
    shown = min(card.stations, STATIONS_SHOWN)
    step = (WIDTH - 2 * MARGIN) / max(1, shown - 1)
    for number in range(1, shown + 1):
        x = MARGIN + (number - 1) * step if shown > 1 else WIDTH / 2
        is_here = number == card.here
        box = (x - RADIUS, LINE_Y - RADIUS, x + RADIUS, LINE_Y + RADIUS)
        pen.ellipse(box, PAINT["line" if is_here else "case"], PAINT["line"], 7)
        colour = PAINT["case" if is_here else "ink"]
        pen.text((x, LINE_Y), str(number), colour, opened(sans_path(), 26), anchor="mm")


def _font(files: Sequence[str], text: str, size: int) -> ImageFont.FreeTypeFont:
    """Open the first font that has every letter; Pillow never looks into a second."""
    letters = frozenset(text) - {" "}
    found = (file for file in files if letters <= letters_in(file, letters))
    return opened(next(found, files[0]), size)
