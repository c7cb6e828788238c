"""The base map under a drawing: complete, quiet, the same, and never in the way."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from guide.content.basemap.build import build
from guide.content.extract.read import read_extract
from guide.domain.basemap import Basemap
from guide.domain.basemap import label
from guide.domain.basemap import Origin
from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.domain.position import Position
from guide.maps.boxes import Box
from guide.maps.drawing import draw
from guide.maps.drawing import draw_paper
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.maps.palette import SCREEN_PEN
from guide.maps.projection import WIDTH
from guide.maps.scene import Ground
from guide.maps.scene import Mark
from guide.maps.scene import Scene
from guide.maps.scene import Way
from guide.maps.squares import square_of
from guide.maps.street_names import draw_street_names

EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"
SVG = "{http://www.w3.org/2000/svg}"
LEGEND = Legend(
    "N",
    {bar: f"{bar} m" for bar in BAR_WIDTHS},
    {bar: f"{bar} min" for bar in BAR_WIDTHS},
    "© contributors",
)


@pytest.fixture(scope="module")
def hillside() -> Basemap:
    """Return the base map of Hillside."""
    bounds = Bounds(126.80, 35.16, 126.82, 35.18)
    origin = Origin("x.osm", "2026-03-14", "ODbL 1.0", "© contributors")
    return build(read_extract(EXTRACT), bounds, ("en", "ko"), origin)


@pytest.fixture
def scene(hillside: Basemap) -> Scene:
    """Return two stations with an estimate between them, over the base map."""
    points = Point(35.170, 126.810), Point(35.172, 126.812)
    marks = tuple(
        Mark(
            str(number),
            Position(lat=point.lat, lon=point.lon, accuracy=10, source="survey"),
            f"Stop {number}",
        )
        for number, point in enumerate(points, start=1)
    )
    way = Way(points, is_estimate=True)
    return Scene("Title", "What", marks, (way,), (), Ground(hillside, "en", "ko"))


def texts(drawing: str, name: str) -> list[str]:
    """Return the texts of a class."""
    root = ET.fromstring(drawing)  # noqa: S314  (our own drawing)
    found = root.iter(f"{SVG}text")
    return ["".join(each.itertext()) for each in found if each.get("class") == name]


def test_draw_shows_every_kind_once(scene: Scene) -> None:
    """One path a kind, casings below streets, and nothing that is not there."""
    classes = re.findall(r'class="(g-[a-z]+)"', draw(scene, LEGEND, "k"))

    assert classes == [
        *("g-green", "g-water", "g-building", "g-curb", "g-curb", "g-curb", "g-rail"),
        *("g-path", "g-steps", "g-street", "g-street", "g-street"),
        *("g-name", "g-name", "g-name"),
    ]


def test_draw_names_streets_in_both_scripts(scene: Scene) -> None:
    """The sign first, to compare with; then how somebody from elsewhere reads it."""
    assert texts(draw(scene, LEGEND, "k"), "g-name") == [
        "샘터공원",
        "언덕로 / Eondeok-ro",
        "언덕로12번길",
    ]


def test_draw_escapes_names(scene: Scene) -> None:
    """A script in the map's data is written, not run."""
    assert "<script" not in draw(scene, LEGEND, "k")


def test_draw_credits_the_data(scene: Scene) -> None:
    """Whose data these are stands below the map."""
    assert "© contributors" in texts(draw(scene, LEGEND, "k"), "m-quiet")


def test_draw_without_ground_has_no_strip(scene: Scene) -> None:
    """Without a base map there is the plain paper of before, and nobody to credit."""
    plain = draw(
        Scene(scene.title, scene.description, scene.marks, scene.ways, ()), LEGEND, "k"
    )

    assert "m-stitch" in plain
    assert not re.search("g-[a-z]+|contributors", plain)


def test_draw_is_deterministic(scene: Scene) -> None:
    """The same scene gives the same bytes."""
    assert draw(scene, LEGEND, "k") == draw(scene, LEGEND, "k")


def test_draw_paper_is_grey(scene: Scene) -> None:
    """On paper every colour is a grey, and parks and water have patterns."""
    drawing = draw_paper(scene, LEGEND, "k")

    colours = set(re.findall(r"#([0-9A-F]{6})", drawing))
    assert all(each[:2] == each[2:4] == each[4:] for each in colours)
    assert {"url(#k-green)", "url(#k-water)"} <= set(
        re.findall(r"url\([^)]*\)", drawing)
    )


def test_draw_paper_has_squares(scene: Scene) -> None:
    """Letters run to the east, numbers to the south, all of it below the stops."""
    root = ET.fromstring(draw_paper(scene, LEGEND, "k"))  # noqa: S314  (our own)

    words = [each.text for each in root.iter(f"{SVG}text") if not each.get("class")]
    assert words[:15] == [*"ABCDEF", *"1234567", "1", "2"]
    assert square_of(scene.frame, Point(35.172, 126.812)) == "E2"


def test_street_names_cover_nothing(hillside: Basemap, scene: Scene) -> None:
    """Where everything is taken, no name is written."""
    frame = scene.frame
    whole = [Box(0, 0, WIDTH, frame.height)]

    written = draw_street_names(hillside, frame, whole, ("en", "ko"), SCREEN_PEN)

    assert written == ""


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("ko", ("언덕로", "")),
        ("en", ("언덕로", "Eondeok-ro")),
        ("ru", ("언덕로", "Eondeok-ro")),
    ],
)
def test_label_keeps_the_sign(locale: str, expected: tuple[str, str]) -> None:
    """Every reader sees the letters on the sign; others see Latin ones too."""
    assert label({"": "언덕로", "en": "Eondeok-ro"}, locale, "ko") == expected
