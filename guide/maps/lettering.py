"""Put names beside their pins so that nothing covers a station or another name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import dist
from typing import Literal

from guide.maps.boxes import Box
from guide.maps.boxes import Covered
from guide.maps.projection import WIDTH
from guide.maps.projection import XY

Anchor = Literal["start", "middle", "end"]

SIZE = 20.0
SMALL = 17.0
GAP = 6.0
LEADING, SMALL_LEADING = 22.0, 20.0
LONGEST = 10.0
"""Ems of a line of a name; a longer name is broken at a space."""

EVEN = 20
"""Steps in which lines are narrowed, so that no last word stands alone."""

FIRST_WIDE = "ᄀ"
"""From this code point on (Hangul and all CJK) a letter is one em wide."""


@dataclass(frozen=True)
class NameLine:
    """A line of a name, its size, and how far below the line before it stands."""

    text: str
    size: float
    tall: float

    @property
    def width(self) -> float:
        """How wide it will be, in units."""
        return width_of(self.text, self.size)


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

    @property
    def lines(self) -> tuple[NameLine, ...]:
        """The name and below it, smaller, the one on the sign; at least one line."""
        return (
            *(NameLine(text, SIZE, LEADING) for text in _broken(self.text) or ("",)),
            *(NameLine(text, SMALL, SMALL_LEADING) for text in _broken(self.second)),
        )

    @property
    def size(self) -> XY:
        """Width and height of all lines."""
        first, *more = self.lines
        wide = max(first.width, *(line.width for line in more), 0.0)
        return (wide, SIZE + sum(line.tall for line in more))


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
    *,
    is_numbered: bool = False,
) -> tuple[Placed, ...]:
    """Find a place for each name, the tightest first; one that finds none is left out.

    Args:
        names: what to write.
        taken: boxes that no name may cover.
        height: of the drawing, in units.
        lines: boxes along the ways, covered only where there is no better place.
        is_numbered: whether a pin without name is still told by its number; then no
            name stands nearer to another pin, which would be taken for its own.
    """
    covered = Covered([*taken, *(pin_box(name) for name in names)])
    placed: list[Placed] = []
    spots = [name.at for name in names] if is_numbered else []
    free_of = partial(_free, covered=covered, height=height, spots=spots)
    for name in sorted(names, key=lambda name: len(free_of(name))):
        if free := free_of(name):
            best = min(free, key=lambda each: _crossings(each.box, lines))
            placed.append(best)
            covered.take(best.box)
    return tuple(placed)


def pin_box(name: Name) -> Box:
    """Return the box of a name's pin."""
    (x, y), (wide, high) = name.at, name.reach
    return Box(x - wide, y - high, x + wide, y + high)


def _broken(text: str) -> tuple[str, ...]:
    """Break a text at spaces into lines of ten ems, as even as its words allow."""
    lines = _filled(text, LONGEST)
    for share in range(EVEN):
        narrower = _filled(text, LONGEST * (1 - (share + 1) / EVEN))
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _filled(text: str, ems: float) -> tuple[str, ...]:
    """Fill lines of some ems with words; one that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, 1) <= ems:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _free(
    name: Name, covered: Covered, height: float, spots: Sequence[XY]
) -> list[Placed]:
    """List the places for a name that cover nothing."""
    return [
        placed
        for placed in _candidates(name)
        if placed.box.is_inside(WIDTH, height)
        and covered.is_free(placed.box)
        and _is_own(placed, spots)
    ]


def _is_own(placed: Placed, spots: Sequence[XY]) -> bool:
    """Tell whether no other pin is nearer: a name would be taken for that one's."""
    box, own = placed.box, placed.name.at
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return all(dist(middle, own) <= dist(middle, spot) for spot in spots)


def _crossings(box: Box, lines: Sequence[Box]) -> int:
    return sum(box.meets(line) for line in lines)


def _candidates(name: Name) -> list[Placed]:
    """List the eight places around a pin, the best first: below, above, beside."""
    (x, y), (wide, high) = name.at, name.reach
    width, tall = name.size
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
