"""Draw the base map under a drawing: one path a kind, cut to what is shown."""

from collections.abc import Iterable
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

DASHES = {"path": "1 5", "steps": "2 4", "stream": "", "rail": "6 4"}
LINE_WIDTHS = {"path": 2.2, "steps": 4.5, "stream": 3.5, "rail": 1.8}
LINE_PAINT = {"path": "path", "steps": "path", "stream": "shore", "rail": "rail"}

FAR = 0.4
"""Units a metre below which service ways and paths would fill the land."""

SMALL_KINDS = {"service", "path", "steps"}
MARGIN = 12
"""Cells around the picture, so that no cut edge shows."""


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
        near = (self._near(line) for line in lines if self._meets(line))
        return [part for line in near for part in clip_line(line, self.size)]

    def rings(self, rings: Iterable[Line]) -> list[Line]:
        """Cut rings to the window, in cells from its corner."""
        near = (self._near(ring) for ring in rings if self._meets(ring))
        return [ring for each in near if (ring := clip_ring(each, self.size))]

    def xy(self, cell: Cell) -> XY:
        """Return where a cell of the window lies in the drawing."""
        x = (cell[0] - MARGIN) * self.scale[0]
        return (x, self.frame.height - (cell[1] - MARGIN) * self.scale[1])

    def path(self, lines: Sequence[Line], *, closed: bool = False) -> str:
        """Write lines as one path, in steps of a tenth of a unit."""
        return "".join(self._part(line) + ("z" if closed else "") for line in lines)

    def _near(self, line: Line) -> Line:
        west, south = self.corner
        return tuple((x - west, y - south) for x, y in line)

    def _meets(self, line: Line) -> bool:
        west, south = self.corner
        xs, ys = [x for x, _ in line], [y for _, y in line]
        is_beside = max(xs) < west or min(xs) > west + self.size.east
        return not (is_beside or max(ys) < south or min(ys) > south + self.size.north)

    def _part(self, line: Line) -> str:
        tenths = [(round(x * 10), round(y * 10)) for x, y in map(self.xy, line)]
        (x, y), parts = tenths[0], [f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}l"]
        for there in tenths[1:]:
            parts.append(f"{_tenth(there[0] - x)} {_tenth(there[1] - y)} ")
            x, y = there
        return "".join(parts).rstrip()


def draw_ground(basemap: Basemap, frame: Frame, pen: Pen, key: str) -> str:
    """Draw everything below the ways and pins; `key` keeps ids apart."""
    window = Window.of(basemap, frame)
    is_far = frame.units_a_metre < FAR
    parts = [_patterns(pen, key)]
    parts += [_area(basemap, kind, window, pen, key) for kind in AREAS]
    streets = {
        kind: window.path(window.lines(shape.line for shape in basemap.shapes[kind]))
        for kind in (*STREETS, *LINES)
        if not (is_far and kind in SMALL_KINDS)
    }
    parts += [_street(kind, streets, frame, pen, is_case=True) for kind in STREETS]
    parts += [_line(kind, streets.get(kind, ""), pen) for kind in LINES]
    parts += [_street(kind, streets, frame, pen, is_case=False) for kind in STREETS]
    return "".join(parts)


def _area(basemap: Basemap, kind: str, window: Window, pen: Pen, key: str) -> str:
    rings = window.rings(shape.line for shape in basemap.shapes[kind])
    if not rings:
        return ""
    fill, edge = AREA_PAINT[kind]
    stroke = f' stroke="{pen.paint[edge]}" stroke-width="1.1"' if edge else ""
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
        f'stroke-width="{number(width)}" stroke-linejoin="round" '
        f'stroke-linecap="{"butt" if is_case else "round"}" d="{path}"/>'
    )


def _line(kind: str, path: str, pen: Pen) -> str:
    if not path:
        return ""
    dash = f' stroke-dasharray="{DASHES[kind]}"' if DASHES[kind] else ""
    cap = ' stroke-linecap="round"' if kind == "path" else ""
    return (
        f'<path class="g-{kind}" fill="none" stroke="{pen.paint[LINE_PAINT[kind]]}" '
        f'stroke-width="{LINE_WIDTHS[kind]}"{dash}{cap} d="{path}"/>'
    )


def _patterns(pen: Pen, key: str) -> str:
    """Little trees for parks and hair lines for water, where there is no colour."""
    if not pen.is_paper:
        return ""
    twig, shore = pen.paint["twig"], pen.paint["shore"]
    units = 'patternUnits="userSpaceOnUse"'
    return (
        f'<defs><pattern id="{key}-green" width="18" height="18" {units}>'
        '<path d="M4 9v-4m-2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0'
        'M13 17v-4m-2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0" fill="none" '
        f'stroke="{twig}" stroke-width=".8"/></pattern>'
        f'<pattern id="{key}-water" width="8" height="5" {units}>'
        f'<path d="M0 2.5h8" stroke="{shore}" stroke-width=".7"/></pattern></defs>'
    )


def _tenth(value: int) -> str:
    return f"{value / 10:g}"
