"""Words of SVG: numbers, points, path data, transformations and elements.

All lengths are units of the drawing, y downwards. Nothing is escaped: only our own
names, numbers and colours go in.
"""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 320
HEIGHT = 200

XY = tuple[float, float]
"""A spot in the drawing."""


@dataclass(frozen=True)
class Box:
    """A rectangle by its top left corner and its size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def outline(self) -> str:
        """Path data around it."""
        across, down, back = number(self.width), number(self.height), -self.width
        return f"M{pair(self.left, self.top)}h{across}v{down}h{number(back)}z"


def number(value: float) -> str:
    """Write a number with one decimal at most."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def pair(x: float, y: float) -> str:
    """Write two numbers as path data and transformations have them."""
    return f"{number(x)} {number(y)}"


def points(corners: Iterable[XY]) -> str:
    """Write the corners of a polygon."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)


def lozenge(reach: float) -> str:
    """Return the path data of a square on its tip around the origin."""
    far, near = number(reach), number(-reach)
    return f"M0 {near}L{far} 0L0 {far}L{near} 0Z"


def translate(x: float, y: float) -> str:
    """Write a move."""
    return f"translate({pair(x, y)})"


def rotate(degrees: float) -> str:
    """Write a turn around the origin, clockwise."""
    return f"rotate({number(degrees)})"


def scale(factor: float) -> str:
    """Write a change of size; two decimals matter here."""
    return f"scale({factor:g})"


def element(name: str, /, *children: str, **attributes: str | float) -> str:
    """Write an element; the attribute `stroke_width` becomes `stroke-width`."""
    words = "".join(
        f' {key.replace("_", "-")}="{written(value)}"'
        for key, value in attributes.items()
    )
    body = "".join(children)
    return f"<{name}{words}>{body}</{name}>" if body else f"<{name}{words}/>"


def written(value: str | float) -> str:
    """Return words as they are, and numbers short."""
    return value if isinstance(value, str) else number(value)


def reuse(name: str, **attributes: str | float) -> str:
    """Show once more the element that has this id."""
    return element("use", href=f"#{name}", **attributes)


def picture(ground: str, body: str) -> str:
    """Return a whole file: a drawing on its ground, meant to be cropped."""
    svg = element(
        "svg",
        element("rect", width=WIDTH, height=HEIGHT, fill=ground),
        body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        preserveAspectRatio="xMidYMid slice",
    )
    return f"{svg}\n"
