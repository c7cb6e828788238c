"""Abr silk: nested lozenges whose ends bleed along the warp."""

from dataclasses import dataclass

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import HEIGHT
from guide.maps.cloth.shapes import points
from guide.maps.cloth.shapes import reuse
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.shapes import XY
from guide.maps.cloth.thread import Thread

WARP = 4
"""The width of one bundle of warp threads: dye runs along it, never across."""


@dataclass(frozen=True)
class Lozenge:
    """One ring of the motif, by half its width and half its height.

    Attributes:
        bow: the curve of its sides: 1 is straight, below bulges, above is hollow.
    """

    across: int
    along: float
    bow: float
    fill: str


def draw_ikat(thread: Thread, colours: Colours) -> str:
    """Draw columns of one motif, every other one half a step lower."""
    wide = thread.one_of((80, 64))
    tall = thread.one_of((100, 134))
    thread.below(2)  # decides nothing: without it all later draws would shift
    bow = thread.one_of((0.7, 1.0, 1.35))
    rings = (
        Lozenge(wide // 2 - 2, tall * 0.52, bow, colours.first),
        Lozenge(wide // 2 - 12, tall * 0.38, bow, colours.second),
        Lozenge(wide // 2 - 21, tall * 0.24, bow, colours.third),
        Lozenge(max(wide // 2 - 29, 5), tall * 0.11, bow, colours.ground),
    )
    motif = element("g", *(blot(thread, ring) for ring in rings), id="a")
    middles = range(wide // 2, WIDTH + wide, wide)
    columns = (
        column(middle, tall, tall / 2 if place % 2 else 0)
        + seam(middle + wide // 2, colours.fourth)
        for place, middle in enumerate(middles)
    )
    return element("defs", motif) + "".join(columns)


def blot(thread: Thread, ring: Lozenge) -> str:
    """Draw a lozenge bundle by bundle; the thread says how far the dye ran."""
    top: list[XY] = []
    foot: list[XY] = []
    for x in range(-ring.across, ring.across, WARP):
        slope = 1 - abs(x + WARP / 2) / ring.across
        rise: float = ring.along * slope**ring.bow
        above = -(rise + thread.between(-4, 6))
        below = rise + thread.between(-4, 6)
        top += [(x, above), (x + WARP, above)]
        foot += [(x, below), (x + WARP, below)]
    return element("polygon", points=points(top + foot[::-1]), fill=ring.fill)


def column(middle: int, tall: int, drop: float) -> str:
    """Repeat the motif down the cloth, from above its upper edge on."""
    return "".join(reuse("a", x=middle, y=row * tall + drop) for row in range(-1, 4))


def seam(middle: int, fill: str) -> str:
    """Draw the stripe between two columns."""
    return element("rect", x=middle - 2, width=4, height=HEIGHT, fill=fill)
