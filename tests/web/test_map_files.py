"""What the interactive maps show."""

import json
import re
from typing import Any

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite


def features(client: FlaskClient, address: str) -> list[dict[str, Any]]:
    """Read the features that a map script adds."""
    (data,) = re.findall(r"_add\((\{.*\})\);", client.get(address).text)
    found: list[dict[str, Any]] = json.loads(data)["features"]
    return found


def test_course_map_has_one_pin_a_spot(small: FlaskClient) -> None:
    """Stops nearer than their accuracies share a pin; one without position has none."""
    points = [
        each["properties"]
        for each in features(small, "/en/courses/round/map.js")
        if each["geometry"]["type"] == "Point"
    ]

    assert [(each["label"], each["name"], each["numbers"]) for each in points] == [
        ("1·2", "Mind your head · The bell that never rang", [1, 2]),
        ("3", "The Pond", [3]),
    ]


def test_course_map_leads_to_its_stops(small: FlaskClient) -> None:
    """A tap on a pin opens the first stop that stands there."""
    points = features(small, "/ko/courses/round/map.js")[-2:]

    assert [each["properties"]["address"] for each in points] == [
        "/ko/courses/round/gate/",
        "/ko/courses/round/pond/",
    ]


def test_course_map_says_which_way_is_an_estimate(small: FlaskClient) -> None:
    """The recorded way is drawn as recorded, in the order of GeoJSON."""
    (line, *_) = features(small, "/en/courses/round/map.js")

    assert line["properties"] == {"kind": "line", "estimate": False}
    assert line["geometry"]["coordinates"][0] == [126.81, 35.17]


def test_village_map_has_everything_that_has_a_position(
    client: FlaskClient, village: Village
) -> None:
    """The map holds what the list beside it holds."""
    points = features(client, "/ko/map/map.js")

    wanted = [
        f"/ko/{folder}/{slug}/"
        for folder, family in (("places", village.places), ("art", village.artworks))
        for slug, thing in sorted(family.items())
        if village.position_of(thing)
    ]
    assert [each["properties"]["address"] for each in points] == wanted


def test_names_are_in_the_language_and_as_on_the_sign(client: FlaskClient) -> None:
    """A Russian reader sees the Hangul name, too, to compare with the sign."""
    points = features(client, "/ru/map/map.js")

    (found,) = [
        each["properties"]
        for each in points
        if each["properties"]["address"] == "/ru/places/damoa-park/"
    ]
    korean = features(client, "/ko/map/map.js")
    titles = {each["properties"]["address"]: each["properties"] for each in korean}
    assert found["second"] == titles["/ko/places/damoa-park/"]["name"]
    assert titles["/ko/places/damoa-park/"]["second"] == ""


def test_map_without_positions_shows_the_bounds(new_site: NewSite) -> None:
    """Where nothing is measured the map shows the village as a whole."""
    client = new_site(
        {
            "places/gate/en.md": "---\nkind: museum\ntitle: The Gate\n---\n",
            "places/pond/en.md": "---\nkind: park\ntitle: The Pond\n---\n",
            "artworks/wall-map/en.md": "---\nkind: mural\ntitle: The Map\n---\n",
        }
    )

    script = client.get("/en/map/map.js").text

    (centre,) = re.findall(r"center: \[([^\]]*)\]", script)
    assert [round(float(part), 6) for part in centre.split(",")] == [35.17, 126.81]
