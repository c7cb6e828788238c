"""What stands around a map: scale in metres and minutes, north, squares, credit."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

from guide.maps.boxes import Box
from guide.maps.hand import number
from guide.maps.hand import pair
from guide.maps.lettering import width_of
from guide.maps.palette import Pen
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.squares import columns
from guide.maps.squares import rows

NORTH = (WIDTH - 40, 62.0)
LEFT = 20.0
"""Where the bar and both of its words begin, in units."""

METRES_SIZE, MINUTES_SIZE = 17.0, 15.0
BAR_WIDTHS = (1000, 500, 200, 100, 50, 20)
"""Lengths of the bar in metres, the longest first."""

CREDIT_HEIGHT = 26.0
CREDIT_SIZE = 14.0


@dataclass(frozen=True)
class Legend:
    """The words of a drawing: north, the bar's length, its minutes on foot, credit."""

    north: str
    metres: Mapping[int, str]
    minutes: Mapping[int, str]
    credit: str = ""


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


def draw_bar(frame: Frame, legend: Legend, bar: int, pen: Pen) -> str:
    """Draw the scale: metres above the bar, minutes on foot below it."""
    width = frame.units(bar)
    x, y = LEFT, frame.height - 30
    quiet = f'class="m-quiet" fill="{pen.paint["quiet"]}" x="{number(x)}" {_halo(pen)}'
    return (
        f'<path class="m-ink" d="M{pair((x, y - 6))}v6h{number(width)}v-6" fill="none" '
        f'stroke="{pen.paint["ink"]}" stroke-width="2"/>'
        f'<text {quiet} y="{number(y - 12)}" font-size="{METRES_SIZE:g}">'
        f"{escape(legend.metres[bar])}</text>"
        f'<text {quiet} y="{number(y + 20)}" font-size="{MINUTES_SIZE:g}">'
        f"{escape(legend.minutes[bar])}</text>"
    )


def draw_north(word: str, pen: Pen) -> str:
    """Draw the needle; every drawing has north above."""
    x, y = NORTH
    ink, land = pen.paint["ink"], pen.paint["land"]
    return (
        f'<g transform="translate({number(x)} {number(y)}) scale(1.2)">'
        f'<path class="m-needle" d="M0-22L9 12L0 6L-9 12Z" fill="{ink}"/>'
        f'<path class="m-ink" d="M0-22V6L-9 12Z" fill="{land}" '
        f'stroke="{ink}" stroke-width="1.5"/><text class="m-north" y="30" '
        f'text-anchor="middle" font-size="15" font-weight="700" fill="{ink}" '
        f"{_halo(pen)}>"
        f"{escape(word)}</text></g>"
    )


def square_words(frame: Frame) -> list[tuple[str, tuple[float, float]]]:
    """List the letters above and the numbers at the left, with their baselines."""
    return [
        *((word, (start + 5, 14)) for word, start in columns()),
        *((word, (5, start + 28)) for word, start in rows(frame)),
    ]


def square_boxes(frame: Frame) -> list[Box]:
    """Return the boxes of the words at the squares, which no name may cover."""
    return [Box(x - 2, y - 12, x + 13, y + 3) for _, (x, y) in square_words(frame)]


def draw_squares(frame: Frame, pen: Pen) -> str:
    """Draw the grid of a paper map, with letters above and numbers at the left."""
    line = f'fill="none" stroke="{pen.paint["quiet"]}" stroke-width="1.3"'
    across, down = columns(), rows(frame)
    shape = "".join(f"M{number(x)} 0V{number(frame.height)}" for _, x in across[1:])
    shape += "".join(f"M0 {number(y)}H{number(WIDTH)}" for _, y in down[1:])
    words = [_square_word(word, at, pen) for word, at in square_words(frame)]
    return f'<path {line} stroke-dasharray="2 5" d="{shape}"/>{"".join(words)}'


def draw_credit(frame: Frame, legend: Legend, pen: Pen) -> str:
    """Write whose data these are into a strip below the map."""
    top = number(frame.height)
    return (
        f'<path class="m-land" fill="{pen.paint["land"]}" '
        f'd="M0 {top}h{number(WIDTH)}v{number(CREDIT_HEIGHT)}H0z"/>'
        f'<text class="m-quiet" fill="{pen.paint["quiet"]}" {_halo(pen)} '
        f'x="{number(WIDTH - 8)}" '
        f'y="{number(frame.height + 18)}" text-anchor="end" '
        f'font-size="{CREDIT_SIZE:g}">{escape(legend.credit)}</text>'
    )


def _square_word(word: str, at: tuple[float, float], pen: Pen) -> str:
    return (
        f'<text x="{number(at[0])}" y="{number(at[1])}" font-size="13" '
        f'font-weight="700" fill="{pen.paint["ink"]}" {_halo(pen)}>{word}</text>'
    )


def _halo(pen: Pen) -> str:
    """Return the rim of the land's colour that lifts letters off what is below."""
    return f'stroke="{pen.paint["land"]}" stroke-width="4" paint-order="stroke"'
