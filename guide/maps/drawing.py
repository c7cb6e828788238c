"""Draw a scene as SVG: circles of doubt, one line, numbered stations, scale, north.

Colours come from the page by class; the attributes are what a bare file falls back
on. There is no style element inside, so a strict CSP never touches it.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from itertools import pairwise

from markupsafe import escape

from guide.maps.hand import blob
from guide.maps.hand import number
from guide.maps.hand import polyline
from guide.maps.hand import stroke
from guide.maps.legend import bar_of
from guide.maps.legend import draw_bar
from guide.maps.legend import draw_north
from guide.maps.legend import furniture
from guide.maps.legend import Legend
from guide.maps.lettering import along
from guide.maps.lettering import Box
from guide.maps.lettering import Name
from guide.maps.lettering import pin_box
from guide.maps.lettering import place
from guide.maps.lettering import Placed
from guide.maps.lettering import SIZE
from guide.maps.lettering import SMALL
from guide.maps.palette import PAINT
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.scene import Mark
from guide.maps.scene import Scene
from guide.maps.scene import Way

STITCH_METRES = 50
DISC = 18.0
SPOT = 8.0
LETTER = 12.0
"""What one more letter in a station's pill takes, in units."""

TREES = ((58, -4), (-58, 6), (-44, -26))

STATES: Mapping[str, str] = {"been": "", "next": " is-next", "ahead": " is-ahead"}


def draw(scene: Scene, legend: Legend, key: str) -> str:
    """Draw a scene; `key` keeps the ids of several drawings on a page apart."""
    frame = scene.frame
    bar = bar_of(frame)
    names = [_name(mark, frame) for mark in scene.marks]
    pins = [pin_box(name) for name in names]
    lines = [box for way in scene.ways for box in _boxes(way, frame)]
    placed = place(names, furniture(frame, legend, bar), frame.height, lines)
    parts = [
        _head(scene, frame, key),
        _ground(frame, key),
        *_trees(scene, frame, [*pins, *(each.box for each in placed)]),
        *(_doubt(mark, frame, n) for n, mark in enumerate(scene.marks)),
        _ways(scene.ways, frame),
        *(_pin(mark, frame) for mark in scene.marks),
        *(_label(each) for each in placed),
        draw_bar(frame, legend, bar),
        draw_north(legend.north),
        "</svg>",
    ]
    return "".join(parts)


def _boxes(way: Way, frame: Frame) -> list[Box]:
    spots = [frame.xy(point) for point in way.points]
    return [box for ends in pairwise(spots) for box in along(*ends)]


def _head(scene: Scene, frame: Frame, key: str) -> str:
    return (
        f'<svg class="sketch" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {number(WIDTH)} {number(frame.height)}" role="img" '
        f'aria-labelledby="{key}-t {key}-d" font-family="sans-serif">'
        f'<title id="{key}-t">{escape(scene.title)}</title>'
        f'<desc id="{key}-d">{escape(scene.description)}</desc>'
    )


def _ground(frame: Frame, key: str) -> str:
    """Paper with a cross-stitch every 50 metres."""
    step = number(frame.units(STITCH_METRES))
    size = f'width="{number(WIDTH)}" height="{number(frame.height)}"'
    return (
        f'<defs><pattern id="{key}-p" width="{step}" height="{step}" '
        'patternUnits="userSpaceOnUse"><path class="m-stitch" fill="none" '
        f'stroke="{PAINT["stitch"]}" stroke-width="1.3" stroke-linecap="round" '
        'd="M22 22l5 5m0-5l-5 5"/></pattern></defs>'
        f'<rect class="m-land" {size} fill="{PAINT["land"]}"/>'
        f'<rect {size} fill="url(#{key}-p)"/>'
    )


def _trees(scene: Scene, frame: Frame, taken: Sequence[Box]) -> list[str]:
    """Three trees around the middle of every park in the picture."""
    found = []
    for park in scene.parks:
        if not frame.bounds.holds(park):
            continue
        x, y = frame.xy(park)
        for east, south in TREES:
            at = (x + east, y + south)
            box = Box(at[0] - 15, at[1] - 15, at[0] + 15, at[1] + 15)
            is_free = not any(box.meets(other) for other in taken)
            if is_free and box.is_inside(WIDTH, frame.height):
                found.append(_tree(at))
    return found


