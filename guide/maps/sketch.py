"""A sketch of the land on a card: where a walk leads, or where a thing stands."""

from dataclasses import dataclass
from itertools import chain

from PIL import ImageDraw

from guide.domain.position import Point
from guide.maps.palette import PAINT
from guide.maps.projection import Circle
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.projection import XY

LEFT, TOP, ACROSS = 760.0, 56.0, 360.0
"""Where a sketch lies on its card, in pixels; it is at most 414 pixels high."""

EDGE = 20.0
LINE, CASE = 9, 17
SPOT, HERE, OTHER = 13, 19, 6
"""Radii in pixels: a station, the one that is meant, other things around."""


@dataclass(frozen=True)
class Sketch:
    """What a sketch shows.

    Attributes:
        lines: the ways of a walk.
        spots: its stations.
        around: other things, small and quiet.
        here: the spot that is meant, if one is.
    """

    lines: tuple[tuple[Point, ...], ...] = ()
    spots: tuple[Point, ...] = ()
    around: tuple[Point, ...] = ()
    here: Point | None = None


def draw_sketch(pen: ImageDraw.ImageDraw, sketch: Sketch) -> None:
    """Draw it at the right of a card; nothing where nothing has a position."""
    points = [*sketch.spots, *sketch.around, *chain.from_iterable(sketch.lines)]
    points += [sketch.here] if sketch.here else []
    if not points:
        return
    frame = Frame.around([Circle(point) for point in points], flattest=1)
    right, bottom = LEFT + ACROSS, TOP + frame.height * ACROSS / WIDTH
    ground = (LEFT - EDGE, TOP - EDGE, right + EDGE, bottom + EDGE)
    pen.rounded_rectangle(ground, EDGE, PAINT["site"])
    for paint, width in (("case", CASE), ("line", LINE)):
        for line in sketch.lines:
            ways = [_at(frame, point) for point in line]
            pen.line(ways, PAINT[paint], width, joint="curve")
    for point in sketch.around:
        _disc(pen, _at(frame, point), OTHER, "curb", "curb")
    for point in sketch.spots:
        _disc(pen, _at(frame, point), SPOT, "case", "line")
    if sketch.here:
        _disc(pen, _at(frame, sketch.here), HERE, "line", "case")


def _at(frame: Frame, point: Point) -> XY:
    x, y = frame.xy(point)
    return (LEFT + x * ACROSS / WIDTH, TOP + y * ACROSS / WIDTH)


def _disc(pen: ImageDraw.ImageDraw, at: XY, radius: int, fill: str, edge: str) -> None:
    x, y = at
    box = (x - radius, y - radius, x + radius, y + radius)
    pen.ellipse(box, PAINT[fill], PAINT[edge], 5)
