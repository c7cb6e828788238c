"""Put names beside their pins so that nothing covers a station or another name."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

from guide.maps.projection import WIDTH
from guide.maps.projection import XY

Anchor = Literal["start", "middle", "end"]

SIZE = 20.0
SMALL = 17.0
GAP = 6.0
CELL = 40.0
FIRST_WIDE = "ᄀ"
"""From this code point on (Hangul and all CJK) a letter is one em wide."""


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


class Ground:
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


@dataclass(frozen=True)
class Name:
    """What to write at a pin: a name, and perhaps the one on the sign.

    Attributes:
        at: the middle of the pin.
        reach: half the width and half the height of the pin.
    """

    text: str
    second: str
    at: XY
    reach: XY


@dataclass(frozen=True)
class Placed:
    """A name with its baseline's start and the box that it fills."""

    name: Name
    at: XY
    anchor: Anchor
    box: Box


def width_of(text: str, size: float) -> float:
    """Guess how wide a text will be, in units: no font is at hand."""
    ems = sum(1.0 if letter >= FIRST_WIDE else 0.57 for letter in text)
    return ems * size


def place(
    names: Sequence[Name],
    taken: Sequence[Box],
    height: float,
    lines: Sequence[Box] = (),
) -> tuple[Placed, ...]:
    """Find a place for each name, the tightest first; one that finds none is left out.

    Args:
        names: what to write.
        taken: boxes that no name may cover.
        height: of the drawing, in units.
        lines: boxes along the ways, covered only where there is no better place.
    """
    ground = Ground([*taken, *(pin_box(name) for name in names)])
    placed: list[Placed] = []
    for name in sorted(names, key=lambda name: len(_free(name, ground, height))):
        if free := _free(name, ground, height):
            best = min(free, key=lambda each: _crossings(each.box, lines))
            placed.append(best)
            ground.take(best.box)
    return tuple(placed)


def along(start: XY, end: XY, *, step: float = 12) -> list[Box]:
    """Return small boxes along a straight way."""
    (x1, y1), (x2, y2) = start, end
    count = max(1, round(hypot(x2 - x1, y2 - y1) / step))
    spots = (
        (x1 + (x2 - x1) * n / count, y1 + (y2 - y1) * n / count)
        for n in range(count + 1)
    )
    return [Box(x - 5, y - 5, x + 5, y + 5) for x, y in spots]


def pin_box(name: Name) -> Box:
    """Return the box of a name's pin."""
    (x, y), (wide, high) = name.at, name.reach
    return Box(x - wide, y - high, x + wide, y + high)


def _free(name: Name, ground: Ground, height: float) -> list[Placed]:
    """List the places for a name that cover nothing."""
    return [
        placed
        for placed in _candidates(name)
        if placed.box.is_inside(WIDTH, height) and ground.is_free(placed.box)
    ]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def _crossings(box: Box, lines: Sequence[Box]) -> int:
    return sum(box.meets(line) for line in lines)


def _candidates(name: Name) -> list[Placed]:
    """List the eight places around a pin, the best first: below, above, beside."""
    (x, y), (wide, high) = name.at, name.reach
    width = max(width_of(name.text, SIZE), width_of(name.second, SMALL))
    tall = SIZE + (SMALL + 3 if name.second else 0)
    below, above, beside = y + high + GAP, y - high - GAP - tall, y - tall / 2
    spots: list[tuple[XY, Anchor]] = [
        ((x, below), "middle"),
        ((x, above), "middle"),
        ((x + wide + GAP, beside), "start"),
        ((x - wide - GAP, beside), "end"),
        ((x, below), "start"),
        ((x, below), "end"),
        ((x, above), "start"),
        ((x, above), "end"),
    ]
    return [_placed(name, spot, anchor, (width, tall)) for spot, anchor in spots]


def _placed(name: Name, at: XY, anchor: Anchor, size: XY) -> Placed:
    x, top = at
    width, tall = size
    shift = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    box = Box(x - shift, top, x - shift + width, top + tall)
    return Placed(name, (x, top + SIZE * 0.85), anchor, box)
