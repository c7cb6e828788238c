"""The scale bar and the needle: what a reader measures a drawing by."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

from guide.maps.hand import number
from guide.maps.hand import pair
from guide.maps.lettering import Box
from guide.maps.lettering import width_of
from guide.maps.palette import PAINT
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH

NORTH = (WIDTH - 40, 62.0)
LEFT = 20.0
"""Where the bar and both of its words begin, in units."""

METRES_SIZE, MINUTES_SIZE = 17.0, 15.0
BAR_WIDTHS = (1000, 500, 200, 100, 50, 20)
"""Lengths of the bar in metres, the longest first."""


@dataclass(frozen=True)
class Legend:
    """The words of a drawing: north, the bar's length, its minutes on foot."""

    north: str
    metres: Mapping[int, str]
    minutes: Mapping[int, str]


def bar_of(frame: Frame) -> int:
    """Choose the longest bar that takes a quarter of the width at most, in metres."""
    fitting = (bar for bar in BAR_WIDTHS if frame.units(bar) <= WIDTH / 4)
    return next(fitting, BAR_WIDTHS[-1])


def furniture(frame: Frame, legend: Legend, bar: int) -> list[Box]:
    """Return the boxes that the scale bar with its words and the needle need."""
    width = max(
        frame.units(bar),
        width_of(legend.metres[bar], METRES_SIZE),
        width_of(legend.minutes[bar], MINUTES_SIZE),
    )
    return [
        Box(LEFT - 8, frame.height - 70, LEFT + width + 8, frame.height),
        Box(WIDTH - 60, 20, WIDTH, 105),
    ]


def draw_bar(frame: Frame, legend: Legend, bar: int) -> str:
    """Draw the bar with its length above and its minutes below."""
    width = frame.units(bar)
    x, y = LEFT, frame.height - 30
    quiet = f'class="m-quiet" fill="{PAINT["quiet"]}" x="{number(x)}"'
    return (
        f'<path class="m-ink" d="M{pair((x, y - 6))}v6h{number(width)}v-6" fill="none" '
        f'stroke="{PAINT["ink"]}" stroke-width="2"/>'
        f'<text {quiet} y="{number(y - 12)}" font-size="{METRES_SIZE:g}">'
        f"{escape(legend.metres[bar])}</text>"
        f'<text {quiet} y="{number(y + 20)}" font-size="{MINUTES_SIZE:g}">'
        f"{escape(legend.minutes[bar])}</text>"
    )


def draw_north(word: str) -> str:
    """Draw the needle with the letter of the north."""
    x, y = NORTH
    ink = PAINT["ink"]
    return (
        f'<g transform="translate({number(x)} {number(y)}) scale(1.2)">'
        f'<path class="m-needle" d="M0-22L9 12L0 6L-9 12Z" fill="{ink}"/>'
        f'<path class="m-ink" d="M0-22V6L-9 12Z" fill="{PAINT["land"]}" '
        f'stroke="{ink}" stroke-width="1.5"/><text class="m-north" y="30" '
        f'text-anchor="middle" font-size="15" font-weight="700" fill="{ink}">'
        f"{escape(word)}</text></g>"
    )
