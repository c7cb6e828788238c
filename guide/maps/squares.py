"""The squares of a paper map: letters to the east, numbers to the south."""

from math import ceil

from guide.domain.position import Point
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH

ACROSS = 6
SIDE = WIDTH / ACROSS
"""Units of a square's side."""


def square_of(frame: Frame, point: Point) -> str:
    """Name the square in which a point lies: `B3`."""
    x, y = frame.xy(point)
    column = min(ACROSS - 1, max(0, int(x // SIDE)))
    row = min(ceil(frame.height / SIDE) - 1, max(0, int(y // SIDE)))
    return f"{_letter(column)}{row + 1}"


def columns() -> list[tuple[str, float]]:
    """List the columns: letter and left edge in units."""
    return [(_letter(number), number * SIDE) for number in range(ACROSS)]


def rows(frame: Frame) -> list[tuple[str, float]]:
    """List the rows: number and upper edge in units."""
    count = ceil(frame.height / SIDE)
    return [(str(number + 1), number * SIDE) for number in range(count)]


def _letter(column: int) -> str:
    return chr(ord("A") + column)
