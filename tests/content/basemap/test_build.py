"""What is drawn, what is left out, and what stays joined."""

from pathlib import Path

import pytest

from guide.content.basemap.build import build
from guide.content.basemap.file import FILE
from guide.content.basemap.file import parse_basemap
from guide.content.basemap.file import write_basemap
from guide.content.basemap.names import names_of
from guide.content.basemap.shelf import Kept
from guide.content.basemap.shelf import read_basemap
from guide.content.extract.model import Extract
from guide.domain.basemap import Basemap
from guide.domain.basemap import Origin
from guide.domain.basemap import Size
from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.domain.problem import Mistake
from guide.domain.shapes import twice_area
from guide.errors import Refused

ORIGIN = Origin("x.osm", "", "ODbL 1.0", "©")


def test_build_sorts_into_classes(hillside: Basemap) -> None:
    """Sidewalks, tunnels and driveways are not drawn, everything else is once."""
    counts = {kind: len(each) for kind, each in hillside.shapes.items() if each}

    assert counts == {
        "site": 1,
        "green": 1,
        "water": 2,
        "building": 1,
        "living": 1,
        "residential": 2,
        "tertiary": 1,
        "rail": 1,
        "path": 2,
        "steps": 1,
    }


def test_build_stays_inside_the_bounds(hillside: Basemap) -> None:
    """A street and a school that reach over the edge end there."""
    size = Size.of(hillside.bounds)
    cells = [c for each in hillside.shapes.values() for s in each for c in s.line]

    assert all(0 <= x <= size.east and 0 <= y <= size.north for x, y in cells)
    assert min(x for x, _ in cells) == 0


def test_build_leaves_out_corners_but_no_crossing(hillside: Basemap) -> None:
    """A corner 10 cm beside the line goes; where another street begins stays."""
    (street,) = hillside.shapes["tertiary"]

    at = [hillside.point(cell).lonlat for cell in street.line]
    assert at == [(126.8, 35.17), (126.81, 35.17), (126.811, 35.17), (126.82, 35.17)]


def test_build_gives_a_lake_its_island(hillside: Basemap) -> None:
    """Two ways join to the shore, and the hole runs the other way round."""
    shore, island = hillside.shapes["water"]

    assert twice_area(shore.line) > 0 > twice_area(island.line)


def test_build_keeps_names_as_plain_text(hillside: Basemap) -> None:
    """Brackets become a second name, a missing one is romanised, a script is text."""
    assert list(hillside.names) == [
        {"": "언덕로", "en": "Eondeok-ro"},
        {"": "언덕로12번길", "en": "Eondeok-ro 12-gil"},
        {"": "<script>alert(1)</script>"},
        {"": "샘터공원", "en": "Spring Park"},
    ]


def test_names_of_refuses_a_whole_page() -> None:
    """A name with more than sixty letters is none."""
    assert names_of({"name": "x" * 61}, ("ko",)) is None


def test_build_walks_where_feet_may(hillside: Basemap) -> None:
    """Sidewalks are walked, private ways and a lonely path are not."""
    kinds = sorted(edge.kind for edge in hillside.network.edges)

    assert kinds == [
        *("living", "path", "path", "residential", "residential", "residential"),
        *("residential", "steps", "tertiary"),
    ]


def test_build_names_its_data(hillside: Basemap) -> None:
    """The day of the data comes from the extract, not from a clock."""
    assert hillside.origin.date == "2026-03-14"


def test_build_says_where_the_extract_lies(hillside: Basemap) -> None:
    """An extract of another town is refused with both places in the sentence."""
    far = Extract(nodes={1: (24.94, 60.17)})

    with pytest.raises(Refused) as caught:
        build(far, hillside.bounds, ("ko",), ORIGIN)

    assert str(caught.value) == (
        "The extract has nothing to draw here: it lies around 24.94, 60.17; "
        "the village around 126.81, 35.17 (longitude, latitude)."
    )


def test_build_refuses_an_empty_extract(hillside: Basemap) -> None:
    """No node, no map."""
    with pytest.raises(Refused, match=r"^The extract is empty: it has no node\.$"):
        build(Extract(), hillside.bounds, ("ko",), ORIGIN)


def test_build_refuses_a_whole_city() -> None:
    """Bounds over six square kilometres are no village."""
    with pytest.raises(Refused, match=r"hold 101\.\d km², a base map at most 6 km²"):
        build(Extract(), Bounds(126.7, 35.1, 126.8, 35.2), ("ko",), ORIGIN)


def test_write_and_parse_give_the_same(hillside: Basemap, tmp_path: Path) -> None:
    """What was written is what is read, corner by corner."""
    file = write_basemap(tmp_path, hillside)

    assert parse_basemap(file.read_text(encoding="utf-8")) == hillside


def test_build_twice_gives_the_same_bytes(hillside: Basemap, tmp_path: Path) -> None:
    """The file has no clock in it."""
    first = write_basemap(tmp_path / "a", hillside).read_bytes()

    assert write_basemap(tmp_path / "b", hillside).read_bytes() == first


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"version":1', '"version":9', "another version"),
        ('"grid":200000', '"grid":20', "another version"),
        ("언덕로", "언덕도", "damaged"),
        ("[", "", "damaged"),
    ],
)
def test_parse_notices_damage(
    hillside: Basemap, tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    """A changed letter, another version, a cut file: one sentence each."""
    text = write_basemap(tmp_path, hillside).read_text(encoding="utf-8")

    with pytest.raises(Mistake, match=sentence):
        parse_basemap(text.replace(old, new, 1))


def test_read_basemap_warns_and_goes_on(tmp_path: Path) -> None:
    """A broken file is a warning: the village works without it."""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff")

    found, problems = read_basemap(tmp_path, Kept())

    assert (found, [each.severity for each in problems]) == (None, ["warning"])


def test_metres_agree_with_the_ellipsoid(hillside: Basemap) -> None:
    """A kilometre on the flat grid is a kilometre to within three metres."""
    one, other = Point(35.165, 126.805), Point(35.174, 126.805)

    metres = hillside.metres(hillside.cell(one), hillside.cell(other))

    assert metres == pytest.approx(998.6, abs=3)
