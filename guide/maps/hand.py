"""An unsteady hand, steady for ever: the same drawing from the same numbers."""

from collections.abc import Sequence
from hashlib import sha256
from math import cos
from math import hypot
from math import sin
from math import tau

from guide.maps.projection import XY

CORNERS = 8
ROUNDNESS = 5.2
"""How much of a neighbour's distance a curve's handle takes: larger is rounder."""


def number(value: float) -> str:
    """Write a coordinate with one decimal at most."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def pair(at: XY) -> str:
    """Write two coordinates."""
    return f"{number(at[0])} {number(at[1])}"


def shake(seed: object, span: float) -> float:
    """Return a number between -span and span that the seed decides."""
    byte = sha256(str(seed).encode()).digest()[0]
    return (byte / 255 - 0.5) * 2 * span


def blob(centre: XY, radius: float, seed: object) -> str:
    """Draw a circle as a hand does: eight points and smooth curves."""
    x, y = centre
    radii = [radius + shake((seed, n), radius * 0.05) for n in range(CORNERS)]
    points = [
        (x + r * cos(tau * n / CORNERS), y + r * sin(tau * n / CORNERS))
        for n, r in enumerate(radii)
    ]
    curves = (_curve(points, n) for n in range(CORNERS))
    return f"M{pair(points[0])}{''.join(curves)}Z"


def stroke(start: XY, end: XY, seed: int) -> str:
    """Draw a straight way with a slight bend."""
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1)
    if length == 0:
        return ""
    bend = min(length / 25, 9) * (1 if seed % 2 else -1) + shake(seed, 3)
    across = (-(y2 - y1) / length * bend, (x2 - x1) / length * bend)
    first = (x1 + (x2 - x1) / 3 + across[0], y1 + (y2 - y1) / 3 + across[1])
    second = (
        x1 + (x2 - x1) * 0.7 + across[0] * 0.6,
        y1 + (y2 - y1) * 0.7 + across[1] * 0.6,
    )
    return f"M{pair(start)}C{pair(first)} {pair(second)} {pair(end)}"


def polyline(points: Sequence[XY]) -> str:
    """Draw a line as it was recorded."""
    return "M" + "L".join(pair(point) for point in points)


def _curve(points: Sequence[XY], n: int) -> str:
    count = len(points)
    before, here = points[n - 1], points[n]
    there, after = points[(n + 1) % count], points[(n + 2) % count]
    first = _towards(here, (there[0] - before[0], there[1] - before[1]))
    second = _towards(there, (here[0] - after[0], here[1] - after[1]))
    return f"C{pair(first)} {pair(second)} {pair(there)}"


def _towards(at: XY, way: XY) -> XY:
    return (at[0] + way[0] / ROUNDNESS, at[1] + way[1] / ROUNDNESS)
