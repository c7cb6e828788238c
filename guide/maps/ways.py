"""The ways of a walk: one line, dashed where it is only estimated."""

from collections.abc import Sequence
from itertools import pairwise

from guide.maps.boxes import along
from guide.maps.boxes import Box
from guide.maps.hand import polyline
from guide.maps.hand import stroke
from guide.maps.palette import Pen
from guide.maps.projection import Frame
from guide.maps.scene import Way


def draw_ways(ways: Sequence[Way], frame: Frame, pen: Pen) -> str:
    """Draw all casings first, then the estimated and the recorded lines."""
    shapes = [(_shape(way, frame, n), way.is_estimate) for n, way in enumerate(ways)]
    if not shapes:
        return ""
    whole = "".join(shape for shape, _ in shapes)
    casing = (
        f'<path class="m-case" d="{whole}" fill="none" stroke="{pen.paint["case"]}" '
        'stroke-width="12" stroke-linecap="round"/>'
    )
    dashed = "".join(shape for shape, is_estimate in shapes if is_estimate)
    solid = "".join(shape for shape, is_estimate in shapes if not is_estimate)
    dash = ' stroke-dasharray="14 6"'
    return casing + _line(dashed, dash, pen) + _line(solid, "", pen)


def _line(shape: str, dash: str, pen: Pen) -> str:
    if not shape:
        return ""
    return (
        f'<path class="m-line" d="{shape}" fill="none" stroke="{pen.paint["line"]}" '
        f'stroke-width="6.5" stroke-linejoin="round"{dash}/>'
    )


def _shape(way: Way, frame: Frame, seed: int) -> str:
    points = [frame.xy(point) for point in way.points]
    if way.is_estimate:
        return stroke(points[0], points[-1], seed + 2)
    return polyline(points)


def boxes_of(way: Way, frame: Frame) -> list[Box]:
    """Cover a way with small boxes, which names avoid."""
    spots = [frame.xy(point) for point in way.points]
    return [box for ends in pairwise(spots) for box in along(*ends)]
