"""The guide's icon: the line with its three stations, drawn for home screens."""

from io import BytesIO

from PIL import Image
from PIL import ImageDraw

from guide.maps.palette import PAINT

SIZES = (180, 192, 512)
FINER = 4
"""Drawn so many times larger, then made smaller: smooth edges."""

SAFE = 0.6
"""A maskable icon may be cut to a circle: what matters fills this share."""

OPEN = 0.82
"""An icon that nobody cuts."""

STATIONS = ((0.06, 0.72), (0.5, 0.28), (0.94, 0.72))
"""As in the mark beside the name, in shares of the drawn box."""


def icon(size: int, *, maskable: bool) -> bytes:
    """Draw the icon as PNG, `size` pixels wide and high."""
    side = size * FINER
    picture = Image.new("RGB", (side, side), PAINT["land"])
    pen = ImageDraw.Draw(picture)
    box = side * (SAFE if maskable else OPEN)
    edge = (side - box) / 2
    spots = [(edge + x * box, edge + y * box) for x, y in STATIONS]
    pen.line(spots, fill=PAINT["line"], width=round(box * 0.1), joint="curve")
    for x, y in spots:
        _disc(pen, (x, y), box * 0.13, PAINT["line"])
    _disc(pen, spots[1], box * 0.085, PAINT["land"])
    made = BytesIO()
    small = picture.resize((size, size), Image.Resampling.LANCZOS)
    small.save(made, "PNG", optimize=True)
    return made.getvalue()


def _disc(
    pen: ImageDraw.ImageDraw, at: tuple[float, float], radius: float, colour: str
) -> None:
    x, y = at
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
