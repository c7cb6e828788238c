"""The map on paper: the drawing of the pages in inks that a copier keeps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from babel.units import format_unit

from guide.domain.course import Course
from guide.domain.position import Position
from guide.domain.problem import N_
from guide.domain.village import Village
from guide.domain.walking import METRES_A_MINUTE
from guide.maps.drawing import draw
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.maps.palette import PAINT
from guide.maps.scene import course_scene
from guide.maps.scene import Mark
from guide.maps.scene import parks_of
from guide.maps.scene import Scene
from guide.sheets.palette import BLACK
from guide.sheets.palette import INKS
from guide.sheets.palette import POMEGRANATE
from guide.words.language import Words

FONT = "Noto Sans KR"
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
DASHES = N_("Dashes are an estimated way.")
DOUBT = N_("A pale circle shows how far a position may be off.")

Data = dict[str, object]


def course_map(
    village: Village, course: Course, words: Words, *, is_black: bool
) -> tuple[str, Data] | None:
    """Draw a course: the SVG, and what stands beside it; None without positions."""
    title = words.gettext(N_("Map of the walk {title}"), title=course.title(words.code))
    scene = course_scene(village, course, words.code, (title, ""))
    if scene is None:
        return None
    keys = [DASHES] if any(way.is_estimate for way in scene.ways) else []
    return _printed(scene, words, keys, is_black=is_black)


@dataclass(frozen=True)
class Spot:
    """A lettered position with the numbers of what stands there."""

    letter: str
    name: str
    position: Position
    numbers: tuple[int, ...]


def lettered_map(
    village: Village, spots: Sequence[Spot], words: Words, *, is_black: bool
) -> tuple[str, Data] | None:
    """Draw some spots with their letters; None where there is none."""
    if not spots:
        return None
    title = words.gettext(N_("Map of the village"))
    marks = tuple(Mark(spot.letter, spot.position, spot.name) for spot in spots)
    scene = Scene(title, "", marks, (), parks_of(village))
    return _printed(scene, words, [], is_black=is_black)


def _printed(
    scene: Scene, words: Words, keys: list[str], *, is_black: bool
) -> tuple[str, Data]:
    svg = _inked(draw(scene, _legend(words), "map"), BLACK if is_black else POMEGRANATE)
    if any(mark.position.is_wide for mark in scene.marks):
        keys = [*keys, DOUBT]
    size = VIEW.search(svg)
    ratio = float(size[2]) / float(size[1]) if size else 1.0
    names = "; ".join(f"{mark.label} {mark.text}".strip() for mark in scene.marks)
    order = words.gettext(N_("Order and distances are in the list."))
    alt = f"{scene.title}: {names}. {order}"
    said = " ".join(words.gettext(key) for key in keys)
    return svg, {"file": "map.svg", "alt": alt, "key": said, "ratio": ratio}


def _inked(svg: str, line: str) -> str:
    inks = {**INKS, "line": line}
    for name, ink in inks.items():
        svg = svg.replace(f'"{PAINT[name]}"', f'"{ink}"')
    return svg.replace('font-family="sans-serif"', f'font-family="{FONT}"')


def _legend(words: Words) -> Legend:
    minutes = {bar: max(1, round(bar / METRES_A_MINUTE["alone"])) for bar in BAR_WIDTHS}
    return Legend(
        north=words.gettext(N_("N")),
        metres={bar: _unit(words, bar, "length-meter") for bar in BAR_WIDTHS},
        minutes={
            bar: words.gettext(
                N_("{minutes} on foot"),
                minutes=_unit(words, count, "duration-minute"),
            )
            for bar, count in minutes.items()
        },
    )


def _unit(words: Words, value: float, unit: str) -> str:
    return format_unit(value, unit, length="short", locale=words.locale)
