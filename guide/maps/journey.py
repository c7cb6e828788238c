"""A journey over half a continent: towns and straight lines between them.

It is no course: a thin ink line and plain spots, never numbered discs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import escape

from guide.domain.position import Point
from guide.maps.boxes import along
from guide.maps.boxes import Box
from guide.maps.hand import number
from guide.maps.hand import polyline
from guide.maps.lettering import Name
from guide.maps.lettering import place
from guide.maps.lettering import Placed
from guide.maps.lettering import SIZE
from guide.maps.palette import PAINT
from guide.maps.projection import Circle
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.projection import XY

MARGIN_METRES = 900_000
FLATTEST = 0.45
SPOT = 7.0


@dataclass(frozen=True)
class Milestone:
    """A town on the way and the section that tells of it."""

    name: str
    section: str
    point: Point


def draw_journey(milestones: Sequence[Milestone], words: tuple[str, str]) -> str:
    """Draw a journey; `words` are title and description."""
    circles = [Circle(each.point) for each in milestones]
    frame = Frame.around(circles, margin=MARGIN_METRES, flattest=FLATTEST)
    spots = [frame.xy(each.point) for each in milestones]
    names = [
        Name(each.name, "", at, (SPOT + 3, SPOT + 3))
        for each, at in zip(milestones, spots, strict=True)
    ]
    parts = [
        _head(frame, words),
        _line(spots),
        *(_spot(each, at) for each, at in zip(milestones, spots, strict=True)),
        *(_label(each) for each in place(names, [], frame.height, _boxes(spots))),
        "</svg>",
    ]
    return "".join(parts)


def _head(frame: Frame, words: tuple[str, str]) -> str:
    title, description = words
    size = f'width="{number(WIDTH)}" height="{number(frame.height)}"'
    return (
        '<svg class="sketch journey__map" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {number(WIDTH)} {number(frame.height)}" role="img" '
        'aria-labelledby="journey-t journey-d" font-family="sans-serif">'
        f'<title id="journey-t">{escape(title)}</title>'
        f'<desc id="journey-d">{escape(description)}</desc>'
        f'<rect class="m-land" {size} fill="{PAINT["land"]}"/>'
    )


def _boxes(spots: Sequence[XY]) -> list[Box]:
    return [box for ends in pairwise(spots) for box in along(*ends)]


def _line(spots: Sequence[XY]) -> str:
    return (
        f'<path class="m-journey" d="{polyline(spots)}" fill="none" '
        f'stroke="{PAINT["ink"]}" stroke-width="2" stroke-dasharray="1 7" '
        'stroke-linecap="round"/>'
    )


def _spot(milestone: Milestone, at: XY) -> str:
    return (
        f'<circle class="m-spot" data-section="{escape(milestone.section)}" '
        f'cx="{number(at[0])}" cy="{number(at[1])}" r="{SPOT:g}" '
        f'fill="{PAINT["ink"]}" stroke="{PAINT["case"]}" stroke-width="3"/>'
    )


def _label(placed: Placed) -> str:
    return (
        f'<text class="m-name" x="{number(placed.at[0])}" '
        f'y="{number(placed.at[1])}" text-anchor="{placed.anchor}" '
        f'font-size="{SIZE:g}" font-weight="600" fill="{PAINT["ink"]}" '
        f'stroke="{PAINT["land"]}" stroke-width="5" paint-order="stroke">'
        f"{escape(placed.name.text)}</text>"
    )
