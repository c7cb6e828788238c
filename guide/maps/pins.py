"""Stations, spots, their circles of doubt and their names."""

from collections.abc import Mapping

from markupsafe import escape

from guide.maps.hand import blob
from guide.maps.hand import number
from guide.maps.lettering import Name
from guide.maps.lettering import Placed
from guide.maps.lettering import SIZE
from guide.maps.lettering import SMALL
from guide.maps.palette import Pen
from guide.maps.projection import Frame
from guide.maps.projection import XY
from guide.maps.scene import Mark

DISC = 18.0
SPOT = 8.0
LETTER = 12.0
"""What one more letter in a station's pill takes, in units."""

STATES: Mapping[str, str] = {"been": "", "next": " is-next", "ahead": " is-ahead"}


def reach_of(mark: Mark) -> XY:
    """Return half the width and half the height of a pin."""
    return (_half(mark.label), DISC) if mark.label else (SPOT, SPOT)


def name_of(mark: Mark, at: XY) -> Name:
    """Return what to write at a pin that is drawn there."""
    return Name(mark.text, mark.second, at, reach_of(mark))


def draw_doubt(mark: Mark, frame: Frame, seed: int, pen: Pen) -> str:
    """Draw a circle as wide as the position may be off: pale, on paper dotted."""
    if not mark.position.is_wide:
        return ""
    radius = frame.units(mark.position.accuracy)
    shape = blob(frame.xy(mark.position.point), radius, seed)
    colour, edge, strength = pen.paint["line"], pen.paint["line"], ".45"
    if pen.is_paper:
        edge, strength = pen.paint["ink"], "1"
    return (
        f'<path class="m-doubt" d="{shape}" fill="{colour}" fill-opacity=".07" '
        f'stroke="{edge}" stroke-opacity="{strength}" stroke-width="1.2" '
        'stroke-dasharray="2 4"/>'
    )


def draw_pin(mark: Mark, at: XY, pen: Pen) -> str:
    """Draw a numbered station, or a plain spot."""
    x, y = at
    line, case = pen.paint["line"], pen.paint["case"]
    if not mark.label:
        return (
            f'<circle class="m-spot" cx="{number(x)}" cy="{number(y)}" r="{SPOT:g}" '
            f'fill="{pen.paint["ink"]}" stroke="{case}" stroke-width="3"/>'
        )
    half = _half(mark.label)
    ring = _halo(x, y, half, pen) if mark.state == "next" else ""
    return (
        f'{ring}<g class="m-stop{STATES[mark.state]}"><rect x="{number(x - half)}" '
        f'y="{number(y - DISC)}" width="{number(2 * half)}" height="{2 * DISC:g}" '
        f'rx="{DISC:g}" fill="{line}" stroke="{case}" '
        f'stroke-width="3"/><text x="{number(x)}" y="{number(y + 7.5)}" '
        'text-anchor="middle" font-size="21" font-weight="700" '
        f'fill="{case}">{mark.label}</text></g>'
    )


def draw_name(placed: Placed, pen: Pen) -> str:
    """Write the name of a pin, with the name on the sign below it."""
    x, y = placed.at
    return (
        f'<text class="m-name" x="{number(x)}" y="{number(y)}" '
        f'text-anchor="{placed.anchor}" font-size="{SIZE:g}" font-weight="600" '
        f'fill="{pen.paint["ink"]}" stroke="{pen.paint["land"]}" stroke-width="5" '
        f'paint-order="stroke" stroke-linejoin="round">{_lines(placed)}</text>'
    )


def _lines(placed: Placed) -> str:
    first, *more = placed.name.lines
    x = number(placed.at[0])
    return str(escape(first.text)) + "".join(
        f'<tspan class="m-hangul" x="{x}" dy="{each.tall:g}" font-size="{SMALL:g}" '
        f'font-weight="400">{escape(each.text)}</tspan>'
        if each.size == SMALL
        else f'<tspan x="{x}" dy="{each.tall:g}">{escape(each.text)}</tspan>'
        for each in more
    )


def _half(label: str) -> float:
    return DISC + max(0, len(label) - 2) * LETTER


def _halo(x: float, y: float, half: float, pen: Pen) -> str:
    return (
        f'<rect class="m-halo" x="{number(x - half - 6)}" y="{number(y - 24)}" '
        f'width="{number(2 * half + 12)}" height="48" rx="24" fill="none" '
        f'stroke="{pen.paint["line"]}" stroke-width="3"/>'
    )
