"""Draw the base map under a drawing: one path a kind, cut to what is shown."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from guide.domain.basemap import AREAS
from guide.domain.basemap import Basemap
from guide.domain.basemap import Cell
from guide.domain.basemap import GRID
from guide.domain.basemap import Line
from guide.domain.basemap import LINES
from guide.domain.basemap import Size
from guide.domain.basemap import STREETS
from guide.domain.shapes import clip_line
from guide.domain.shapes import clip_ring
from guide.domain.shapes import simplify
from guide.maps.hand import number
from guide.maps.palette import Pen
from guide.maps.projection import Frame
from guide.maps.projection import XY

AREA_PAINT = {
    "site": ("site", ""),
    "plaza": ("plaza", ""),
    "green": ("grass", "hedge"),
    "water": ("water", "shore"),
    "building": ("building", "wall"),
}
"""Fill and stroke of each kind of area."""

THINNEST = {
    "service": 2.0,
    "living": 2.8,
    "residential": 2.8,
    "tertiary": 4,
    "primary": 5,
}
"""Units that a street is wide at least, so that it can be seen."""

CURB = 2.4
"""Units that a street's casing is wider than the street."""

DASHES = {"path": (1, 5), "steps": (2, 4), "stream": (), "rail": (6, 4)}
LINE_WIDTHS = {"path": 2.2, "steps": 4.5, "stream": 3.5, "rail": 1.8}
LINE_PAINT = {"path": "path", "steps": "path", "stream": "shore", "rail": "rail"}

FAR = 0.4
"""Units a metre below which service ways and paths would fill the land."""

SMALL_KINDS = frozenset({"service", "path", "steps"})
"""What would cover the land like hatching from far away."""

BARE_KINDS = SMALL_KINDS | {"site", "building", "rail"}
"""What a picture as small as a thumb leaves out."""

MARGIN = 12
"""Cells around the picture, so that no cut edge shows."""

FINE = 4
"""Steps a unit: corners are whole numbers, which take half the bytes of decimals."""

BLUR = 0.6
"""Units by which a corner may be left out, half a pixel on a phone."""


@dataclass(frozen=True)
class Window:
    """The part of a base map that a frame shows, and how its cells become units."""

    frame: Frame
    corner: Cell
    size: Size
    scale: XY

    @classmethod
    def of(cls, basemap: Basemap, frame: Frame) -> Self:
        """Look through a frame at a base map."""
        shown = frame.bounds
        west = round((shown.west - basemap.bounds.west) * GRID) - MARGIN
        south = round((shown.south - basemap.bounds.south) * GRID) - MARGIN
        east = round((shown.east - basemap.bounds.west) * GRID) + MARGIN
        north = round((shown.north - basemap.bounds.south) * GRID) + MARGIN
        step = frame.step(1 / GRID)
        return cls(frame, (west, south), Size(east - west, north - south), step)

    def lines(self, lines: Iterable[Line]) -> list[Line]:
        """Cut lines to the window, in cells from its corner."""
        found: list[Line] = []
        for near, is_whole in self._seen(lines):
            found += [near] if is_whole else clip_line(near, self.size)
        return found

    def rings(self, rings: Iterable[Line]) -> list[Line]:
        """Cut rings to the window, in cells from its corner."""
        return [
            ring
            for near, is_whole in self._seen(rings)
            if (ring := near if is_whole else clip_ring(near, self.size))
        ]

    def xy(self, cell: Cell) -> XY:
        """Return where a cell of the window lies in the drawing."""
        x = (cell[0] - MARGIN) * self.scale[0]
        return (x, self.frame.height - (cell[1] - MARGIN) * self.scale[1])

    def path(self, lines: Sequence[Line], *, closed: bool = False) -> str:
        """Write lines as one path, in `FINE` steps."""
        parts = (self._part(line, closed=closed) for line in lines)
        return "".join(parts)

    def _seen(self, lines: Iterable[Line]) -> Iterator[tuple[Line, bool]]:
        """Go through what meets the window, and tell whether all of it is inside."""
        (west, south), east, north = self.corner, self.size.east, self.size.north
        for line in lines:
            xs, ys = [x - west for x, _ in line], [y - south for _, y in line]
            left, right, low, high = min(xs), max(xs), min(ys), max(ys)
            if right < 0 or left > east or high < 0 or low > north:
                continue
            is_whole = left >= 0 and right <= east and low >= 0 and high <= north
            yield tuple(zip(xs, ys, strict=True)), is_whole

    def _part(self, line: Line, *, closed: bool) -> str:
        cells = [(round(x * FINE), round(y * FINE)) for x, y in map(self.xy, line)]
        (x, y), *rest = simplify(cells, BLUR * FINE, (1, 1))
        if len(rest) < (2 if closed else 1):
            return ""
        parts = [f"M{x} {y}l"]
        for there in rest:
            parts.append(_step(there[0] - x, there[1] - y, is_first=len(parts) == 1))
            x, y = there
        return "".join(parts) + ("z" if closed else "")


