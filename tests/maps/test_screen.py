"""The interactive map: folium's script, the same bytes, and nothing that could run."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.maps.screen import map_script
from guide.maps.screen import MapLine
from guide.maps.screen import MapPoint

GATE, POND = Point(35.17, 126.81), Point(35.172, 126.812)
BOUNDS = Bounds.around([GATE, POND])
STATION = MapPoint("1", "Gate", "문", "Gate", GATE, 25, "/en/gate/", numbers=(1,))
LINE = MapLine((GATE, POND), is_estimate=True)
EVIL = [
    "a \\ue000 that somebody wrote",
    "</script><script>alert(1)</script>",
    "${alert(1)}",
    "`${alert(1)}`",
    "'); alert(1); ('",
    '"); alert(1); ("',
    "\\",
    '\\"); alert(1)',
    "\u2028\u2029\x00\x7f",
    "<!--",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# comment",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "\ue000",
]


def script(
    *points: MapPoint, lines: tuple[MapLine, ...] = (), name: str = "walk"
) -> str:
    """Write the script of a map."""
    return map_script(name, points, lines, BOUNDS)


def features(text: str) -> list[dict[str, Any]]:
    """Read the features that a script adds."""
    (data,) = re.findall(r"_add\((\{.*\})\);", text)
    found: list[dict[str, Any]] = json.loads(data)["features"]
    return found


def outside_strings(text: str) -> str:
    """Return a script without what stands in its double quotes."""
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)


def test_script_is_the_same_for_ever() -> None:
    """Two maps of the same content have the same bytes, so ETags work."""
    assert script(STATION, lines=(LINE,)) == script(STATION, lines=(LINE,))


def test_script_names_no_other_host() -> None:
    """Nothing in it would be fetched: no tile, no style sheet, no script."""
    assert re.findall(r"https?:|//[a-z]", script(STATION, lines=(LINE,))) == []


def test_script_makes_one_map_and_one_layer() -> None:
    """One GeoJSON layer holds everything: markers one by one would be slow."""
    text = script(STATION, STATION, lines=(LINE, LINE))

    assert (text.count("L.map("), text.count("L.geoJson(")) == (1, 1)
    assert re.findall(r"L\.(?!map\(|geoJson\(|CRS\b)\w+", text) == []


@pytest.mark.parametrize(
    ("name", "element"), [("walk", "map_walk"), ("first-steps", "map_first_steps")]
)
def test_script_draws_into_the_element_of_its_name(name: str, element: str) -> None:
    """The page holds an element with this id."""
    assert re.findall(r'L\.map\(\s*"(\w+)"', script(STATION, name=name)) == [element]


def test_pins_are_drawn_by_the_page() -> None:
    """Folium's own markers would need inline styles, so ours draw."""
    text = script(STATION)

    assert text.count("window.guideMap.point(feature, at)") == 1


def test_lines_come_first_and_all_is_lon_lat() -> None:
    """Pins lie above ways, and GeoJSON has the longitude first (RFC 7946)."""
    found = features(script(STATION, lines=(LINE,)))

    assert [(each["id"], each["geometry"]) for each in found] == [
        (
            "line-1",
            {"type": "LineString", "coordinates": [[126.81, 35.17], [126.812, 35.172]]},
        ),
        ("point-1", {"type": "Point", "coordinates": [126.81, 35.17]}),
    ]


def test_pin_says_what_the_page_needs() -> None:
    """Label, names, accuracy and address stand in the properties."""
    (found,) = features(script(STATION))

    assert found["properties"] == {
        "kind": "station",
        "label": "1",
        "name": "Gate",
        "second": "문",
        "place": "Gate",
        "accuracy": 25,
        "address": "/en/gate/",
        "numbers": [1],
    }


def test_map_begins_in_the_middle_of_its_bounds() -> None:
    """Leaflet wants the latitude first."""
    (centre,) = re.findall(r"center: \[([^\]]*)\]", script(STATION))

    assert [float(each) for each in centre.split(",")] == pytest.approx(
        [35.171, 126.811]
    )


def test_map_without_points_is_a_map() -> None:
    """A village without positions has an empty layer."""
    assert features(script()) == []


@pytest.mark.parametrize("name", EVIL)
def test_hostile_name_is_only_a_name(name: str) -> None:
    """A name is read back as it was written, and stands in a string."""
    point = MapPoint("1", name, name, name, GATE, 25, "/en/gate/", numbers=(1,))

    text = script(point)

    (found,) = features(text)
    told = {found["properties"][key] for key in ("name", "second", "place")}
    assert told == {name.replace("\ue000", "{")}
    assert [sign for sign in ("<", "${", "{{", "{%", "\u2028") if sign in text] == []
    assert outside_strings(text) == outside_strings(script(STATION))


@given(name=st.text(max_size=60))
def test_any_name_is_only_a_name(name: str) -> None:
    """No text changes the script around it."""
    point = MapPoint("", name, "", name, GATE, 25, "/en/gate/")

    text = script(point)

    (found,) = features(text)
    assert found["properties"]["name"] == name.replace("\ue000", "{")
    assert "<" not in text
