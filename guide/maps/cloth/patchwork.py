"""Jogakbo: left-over pieces of ramie, sewn with a seam that shows."""

from collections.abc import Iterator
from collections.abc import Sequence

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.palette import INK
from guide.maps.cloth.palette import PAPER
from guide.maps.cloth.shapes import Box
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import HEIGHT
from guide.maps.cloth.shapes import number
from guide.maps.cloth.shapes import pair
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.thread import Thread

CUTS = 5
"""How often a piece is cut in two at most."""

SMALL = 44
"""A piece narrower than this is mostly left whole."""

NARROW = 24
"""A piece no wider than this gets no corner of another colour."""


def draw_patchwork(thread: Thread, colours: Colours) -> str:
    """Draw the pieces, then all their seams."""
    # Every cut is made before the first colour: both take bytes of one thread.
    pieces = tuple(cut(thread, Box(0, 0, WIDTH, HEIGHT), CUTS))
    return "".join(sewn(thread, pieces, colours)) + seams(pieces)


def cut(thread: Thread, piece: Box, cuts: int) -> Iterator[Box]:
    """Cut a piece in two, and those again, mostly across their longer side."""
    if cuts == 0 or (min(piece.width, piece.height) < SMALL and thread.below(3)):
        yield piece
        return
    share = thread.one_of((0.38, 0.5, 0.62))
    upright = piece.width * (0.7 + thread.below(5) / 10) > piece.height
    for part in halves(piece, share, upright=upright):
        yield from cut(thread, part, cuts - 1)


def halves(piece: Box, share: float, *, upright: bool) -> tuple[Box, Box]:
    """Divide a piece; the first part, left or upper, gets the share."""
    left, top, width, height = piece.left, piece.top, piece.width, piece.height
    if upright:
        middle = left + width * share
        first = Box(left, top, width * share, height)
        return first, Box(middle, top, width * (1 - share), height)
    middle = top + height * share
    first = Box(left, top, width, height * share)
    return first, Box(left, middle, width, height * (1 - share))


def sewn(thread: Thread, pieces: Sequence[Box], colours: Colours) -> Iterator[str]:
    """Colour the pieces; neighbours in the order of cutting never match."""
    dyes = (colours.ground, *colours.yarns)
    last = ""
    for piece in pieces:
        fill = thread.one_of(usual(colours))
        if fill == last:
            fill = dyes[(dyes.index(fill) + 1) % len(dyes)]
        last = fill
        yield element("path", d=piece.outline, fill=fill)
        if thread.below(4) == 0 and min(piece.width, piece.height) > NARROW:
            yield element("path", d=corner(piece), fill=thread.one_of(dyes))


def usual(colours: Colours) -> tuple[str, ...]:
    """List the colours of pieces, the quiet ones twice."""
    return (
        colours.ground,
        colours.fourth,
        colours.ground,
        colours.first,
        colours.fourth,
        colours.second,
        colours.third,
    )


def corner(piece: Box) -> str:
    """Return the path data of the upper left half of a piece."""
    foot = pair(piece.left, piece.top + piece.height)
    return f"M{pair(piece.left, piece.top)}h{number(piece.width)}L{foot}z"


def seams(pieces: Sequence[Box]) -> str:
    """Draw a light seam and the stitches on it, above and right of every piece."""
    line = "".join(
        f"M{pair(piece.left, piece.top)}h{number(piece.width)}v{number(piece.height)}"
        for piece in pieces
    )
    seam = element(
        "path", d=line, fill="none", stroke=PAPER, stroke_width=3, opacity=".8"
    )
    stitches = element(
        "path",
        d=line,
        fill="none",
        stroke=INK,
        stroke_width=".8",
        stroke_dasharray="3 3",
        opacity=".7",
    )
    return seam + stitches
