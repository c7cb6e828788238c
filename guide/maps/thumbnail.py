"""A walk as small as a thumb: its line and numbers over the land, without words."""

from guide.maps.ground import draw_ground
from guide.maps.hand import number
from guide.maps.palette import SCREEN_PEN
from guide.maps.pins import draw_pin
from guide.maps.pins import reach_of
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.scene import Scene
from guide.maps.spreading import spread
from guide.maps.ways import draw_ways

SHAPE = 9 / 16
"""Height for a width of one, the same for all, so that a list stays even."""


def draw_small(scene: Scene, key: str) -> str:
    """Draw a scene for a list; who cannot see it has the same in words beside it."""
    frame = Frame.around(scene.circles, flattest=SHAPE, tallest=SHAPE)
    spots = spread(
        [frame.xy(mark.position.point) for mark in scene.marks],
        [reach_of(mark)[0] for mark in scene.marks],
    )
    pen, ground = SCREEN_PEN, scene.ground
    box = f'width="{number(WIDTH)}" height="{number(frame.height)}"'
    parts = [
        _head(frame),
        f'<rect class="m-land" {box} fill="{pen.paint["land"]}"/>',
        draw_ground(ground.basemap, frame, pen, key, is_bare=True) if ground else "",
        draw_ways(scene.ways, frame, pen),
        *(draw_pin(mark, at, pen) for mark, at in zip(scene.marks, spots, strict=True)),
        "</svg>",
    ]
    return "".join(parts)


def _head(frame: Frame) -> str:
    return (
        f'<svg class="sketch" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {number(WIDTH)} {number(frame.height)}" aria-hidden="true" '
        'font-family="sans-serif">'
    )
