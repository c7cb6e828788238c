"""Move pins apart that would hide each other's numbers; the line stays where it is."""

from collections.abc import Sequence
from itertools import product
from math import hypot

from guide.maps.projection import XY

ROUNDS = 20
MOST = 18.0
"""Units that a pin may be moved: it still touches the spot that it stands for."""

ROOM = 2.0
"""Units between the rims of two pins."""


MANY = 400
"""Pins that hide each other wherever they are moved."""


def spread(spots: Sequence[XY], radii: Sequence[float]) -> list[XY]:
    """Return where pins are drawn, as near to their spots as their numbers allow.

    Args:
        spots: where they stand, in units.
        radii: half of what each takes, in units.
    """
    found = list(spots)
    if len(found) > MANY:
        return found
    for _ in range(ROUNDS):
        close = [
            pair
            for pair in _neighbours(found, 2 * max(radii, default=0.0) + ROOM)
            if _lacking(found, radii, *pair) > 0
        ]
        if not close:
            break
        for one, other in close:
            _part(found, radii, one, other)
            found[one] = _near(spots[one], found[one])
            found[other] = _near(spots[other], found[other])
    return found


def _neighbours(found: Sequence[XY], reach: float) -> list[tuple[int, int]]:
    """List the pairs that may be nearer than some units, in order."""
    cells: dict[tuple[int, int], list[int]] = {}
    for number, (x, y) in enumerate(found):
        cells.setdefault((int(x // reach), int(y // reach)), []).append(number)
    return sorted(
        (one, other)
        for (column, row), here in cells.items()
        for east, south in product((-1, 0, 1), repeat=2)
        for other in cells.get((column + east, row + south), ())
        for one in here
        if one < other
    )


def _lacking(
    found: Sequence[XY], radii: Sequence[float], one: int, other: int
) -> float:
    (x1, y1), (x2, y2) = found[one], found[other]
    return radii[one] + radii[other] + ROOM - hypot(x2 - x1, y2 - y1)


def _part(found: list[XY], radii: Sequence[float], one: int, other: int) -> None:
    """Push two pins away from each other, each by half of what is lacking."""
    (x1, y1), (x2, y2) = found[one], found[other]
    apart = hypot(x2 - x1, y2 - y1)
    push = max(0.0, _lacking(found, radii, one, other)) / 2 + 0.01
    east, south = ((x2 - x1) / apart, (y2 - y1) / apart) if apart else (1.0, 0.0)
    found[one] = (x1 - east * push, y1 - south * push)
    found[other] = (x2 + east * push, y2 + south * push)


def _near(spot: XY, at: XY) -> XY:
    """Bring a pin back to the rim of what it may leave."""
    x, y = at[0] - spot[0], at[1] - spot[1]
    away = hypot(x, y)
    if away <= MOST:
        return at
    return (spot[0] + x / away * MOST, spot[1] + y / away * MOST)
