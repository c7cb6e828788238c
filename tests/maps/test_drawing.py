"""Drawings of real walks: whole, harmless, and the same for ever."""

import re
from collections.abc import Iterator
from itertools import combinations
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

import pytest

from guide.domain.position import Point
from guide.domain.position import Position
from guide.domain.village import Village
from guide.maps.boxes import Box
from guide.maps.drawing import draw
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.maps.lettering import width_of
from guide.maps.scene import course_scene
from guide.maps.scene import Mark
from guide.maps.scene import Scene
from guide.maps.scene import spots_scene
from guide.maps.scene import Way

SVG = "{http://www.w3.org/2000/svg}"
LEGEND = Legend(
    "N",
    {bar: f"{bar} m" for bar in BAR_WIDTHS},
    {bar: f"{bar} s" for bar in BAR_WIDTHS},
)
SHAPES = frozenset(["circle", "defs", "desc", "g", "path", "pattern", "rect", "svg"])
WORDS = frozenset(["text", "title", "tspan"])
GEOMETRY = frozenset(
    ["cx", "cy", "d", "dy", "height", "id", "patternUnits", "r", "rx", "transform"]
)
ALLOWED = GEOMETRY.union(
    ["aria-labelledby", "class", "fill", "fill-opacity", "font-family", "font-size"],
    ["font-weight", "paint-order", "role", "stroke", "stroke-dasharray"],
    ["stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width"],
    ["text-anchor", "viewBox", "width", "x", "y"],
)
EVIL = '</text><script>alert(1)</script>"\' onload="x" ]]> &amp; ${x} {{x}}'
LOCALES = ("ko", "en", "ru")


def at(lat: float, lon: float, accuracy: float = 10) -> Position:
    """Return a position."""
    return Position(lat=lat, lon=lon, accuracy=accuracy, source="survey")


def scene(*marks: Mark, ways: tuple[Way, ...] = ()) -> Scene:
    """Return a scene of some pins."""
    return Scene("A map", "What it shows", marks, ways, ())


def drawings(village: Village) -> Iterator[tuple[str, str]]:
    """Draw all walks and the whole village, in all languages."""
    for code in LOCALES:
        things = [*village.places.values(), *village.artworks.values()]
        shown = spots_scene(village, things, code, ("title", "what"))
        assert shown
        yield f"{code} village", draw(shown, LEGEND, "village")
        for slug, course in village.courses.items():
            walk = course_scene(village, course, code, ("title", "what"))
            assert walk
            yield f"{code} {slug}", draw(walk, LEGEND, slug)


def parse(svg: str) -> Element:
    """Read a drawing; the parser raises where it is not well formed."""
    return fromstring(svg)  # noqa: S314  (our own)


def words(element: Element) -> str:
    """Return all text of an element."""
    return "".join(element.itertext())


def of_class(root: Element, name: str) -> list[Element]:
    """Find the elements that have a class."""
    return [e for e in root.iter() if name in e.get("class", "").split()]


def number(element: Element, name: str) -> float:
    """Read an attribute that is a number."""
    return float(element.get(name, "nan"))


def boxes_of_names(root: Element) -> list[Box]:
    """Return what the written names cover."""
    return [_box(element) for element in of_class(root, "m-name")]


def _box(element: Element) -> Box:
    second = element.find(f"{SVG}tspan")
    size, top = number(element, "font-size"), number(element, "y") - 17
    lines = [width_of(element.text or "", size)]
    tall = size
    if second is not None:
        lines.append(width_of(words(second), number(second, "font-size")))
        tall += number(second, "dy")
    width = max(lines)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "")]
    left = number(element, "x") - share * width
    return Box(left, top, left + width, top + tall)


def boxes_of_pins(root: Element) -> list[Box]:
    """Return what stations and spots cover."""
    discs = [rect for g in of_class(root, "m-stop") for rect in g.findall(f"{SVG}rect")]
    pills = [
        Box(x, y, x + number(d, "width"), y + number(d, "height"))
        for d in discs
        for x, y in [(number(d, "x"), number(d, "y"))]
    ]
    dots = [
        Box(x - r, y - r, x + r, y + r)
        for c in of_class(root, "m-spot")
        for x, y, r in [(number(c, "cx"), number(c, "cy"), number(c, "r"))]
    ]
    return [*pills, *dots]


