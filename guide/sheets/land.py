"""The map on paper: black and white, with squares that the list of stops names."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace

from guide.domain.course import Course
from guide.domain.position import Position
from guide.domain.problem import N_
from guide.domain.village import Village
from guide.maps.captions import legend
from guide.maps.drawing import draw_paper
from guide.maps.legend import CREDIT_HEIGHT
from guide.maps.palette import PAPER_PEN
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.scene import course_scene
from guide.maps.scene import ground_of
from guide.maps.scene import Mark
from guide.maps.scene import Scene
from guide.maps.squares import square_of
from guide.sheets.palette import POMEGRANATE
from guide.words.language import Words

PEN = replace(PAPER_PEN, font="Noto Sans KR")
COLOURED_PEN = replace(PEN, paint={**PEN.paint, "line": POMEGRANATE})
FILE = "map.svg"
DASHES = N_("Dashes are an estimated way.")
DOUBT = N_("A dotted circle shows how far a position may be off.")
SQUARES = N_("Letter and number before a name: its square on the map.")

Data = dict[str, object]


@dataclass(frozen=True)
class Spot:
    """A lettered position with the numbers of what stands there."""

    letter: str
    name: str
    position: Position
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Printed:
    """A map for a sheet.

    Attributes:
        pictures: the SVG by its file name.
        data: what stands beside it; None where no position is known.
        squares: `B3` by the label of what stands there.
    """

    pictures: Mapping[str, str] = field(default_factory=dict)
    data: Data | None = None
    squares: Mapping[str, str] = field(default_factory=dict)


def course_map(
    village: Village,
    course: Course,
    words: Words,
    legs: Sequence[str],
    *,
    is_black: bool,
) -> Printed:
    """Draw a course.

    Args:
        village: where the course lies.
        course: what to draw.
        words: the language of names and captions.
        legs: the ways between the stops in words, for who cannot see the map.
        is_black: whether the line is black too.
    """
    title = words.gettext(N_("Map of the walk {title}"), title=course.title(words.code))
    scene = course_scene(village, course, words.code, (title, ""))
    if scene is None:
        return Printed()
    keys = [DASHES] if any(way.is_estimate for way in scene.ways) else []
    printed = _printed(village, scene, words, keys, is_black=is_black)
    pins = village.walks[course.slug].pins
    squares = {
        str(number): printed.squares[pin.label]
        for pin in pins
        for number in pin.numbers
    }
    told = _itinerary(course, village, words, legs, squares)
    data = {**(printed.data or {}), "alt": f"{title}: {told}", "squares": squares}
    return replace(printed, data=data, squares=squares)


def lettered_map(
    village: Village, spots: Sequence[Spot], words: Words, *, is_black: bool
) -> Printed:
    """Draw some spots with their letters."""
    if not spots:
        return Printed()
    title = words.gettext(N_("Map of the village"))
    marks = tuple(Mark(spot.letter, spot.position, spot.name) for spot in spots)
    ground = ground_of(village, words.code)
    scene = Scene(title, "", marks, (), village.parks, ground)
    return _printed(village, scene, words, [], is_black=is_black)


def _printed(
    village: Village, scene: Scene, words: Words, keys: list[str], *, is_black: bool
) -> Printed:
    frame = scene.frame
    pen = PEN if is_black else COLOURED_PEN
    svg = draw_paper(scene, legend(words, village.basemap), "map", pen)
    if any(mark.position.is_wide for mark in scene.marks):
        keys = [*keys, DOUBT]
    squares = _squares(frame, scene.marks)
    names = (
        f"{mark.label} {mark.text} ({squares[mark.label]})" for mark in scene.marks
    )
    height = frame.height + (CREDIT_HEIGHT if scene.ground else 0)
    data: Data = {
        "file": FILE,
        "ratio": height / WIDTH,
        "alt": f"{scene.title}: {'; '.join(names)}.",
        "key": " ".join(words.gettext(key) for key in [*keys, SQUARES]),
    }
    return Printed({FILE: svg}, data, squares)


def _squares(frame: Frame, marks: Iterable[Mark]) -> dict[str, str]:
    return {mark.label: square_of(frame, mark.position.point) for mark in marks}


def _itinerary(
    course: Course,
    village: Village,
    words: Words,
    legs: Sequence[str],
    squares: Mapping[str, str],
) -> str:
    """Say what the map shows: the stops in order, and the ways between them."""
    found = []
    for number, (stop, leg) in enumerate(
        zip(course.stops, [*legs, ""], strict=True), start=1
    ):
        thing = village.find(stop.at)
        name = thing.title(words.code) if thing else stop.slug
        square = squares.get(str(number))
        found += [f"{number} {name}{f' ({square})' if square else ''}", leg]
    return "; ".join(filter(None, found)) + "."