def _tree(at: tuple[float, float]) -> str:
    crown = blob(at, 15, round(at[0]))
    trunk = f"M{number(at[0])} {number(at[1] + 9)}v-13m0 6l-5-4m5 1l5-4"
    twig = f'stroke="{PAINT["twig"]}" stroke-width="1.5"'
    return (
        f'<path class="m-green" fill="{PAINT["green"]}" {twig} d="{crown}"/>'
        f'<path class="m-twig" fill="none" {twig} d="{trunk}"/>'
    )


def _doubt(mark: Mark, frame: Frame, seed: int) -> str:
    """Draw a pale circle as wide as the position may be off."""
    if not mark.position.is_wide:
        return ""
    radius = frame.units(mark.position.accuracy)
    shape = blob(frame.xy(mark.position.point), radius, seed)
    colour = PAINT["line"]
    return (
        f'<path class="m-doubt" d="{shape}" fill="{colour}" fill-opacity=".07" '
        f'stroke="{colour}" stroke-opacity=".45" stroke-width="1.2" '
        'stroke-dasharray="2 4"/>'
    )


def _ways(ways: Sequence[Way], frame: Frame) -> str:
    """First all casings, then the estimated and the recorded lines."""
    shapes = [(_shape(way, frame, n), way.is_estimate) for n, way in enumerate(ways)]
    if not shapes:
        return ""
    whole = "".join(shape for shape, _ in shapes)
    casing = (
        f'<path class="m-case" d="{whole}" fill="none" stroke="{PAINT["case"]}" '
        'stroke-width="12" stroke-linecap="round"/>'
    )
    dashed = "".join(shape for shape, is_estimate in shapes if is_estimate)
    solid = "".join(shape for shape, is_estimate in shapes if not is_estimate)
    return casing + _line(dashed, ' stroke-dasharray="14 6"') + _line(solid, "")


def _line(shape: str, dash: str) -> str:
    if not shape:
        return ""
    return (
        f'<path class="m-line" d="{shape}" fill="none" stroke="{PAINT["line"]}" '
        f'stroke-width="6.5" stroke-linejoin="round"{dash}/>'
    )


def _shape(way: Way, frame: Frame, seed: int) -> str:
    points = [frame.xy(point) for point in way.points]
    if way.is_estimate:
        return stroke(points[0], points[-1], seed + 2)
    return polyline(points)


def _name(mark: Mark, frame: Frame) -> Name:
    reach = (_half(mark.label), DISC) if mark.label else (SPOT, SPOT)
    return Name(mark.text, mark.second, frame.xy(mark.position.point), reach)


def _half(label: str) -> float:
    return DISC + max(0, len(label) - 2) * LETTER


def _pin(mark: Mark, frame: Frame) -> str:
    x, y = frame.xy(mark.position.point)
    if not mark.label:
        return (
            f'<circle class="m-spot" cx="{number(x)}" cy="{number(y)}" r="{SPOT:g}" '
            f'fill="{PAINT["ink"]}" stroke="{PAINT["case"]}" stroke-width="3"/>'
        )
    half = _half(mark.label)
    ring = _halo(x, y, half) if mark.state == "next" else ""
    return (
        f'{ring}<g class="m-stop{STATES[mark.state]}"><rect x="{number(x - half)}" '
        f'y="{number(y - DISC)}" width="{number(2 * half)}" height="{2 * DISC:g}" '
        f'rx="{DISC:g}" fill="{PAINT["line"]}" stroke="{PAINT["case"]}" '
        f'stroke-width="3"/><text x="{number(x)}" y="{number(y + 7.5)}" '
        'text-anchor="middle" font-size="21" font-weight="700" '
        f'fill="{PAINT["case"]}">{mark.label}</text></g>'
    )


def _halo(x: float, y: float, half: float) -> str:
    return (
        f'<rect class="m-halo" x="{number(x - half - 6)}" y="{number(y - 24)}" '
        f'width="{number(2 * half + 12)}" height="48" rx="24" fill="none" '
        f'stroke="{PAINT["line"]}" stroke-width="3"/>'
    )


def _label(placed: Placed) -> str:
    x, y = placed.at
    name = placed.name
    second = (
        f'<tspan class="m-hangul" x="{number(x)}" dy="20" font-size="{SMALL:g}" '
        f'font-weight="400">{escape(name.second)}</tspan>'
        if name.second
        else ""
    )
    return (
        f'<text class="m-name" x="{number(x)}" y="{number(y)}" '
        f'text-anchor="{placed.anchor}" font-size="{SIZE:g}" font-weight="600" '
        f'fill="{PAINT["ink"]}" stroke="{PAINT["land"]}" stroke-width="5" '
        f'paint-order="stroke" stroke-linejoin="round">{escape(name.text)}{second}'
        "</text>"
    )
