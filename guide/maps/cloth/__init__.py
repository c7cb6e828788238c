"""A cloth for every story without a photograph: the same slug, the same bytes.

The digest of the slug chooses, byte by byte: family, palette, then the small
decisions. Presentation attributes only, so a strict CSP never touches a cloth.
"""

from collections.abc import Callable

from guide.maps.cloth.felt import draw_felt
from guide.maps.cloth.grain import draw_grain
from guide.maps.cloth.ikat import draw_ikat
from guide.maps.cloth.palette import choose_colours
from guide.maps.cloth.palette import Colours
from guide.maps.cloth.patchwork import draw_patchwork
from guide.maps.cloth.shapes import picture
from guide.maps.cloth.star import draw_star
from guide.maps.cloth.suzani import draw_suzani
from guide.maps.cloth.thread import Thread

Family = Callable[[Thread, Colours], str]
"""A way to fill the ground; the order of its draws is part of every cloth."""

FAMILIES: tuple[Family, ...] = (
    draw_ikat,
    draw_suzani,
    draw_star,
    draw_felt,
    draw_patchwork,
    draw_grain,
)
QUIET: tuple[Family, ...] = (draw_ikat, draw_grain)
"""Families without suns, stars and horns, for what is grave."""


def draw(slug: str, *, sober: bool = False) -> str:
    """Draw the cloth of a slug as an SVG file.

    Args:
        slug: the name of the story; it is nowhere in the drawing.
        sober: use quiet families and colours of the night, as for works about 1937.
    """
    thread = Thread(slug)
    family = choose_family(thread, sober=sober)
    colours = choose_colours(thread, sober=sober)
    return picture(colours.ground, family(thread, colours))


def choose_family(thread: Thread, *, sober: bool) -> Family:
    """Choose how a cloth is made."""
    return thread.one_of(QUIET if sober else FAMILIES)
