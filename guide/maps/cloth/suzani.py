"""An embroidered sun: rings of petals, smaller suns beside it, leaves on a vine."""

from guide.maps.cloth.palette import Colours
from guide.maps.cloth.shapes import element
from guide.maps.cloth.shapes import pair
from guide.maps.cloth.shapes import reuse
from guide.maps.cloth.shapes import rotate
from guide.maps.cloth.shapes import scale
from guide.maps.cloth.shapes import translate
from guide.maps.cloth.shapes import WIDTH
from guide.maps.cloth.thread import Thread

ROWS = (12, 188)
"""The heights of the smaller suns: cut by the edges, as on a real cloth."""

SMALLER = 0.62
LEAF_DEGREES = 20
LEAF_TILTS = (-34, 34)


def draw_suzani(thread: Thread, colours: Colours) -> str:
    """Draw one large sun near the middle and four smaller ones around it."""
    petals = thread.between(10, 16)
    dots = thread.between(6, 9)
    radius = thread.between(64, 78)
    sun = element("g", *disc(radius, petals, dots, colours), id="s")
    middle = WIDTH // 2 + thread.between(-14, 14)
    apart = radius * 2 + 22
    leaves = wreath(radius, colours.third)
    suns = [planted(translate(middle, 100), 1, leaves)]
    suns += [
        planted(translate(x, y), SMALLER, leaves)
        for y in ROWS
        for x in (middle - apart, middle + apart)
    ]
    return element("defs", *stitches(radius), sun) + "".join(suns)


def stitches(radius: float) -> tuple[str, ...]:
    """Define what is repeated: long petals, short ones, dots and leaves."""
    return (
        element("g", petal(radius * 0.42, radius * 0.2), id="p"),
        element("g", petal(radius * 0.24, radius * 0.09), id="q"),
        element("circle", id="d", r=radius * 0.055),
        element("g", petal(19, 8), id="l"),
    )


def disc(radius: float, petals: int, dots: int, colours: Colours) -> tuple[str, ...]:
    """Draw a sun around the origin, from its rim to its heart."""
    return (
        element("circle", r=radius, fill=colours.first),
        element("g", ring("p", petals, radius * 0.5), fill=colours.ground),
        element("circle", r=radius * 0.56, fill=colours.second),
        element("g", ring("q", petals, radius * 0.3), fill=colours.third),
        element("circle", r=radius * 0.3, fill=colours.first),
        element("g", ring("d", dots, radius * 0.19), fill=colours.fourth),
        element("circle", r=radius * 0.1, fill=colours.ground),
    )


def petal(length: float, width: float) -> str:
    """Draw a petal from the origin upwards."""
    low, high, narrow = -length * 0.3, -length * 0.9, width * 0.8
    right = f"C{pair(width, low)} {pair(narrow, high)} {pair(0, -length)}"
    left = f"C{pair(-narrow, high)} {pair(-width, low)} 0 0"
    return element("path", d=f"M0 0{right}{left}Z")


def ring(name: str, count: int, radius: float) -> str:
    """Repeat a stitch around the origin, all pointing outwards."""
    outwards = translate(0, -radius)
    turns = (rotate(360 * place / count) for place in range(count))
    return "".join(reuse(name, transform=f"{turn} {outwards}") for turn in turns)


def wreath(radius: float, fill: str) -> str:
    """Set leaves around a sun, leaning left and right in turn."""
    outwards = translate(0, -radius - 5)
    leaves = [
        f"{rotate(degrees)} {outwards} {rotate(LEAF_TILTS[place % 2])}"
        for place, degrees in enumerate(range(0, 360, LEAF_DEGREES))
    ]
    return element("g", *(reuse("l", transform=leaf) for leaf in leaves), fill=fill)


def planted(move: str, size: float, leaves: str) -> str:
    """Put a sun with its wreath somewhere."""
    return element("g", leaves, reuse("s"), transform=f"{move} {scale(size)}")
