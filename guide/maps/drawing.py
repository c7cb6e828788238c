"""Draw a scene as SVG: the land, circles of doubt, one line, numbered stations.

Colours come from the page by class; the attributes are what a bare file falls back
on. There is no style element inside, so a strict CSP never touches it.
"""

from collections.abc import Sequence

from markupsafe import escape

from guide.maps.boxes import Box
from guide.maps.ground import draw_ground
from guide.maps.hand import blob
from guide.maps.hand import number
from guide.maps.legend import bar_of
from guide.maps.legend import CREDIT_HEIGHT
from guide.maps.legend import draw_bar
from guide.maps.legend import draw_credit
from guide.maps.legend import draw_north
from guide.maps.legend import draw_squares
from guide.maps.legend import furniture
from guide.maps.legend import Legend
from guide.maps.legend import square_boxes
from guide.maps.lettering import pin_box
from guide.maps.lettering import place
from guide.maps.palette import PAPER_PEN
from guide.maps.palette import Pen
from guide.maps.palette import SCREEN_PEN
from guide.maps.pins import draw_doubt
from guide.maps.pins import draw_name
from guide.maps.pins import draw_pin
from guide.maps.pins import name_of
from guide.maps.pins import reach_of
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.scene import Scene
from guide.maps.spreading import spread
from guide.maps.street_names import draw_street_names
from guide.maps.ways import boxes_of
from guide.maps.ways import draw_ways

STITCH_METRES = 50
TREES = ((58, -4), (-58, 6), (-44, -26))


def draw(scene: Scene, legend: Legend, key: str) -> str:
    """Draw a scene for a page; `key` keeps the ids of several drawings apart."""
    return _drawn(scene, legend, key, SCREEN_PEN)


def draw_paper(scene: Scene, legend: Legend, key: str, pen: Pen = PAPER_PEN) -> str:
    """Draw a scene in black and white, with the squares of a paper map."""
    return _drawn(scene, legend, key, pen)


def _drawn(scene: Scene, legend: Legend, key: str, pen: Pen) -> str:
    frame = scene.frame
    bar = bar_of(frame)
    spots = spread(
        [frame.xy(mark.position.point) for mark in scene.marks],
        [reach_of(mark)[0] for mark in scene.marks],
    )
    names = [name_of(mark, at) for mark, at in zip(scene.marks, spots, strict=True)]
    pins = [pin_box(name) for name in names]
    lines = [box for way in scene.ways for box in boxes_of(way, frame)]
    fixed = furniture(frame, legend, bar)
    if pen.is_paper:
        fixed += square_boxes(frame)
    is_numbered = any(mark.label for mark in scene.marks)
    placed = place(names, fixed, frame.height, lines, is_numbered=is_numbered)
    taken = [*fixed, *pins, *(each.box for each in placed)]
    parts = [
        _head(scene, frame, key, pen),
        *_land(scene, frame, taken, pen, key),
        *(draw_doubt(mark, frame, n, pen) for n, mark in enumerate(scene.marks)),
        draw_squares(frame, pen) if pen.is_paper else "",
        draw_ways(scene.ways, frame, pen),
        _street_names(scene, frame, [*taken, *lines], pen),
        *(
            draw_pin(mark, name.at, pen)
            for mark, name in zip(scene.marks, names, strict=True)
        ),
        *(draw_name(each, pen) for each in placed),
        draw_bar(frame, legend, bar, pen),
        draw_north(legend.north, pen),
        draw_credit(frame, legend, pen) if scene.ground else "",
        "</svg>",
    ]
    return "".join(parts)


def _head(scene: Scene, frame: Frame, key: str, pen: Pen) -> str:
    height = frame.height + (CREDIT_HEIGHT if scene.ground else 0)
    return (
        f'<svg class="sketch" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {number(WIDTH)} {number(height)}" role="img" '
        f'aria-labelledby="{key}-t {key}-d" font-family="{pen.font}">'
        f'<title id="{key}-t">{escape(scene.title)}</title>'
        f'<desc id="{key}-d">{escape(scene.description)}</desc>'
    )


def _land(
    scene: Scene, frame: Frame, taken: Sequence[Box], pen: Pen, key: str
) -> list[str]:
    """Draw the base map, or without one some trees, and a cross-stitch on screens."""
    size = f'width="{number(WIDTH)}" height="{number(frame.height)}"'
    land = f'<rect class="m-land" {size} fill="{pen.paint["land"]}"/>'
    if scene.ground:
        return [land, draw_ground(scene.ground.basemap, frame, pen, key)]
    if pen.is_paper:
        return [land, *_trees(scene, frame, taken, pen)]
    step = number(frame.units(STITCH_METRES))
    stitches = (
        f'<defs><pattern id="{key}-p" width="{step}" height="{step}" '
        'patternUnits="userSpaceOnUse"><path class="m-stitch" fill="none" '
        f'stroke="{pen.paint["stitch"]}" stroke-width="1.3" stroke-linecap="round" '
        'd="M22 22l5 5m0-5l-5 5"/></pattern></defs>'
    )
    paper = f'<rect {size} fill="url(#{key}-p)"/>'
    return [stitches, land, paper, *_trees(scene, frame, taken, pen)]


def _trees(scene: Scene, frame: Frame, taken: Sequence[Box], pen: Pen) -> list[str]:
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
                found.append(_tree(at, pen))
    return found


def _tree(at: tuple[float, float], pen: Pen) -> str:
    crown = blob(at, 15, round(at[0]))
    trunk = f"M{number(at[0])} {number(at[1] + 9)}v-13m0 6l-5-4m5 1l5-4"
    twig = f'stroke="{pen.paint["twig"]}" stroke-width="1.5"'
    return (
        f'<path class="m-green" fill="{pen.paint["green"]}" {twig} d="{crown}"/>'
        f'<path class="m-twig" fill="none" {twig} d="{trunk}"/>'
    )


def _street_names(scene: Scene, frame: Frame, taken: Sequence[Box], pen: Pen) -> str:
    ground = scene.ground
    if ground is None:
        return ""
    words = (ground.locale, ground.signs)
    return draw_street_names(ground.basemap, frame, taken, words, pen)
