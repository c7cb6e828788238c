"""Gyeol: the grain of wood, the ripple on water."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from math import sin
from math import tanh

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import HEIGHT
from guide.maps.cloth.shapes import pair
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.shapes import XY
from guide.maps.cloth.thread import Thread

KNOTS = 3
BEYOND = 60
"""How far lines begin above the cloth and end below it: knots push some inside."""

STEP = 15
STROKES = (2.2, 3.4, 1.4, 5)


@dataclass(frozen=True)
class Knot:
    """A hard spot that the lines run around.

    Attributes:
        push: how far it pushes the nearest lines up or down.
        width: how far to its left and right they feel it.
    """

    x: int
    y: int
    push: int
    width: int

    def bend(self, x: float, y: float) -> float:
        """Return how far a line at this height moves here, downwards."""
        off = y - self.y
        near = exp(-(((x - self.x) / self.width) ** 2))
        return near * self.push * tanh(off / 16) * exp(-abs(off) / 70)


def draw_grain(thread: Thread, colours: Colours) -> str:
    """Draw lines around three knots, and the eyes of the knots."""
    knots = tuple(draw_knot(thread) for _ in range(KNOTS))
    gap = thread.between(8, 11)
    heights = range(-BEYOND, HEIGHT + BEYOND, gap)
    lines = (
        element(
            "path",
            d=run(place, height, knots),
            stroke=colours.yarns[place % 4 if place % 5 else 0],
            stroke_width=STROKES[(place + knots[0].x) % len(STROKES)],
        )
        for place, height in enumerate(heights)
    )
    grain = element("g", *lines, fill="none", stroke_linejoin="round")
    return grain + "".join(eye(knot, colours) for knot in knots)


def draw_knot(thread: Thread) -> Knot:
    """Draw a knot from the thread, a little away from the edges."""
    return Knot(
        x=thread.between(30, 290),
        y=thread.between(30, 170),
        push=thread.between(18, 44),
        width=thread.between(28, 60),
    )


def run(place: int, height: int, knots: Sequence[Knot]) -> str:
    """Return the path data of a line that starts at a height, bent by all knots."""
    spots: list[XY] = []
    for x in range(-10, WIDTH + 20, STEP):
        y = height + 3 * sin(x / 47 + place / 5)
        for knot in knots:
            y += knot.bend(x, height)
        spots.append((x, y))
    return "M" + "L".join(pair(x, y) for x, y in spots)


def eye(knot: Knot, colours: Colours) -> str:
    """Draw the two rings of a knot."""
    return "".join(
        element(
            "ellipse",
            cx=knot.x,
            cy=knot.y,
            rx=knot.width * wide,
            ry=knot.push * high,
            fill=fill,
        )
        for wide, high, fill in (
            (0.32, 0.3, colours.third),
            (0.15, 0.13, colours.ground),
        )
    )
