"""A selvedge: stepped lozenges in outline, each with a solid core, from a name.

It is line art, because a copier keeps lines and smears tints.
"""

from hashlib import sha256

from guide.sheets.palette import SOLID

WIDTH = 180.0
"""Units across; one is a millimetre on A4."""

PROPORTIONS = (1.4, 1.7, 2.0)
"""Width of a lozenge for a height of one."""

STEPS = ((0.0, -1.0), (1 / 3, -1.0), (1 / 3, -2 / 3), (2 / 3, -2 / 3))
CORNERS = (*STEPS, (2 / 3, -1 / 3), (1.0, -1 / 3), (1.0, 0.0))
"""A quarter of the outline of a stepped lozenge with radius one."""


AROUND_CORE = 2
"""The second ring, counted from within."""


def selvedge(name: str, width: float = WIDTH, height: float = 7.0) -> str:
    """Draw a band as SVG; the same name gives the same rhythm."""
    seed = sha256(name.encode()).digest()
    count = round(width / (height * PROPORTIONS[seed[0] % len(PROPORTIONS)]))
    rings = 3 + seed[1] % 2
    step = width / count
    parts = [
        _ring(((n + 0.5) * step, height / 2), (step / 2, height / 2), 1 - ring / rings)
        + _paint(is_solid=ring == rings - 1 or _is_wide(seed, n, rings - ring))
        for n in range(count)
        for ring in range(rings)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f"{''.join(parts)}</svg>"
    )


def _is_wide(seed: bytes, number: int, from_core: int) -> bool:
    """Tell whether the ring around a core is solid too, for every other lozenge."""
    return from_core == AROUND_CORE and bool(seed[2 + number % 2] % 2)


def _ring(centre: tuple[float, float], radii: tuple[float, float], size: float) -> str:
    (cx, cy), (rx, ry) = centre, radii
    right = [*CORNERS, *((x, -y) for x, y in reversed(CORNERS))]
    left = [(-x, -y) for x, y in right]
    points = (
        f"{cx + x * rx * size:.2f} {cy + y * ry * size:.2f}" for x, y in right + left
    )
    return f'<path d="M{"L".join(points)}z"'


def _paint(*, is_solid: bool) -> str:
    return (
        f' fill="{SOLID if is_solid else "none"}" stroke="{SOLID}" stroke-width=".22"/>'
    )