def draw_ground(
    basemap: Basemap, frame: Frame, pen: Pen, key: str, *, is_bare: bool = False
) -> str:
    """Draw everything below the ways and pins.

    Args:
        basemap: where all of it is.
        frame: what is shown.
        pen: with what to draw.
        key: keeps the ids of several drawings apart.
        is_bare: whether only streets, parks and water are wanted.
    """
    window = Window.of(basemap, frame)
    is_far = frame.units_a_metre < FAR
    left_out = BARE_KINDS if is_bare else SMALL_KINDS if is_far else frozenset()
    areas = [kind for kind in AREAS if kind not in left_out]
    streets = {
        kind: window.path(window.lines(shape.line for shape in basemap.shapes[kind]))
        for kind in (*STREETS, *LINES)
        if kind not in left_out
    }
    parts = [
        _patterns(pen, key),
        *(_area(basemap, kind, window, pen, key) for kind in areas),
        *(_street(kind, streets, frame, pen, is_case=True) for kind in STREETS),
        *(_line(kind, streets.get(kind, ""), pen) for kind in LINES),
        *(_street(kind, streets, frame, pen, is_case=False) for kind in STREETS),
    ]
    return f'<g transform="scale({1 / FINE:g})">{"".join(parts)}</g>'


def _area(basemap: Basemap, kind: str, window: Window, pen: Pen, key: str) -> str:
    rings = window.rings(shape.line for shape in basemap.shapes[kind])
    if not rings:
        return ""
    fill, edge = AREA_PAINT[kind]
    stroke = (
        f' stroke="{pen.paint[edge]}" stroke-width="{1.1 * FINE:g}"' if edge else ""
    )
    path = window.path(rings, closed=True)
    drawn = f'<path class="g-{kind}" fill="{pen.paint[fill]}"{stroke} d="{path}"/>'
    if pen.is_paper and kind in {"green", "water"}:
        drawn += f'<path fill="url(#{key}-{kind})" d="{path}"/>'
    return drawn


def _street(
    kind: str, paths: dict[str, str], frame: Frame, pen: Pen, *, is_case: bool
) -> str:
    path = paths.get(kind)
    if not path:
        return ""
    width = max(frame.units(STREETS[kind]), THINNEST[kind]) + (CURB if is_case else 0)
    paint = pen.paint["curb" if is_case else "street"]
    name = "g-curb" if is_case else "g-street"
    return (
        f'<path class="{name}" fill="none" stroke="{paint}" '
        f'stroke-width="{number(width * FINE)}" stroke-linejoin="round" '
        f'stroke-linecap="{"butt" if is_case else "round"}" d="{path}"/>'
    )


def _line(kind: str, path: str, pen: Pen) -> str:
    if not path:
        return ""
    dashes = " ".join(f"{length * FINE:g}" for length in DASHES[kind])
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    cap = ' stroke-linecap="round"' if kind == "path" else ""
    return (
        f'<path class="g-{kind}" fill="none" stroke="{pen.paint[LINE_PAINT[kind]]}" '
        f'stroke-width="{LINE_WIDTHS[kind] * FINE:g}"{dash}{cap} d="{path}"/>'
    )


def _patterns(pen: Pen, key: str) -> str:
    """Little trees for parks and hair lines for water, where there is no colour."""
    if not pen.is_paper:
        return ""
    twig, shore = pen.paint["twig"], pen.paint["shore"]
    units = f'patternUnits="userSpaceOnUse" patternTransform="scale({FINE})"'
    return (
        f'<defs><pattern id="{key}-green" width="18" height="18" {units}>'
        '<path d="M4 9v-4m-2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0'
        'M13 17v-4m-2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0" fill="none" '
        f'stroke="{twig}" stroke-width=".8"/></pattern>'
        f'<pattern id="{key}-water" width="8" height="5" {units}>'
        f'<path d="M0 2.5h8" stroke="{shore}" stroke-width=".7"/></pattern></defs>'
    )


def _step(x: int, y: int, *, is_first: bool) -> str:
    """Write a step; a minus parts numbers as well as a space does."""
    return f"{'' if is_first or x < 0 else ' '}{x}{'' if y < 0 else ' '}{y}"