def covers(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than rounding leaves."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 0.2 and high > 0.2


def test_drawings_are_shapes_and_words_only(village: Village) -> None:
    """No style, no script, no link, no picture, no on… attribute in any drawing."""
    found = {
        name: {e.tag.removeprefix(SVG) for e in root.iter()}
        | {f"@{a}" for e in root.iter() for a in e.attrib}
        for name, svg in drawings(village)
        for root in [parse(svg)]
    }

    known = SHAPES | WORDS | {f"@{name}" for name in ALLOWED}
    assert {name: each - known for name, each in found.items() if each - known} == {}


def test_every_station_stands_once(village: Village) -> None:
    """All stops with a position are in the drawing, each number once."""
    found, wanted = {}, {}
    for slug, course in village.courses.items():
        shown = course_scene(village, course, "ko", ("title", "what"))
        assert shown
        root = parse(draw(shown, LEGEND, slug))
        labels = [words(g) for g in of_class(root, "m-stop")]
        found[slug] = sorted(int(n) for label in labels for n in label.split("·"))
        positions = village.walks[slug].positions
        wanted[slug] = [n for n, each in enumerate(positions, start=1) if each]

    assert found == wanted


def test_names_cover_no_pin_and_no_name(village: Village) -> None:
    """In no drawing of the real village a name lies on a pin or on another name."""
    covered = []
    for name, svg in drawings(village):
        root = parse(svg)
        names, pins = boxes_of_names(root), boxes_of_pins(root)
        covered += [name for word in names for pin in pins if covers(word, pin)]
        covered += [name for pair in combinations(names, 2) if covers(*pair)]

    assert covered == []


def test_drawing_is_the_same_for_ever(village: Village) -> None:
    """The same village gives the same bytes, whatever was drawn before."""
    assert list(drawings(village)) == list(drawings(village))


def test_ids_begin_with_the_key(village: Village) -> None:
    """Two drawings on one page do not share an id, and each finds its own."""
    for _, svg in drawings(village):
        root = parse(svg)
        ids = [e.get("id", "") for e in root.iter() if e.get("id")]
        key = ids[0].removesuffix("-t")
        used = re.findall(r'url\(#([^)]*)\)|aria-labelledby="([^"]*)"', svg)
        named = {name for pair in used for part in pair for name in part.split()}
        assert (ids, named) == ([f"{key}-t", f"{key}-d", f"{key}-p"], set(ids))


def test_drawing_lies_in_its_box(village: Village) -> None:
    """No pin is cut by an edge."""
    cut = []
    for name, svg in drawings(village):
        root = parse(svg)
        _, _, width, height = (float(n) for n in root.get("viewBox", "").split())
        cut += [
            name
            for pin in boxes_of_pins(root)
            if min(pin.left, pin.top, width - pin.right, height - pin.bottom) < 0
        ]

    assert cut == []


@pytest.mark.parametrize("evil", ["</text><script>x()", '"onload="x()', "<b>&amp;]]>"])
def test_hostile_names_stay_words(evil: str) -> None:
    """Whatever a name is, the drawing shows it and does nothing else."""
    mark = Mark("1", at(35.17, 126.81), evil, evil)

    root = parse(draw(scene(mark), LEGEND, "key"))

    (name,) = of_class(root, "m-name")
    assert (name.text, words(name[0])) == (evil, evil)
    assert {e.tag.removeprefix(SVG) for e in root.iter()} - SHAPES - WORDS == set()


def test_hostile_title_stays_words() -> None:
    """Title and description are told, not run."""
    mark = Mark("1", at(35.17, 126.81), "Gate")

    root = parse(draw(Scene(EVIL, EVIL, (mark,), (), ()), LEGEND, "key"))

    assert (words(root[0]), words(root[1])) == (EVIL, EVIL)


def test_hostile_legend_stays_words() -> None:
    """Words of a translation are as little trusted as those of an author."""
    bars = dict.fromkeys(BAR_WIDTHS, EVIL)
    legend = Legend(EVIL, bars, bars)

    root = parse(draw(scene(Mark("1", at(35.17, 126.81), "")), legend, "key"))

    assert [words(e) for e in root.iter(f"{SVG}text")].count(EVIL) == 3


@pytest.mark.parametrize(("accuracy", "circles"), [(5, 0), (30, 0), (31, 1), (400, 1)])
def test_doubt_is_drawn_from_thirty_metres_on(accuracy: float, circles: int) -> None:
    """A vague position has a pale circle as wide as the doubt."""
    root = parse(draw(scene(Mark("", at(35.17, 126.81, accuracy), "")), LEGEND, "k"))

    assert len(of_class(root, "m-doubt")) == circles


@pytest.mark.parametrize(("is_estimate", "dashes"), [(True, "14 6"), (False, None)])
def test_estimated_way_is_dashed(*, is_estimate: bool, dashes: str | None) -> None:
    """Nobody takes a guess for a path."""
    ends = (Point(35.17, 126.81), Point(35.171, 126.811))
    marks = [Mark(str(n), at(p.lat, p.lon), "") for n, p in enumerate(ends, start=1)]

    root = parse(draw(scene(*marks, ways=(Way(ends, is_estimate),)), LEGEND, "k"))

    (line,) = of_class(root, "m-line")
    assert line.get("stroke-dasharray") == dashes


def test_scale_bar_is_as_long_as_it_says() -> None:
    """The bar of so many metres has so many metres in the drawing."""
    shown = scene(Mark("1", at(35.17, 126.81), ""))

    root = parse(draw(shown, LEGEND, "k"))

    (bar,) = [e for e in of_class(root, "m-ink") if "h" in e.get("d", "")]
    length = re.search(r"h([\d.]+)", bar.get("d", ""))
    told = [words(e) for e in of_class(root, "m-quiet")]
    assert length
    metres = float(length[1]) / shown.frame.units_a_metre
    assert told == [f"{round(metres)} m", f"{round(metres)} s"]


def test_trees_keep_away_from_pins_and_names(village: Village) -> None:
    """A park is a hint, and never in the way."""
    covered = []
    for name, svg in drawings(village):
        root = parse(svg)
        trees = [crown(element) for element in of_class(root, "m-green")]
        others = [*boxes_of_pins(root), *boxes_of_names(root)]
        covered += [name for tree in trees for box in others if covers(tree, box)]

    assert covered == []


def crown(element: Element) -> Box:
    """Return what a tree covers, without the wisps that the hand adds."""
    numbers = re.findall(r"-?\d+\.?\d*", element.get("d", ""))
    spots = [float(each) for each in numbers]
    east, south = spots[::2], spots[1::2]
    return Box(min(east) + 2, min(south) + 2, max(east) - 2, max(south) - 2)
