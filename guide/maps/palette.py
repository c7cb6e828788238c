"""The colours that a drawing falls back on outside a page, and those of paper."""

from collections.abc import Mapping
from dataclasses import dataclass

PAINT = {
    "land": "#FBF7EE",
    "stitch": "#D8C9A9",
    "green": "#DCEBC8",
    "twig": "#6E8F4A",
    "line": "#A3262A",
    "case": "#FFFFFF",
    "ink": "#1F2A44",
    "quiet": "#5A5340",
    "site": "#F3EBDD",
    "plaza": "#F3EBDD",
    "grass": "#DCEBC8",
    "hedge": "#B9D199",
    "water": "#BFDDEA",
    "shore": "#8FBFD4",
    "building": "#E9DECB",
    "wall": "#CDBFA6",
    "curb": "#C9BBA2",
    "street": "#FFFFFF",
    "path": "#B98A5A",
    "rail": "#9A9186",
}

INK = {
    **PAINT,
    "land": "#FFFFFF",
    "stitch": "#BBBBBB",
    "green": "#FFFFFF",
    "twig": "#555555",
    "line": "#000000",
    "ink": "#000000",
    "quiet": "#000000",
    "site": "#F6F6F6",
    "plaza": "#F6F6F6",
    "grass": "#FFFFFF",
    "hedge": "#8A8A8A",
    "water": "#FFFFFF",
    "shore": "#777777",
    "building": "#DCDCDC",
    "wall": "#A8A8A8",
    "curb": "#8A8A8A",
    "path": "#777777",
    "rail": "#555555",
}
"""Black and white: parks and water are told by their patterns, ways by dashes."""


@dataclass(frozen=True)
class Pen:
    """With what a drawing is drawn.

    Attributes:
        paint: colours by name.
        is_paper: whether patterns and squares take the place of colours and taps.
        font: in what the words are set; a page has its own.
    """

    paint: Mapping[str, str]
    is_paper: bool = False
    font: str = "sans-serif"


SCREEN_PEN = Pen(PAINT)
PAPER_PEN = Pen(INK, is_paper=True)
