"""Glazed tile: eight-pointed stars, and small ones where four of them meet."""

from math import cos
from math import pi
from math import sin

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import HEIGHT
from guide.maps.cloth.shapes import points
from guide.maps.cloth.shapes import reuse
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.shapes import XY
from guide.maps.cloth.thread import Thread

CORNERS = 16
"""Eight points and the eight dents between them."""


def draw_star(thread: Thread, colours: Colours) -> str:
    """Draw a wall of square tiles, a star on each and one on each crossing."""
    side = thread.one_of((80, 64, 100))
    half = side / 2
    dent = thread.one_of((0.765, 0.70))
    inner_dent = 0.5 + thread.below(3) / 10
    large = element("g", *large_star(half, dent, inner_dent, colours), id="a")
    small = element("g", *small_star(half, colours), id="b")
    tiles = (
        reuse("a", x=x, y=y) + reuse("b", x=x + half, y=y + half)
        for x in range(0, WIDTH + side, side)
        for y in range(0, HEIGHT + side, side)
    )
    return element("defs", large, small) + "".join(tiles)


def large_star(
    radius: float, dent: float, inner_dent: float, colours: Colours
) -> tuple[str, ...]:
    """Draw three stars in each other and a button in their middle."""
    return (
        star(eight_points(radius, dent), colours.first),
        star(eight_points(radius * 0.82, dent), colours.second),
        star(eight_points(radius * 0.6, inner_dent), colours.third),
        element("circle", r=radius * 0.24, fill=colours.first),
        element("circle", r=radius * 0.11, fill=colours.ground),
    )


def small_star(radius: float, colours: Colours) -> tuple[str, ...]:
    """Draw the star of a crossing, turned so that its dents face the large ones."""
    return (
        star(eight_points(radius * 0.34, 0.45, pi / 8), colours.fourth),
        element("circle", r=radius * 0.09, fill=colours.ground),
    )


def eight_points(radius: float, dent: float, turn: float = 0) -> tuple[XY, ...]:
    """Return the corners of a star.

    Args:
        radius: how far its points reach.
        dent: how far its dents reach, as a share of the radius.
        turn: radians clockwise.
    """
    reaches = (radius, radius * dent)
    corners = [
        (reaches[corner % 2], pi * corner / 8 + turn) for corner in range(CORNERS)
    ]
    return tuple((reach * sin(angle), -reach * cos(angle)) for reach, angle in corners)


def star(corners: tuple[XY, ...], fill: str) -> str:
    """Draw a star around the origin."""
    return element("polygon", points=points(corners), fill=fill)
