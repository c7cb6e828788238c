"""Shyrdak: ram's horns cut from two felts and sewn with a light cord."""

from collections.abc import Sequence

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.shapes import Box
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import HEIGHT
from guide.maps.cloth.shapes import lozenge
from guide.maps.cloth.shapes import reuse
from guide.maps.cloth.shapes import rotate
from guide.maps.cloth.shapes import scale
from guide.maps.cloth.shapes import translate
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.thread import Thread

HORN = "M0 44V12C0 -4 9 -30 25 -30C40 -30 42 -8 29 -8C21 -8 20 -18 27 -20"
"""The right one of a pair, drawn for a square of 100 units."""

SQUARE = 100
CORD = 5
"""How much wider the cord is than the horn that lies on it."""


def draw_felt(thread: Thread, colours: Colours) -> str:
    """Draw a board of squares with horns in the middle of each."""
    side = thread.one_of((100, 80))
    weight = thread.between(8, 10)
    turns = thread.one_of(((0, 90, 180, 270), (0, 180)))
    motif = element(
        "g",
        horns(turns, weight + CORD, colours.first),
        horns(turns, weight, colours.second),
        element("path", d=lozenge(13), fill=colours.third),
        element("path", d=lozenge(6), fill=colours.ground),
        id="a",
        transform=scale(side / SQUARE),
    )
    return element("defs", motif) + board(side, colours.fourth)


def horns(turns: Sequence[int], weight: int, stroke: str) -> str:
    """Draw pairs of horns, turned by these degrees."""
    pair = element("path", d=HORN) + element("path", d=HORN, transform="scale(-1 1)")
    outwards = translate(0, -6)
    return element(
        "g",
        *(element("g", pair, transform=f"{rotate(turn)} {outwards}") for turn in turns),
        fill="none",
        stroke_linecap="round",
        stroke=stroke,
        stroke_width=weight,
    )


def board(side: int, fill: str) -> str:
    """Lay out squares, every other one filled, and a motif on each."""
    parts = []
    for column, x in enumerate(range(0, WIDTH + side, side)):
        for row, y in enumerate(range(0, HEIGHT + side, side)):
            if (column + row) % 2:
                square = Box(x - side / 2, y - side / 2, side, side)
                parts.append(element("path", d=square.outline, fill=fill))
            parts.append(reuse("a", transform=translate(x, y)))
    return "".join(parts)
