"""Boxes of a drawing: which of them meet, and what is covered already."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from guide.maps.projection import XY

CELL = 40.0
"""Units across of the cells in which boxes are looked for."""


@dataclass(frozen=True)
class Box:
    """A rectangle in units of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes overlap."""
        beside = self.right <= other.left or other.right <= self.left
        above = self.bottom <= other.top or other.bottom <= self.top
        return not (beside or above)

    def is_inside(self, width: float, height: float) -> bool:
        """Tell whether it lies wholly in a drawing."""
        return (
            self.left >= 0
            and self.top >= 0
            and self.right <= width
            and self.bottom <= height
        )


class Covered:
    """What is covered already, in cells, so that a box is compared with its neighbours.

    A thousand names compared with all others took seconds; so they take milliseconds.
    """

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            self.take(box)

    def take(self, box: Box) -> None:
        """Cover a box."""
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a box meets none that is covered."""
        return not any(
            box.meets(other)
            for cell in _cells(box)
            for other in self._cells.get(cell, ())
        )


def along(start: XY, end: XY, *, step: float = 12) -> list[Box]:
    """Return small boxes along a straight way."""
    (x1, y1), (x2, y2) = start, end
    count = max(1, round(hypot(x2 - x1, y2 - y1) / step))
    spots = (
        (x1 + (x2 - x1) * n / count, y1 + (y2 - y1) * n / count)
        for n in range(count + 1)
    )
    return [Box(x - 5, y - 5, x + 5, y + 5) for x, y in spots]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row
