"""Courses as files: valid by their schemas, read back by other people's readers."""

import json
import shutil
from io import BytesIO
from pathlib import Path

import gpxpy
import pytest
from fastkml import KML
from fastkml import Placemark
from fastkml.utils import find_all
from fastkml.validator import validate
from flask.testing import FlaskClient
from geojson_pydantic import Feature
from geojson_pydantic import FeatureCollection
from geojson_pydantic import LineString
from geojson_pydantic import Point
from lxml import etree

from guide.app import create_app
from guide.settings import Settings
from tests.conftest import NOW
from tests.conftest import SMALL

Features = FeatureCollection[Feature[Point | LineString, dict[str, object]]]
SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "gpx.xsd"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Return a reader of the small village."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "village")
    return create_app(Settings(root=root), clock=lambda: NOW).test_client()


def test_gpx_is_valid(reader: FlaskClient) -> None:
    """Every element stands where the schema wants it."""
    body = reader.get("/ko/courses/round.gpx").data

    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.fromstring(body))


def test_gpx_is_read_by_gpxpy(reader: FlaskClient) -> None:
    """Three located stops with their pages, and the recorded line as a track."""
    found = gpxpy.parse(reader.get("/en/courses/round.gpx").text)

    assert [(each.name, str(each.link)) for each in found.waypoints] == [
        ("1. Mind your head", "https://hillside.example/en/courses/round/gate/"),
        (
            "2. The bell that never rang",
            "https://hillside.example/en/courses/round/bell/",
        ),
        ("3. The Pond", "https://hillside.example/en/courses/round/pond/"),
    ]
    assert (len(found.tracks), len(found.routes)) == (1, 0)
    assert found.tracks[0].source == "recorded on foot"


def test_gpx_of_an_estimate_has_no_track(client: FlaskClient) -> None:
    """What nobody walked is a route, and says so."""
    found = gpxpy.parse(client.get("/en/courses/first-steps.gpx").text)

    assert found.tracks == []
    assert {each.source for each in found.routes} == {
        "an estimate: nobody has recorded this way yet"
    }


@pytest.mark.parametrize("code", ["ko", "en", "ru"])
def test_kml_is_valid(client: FlaskClient, code: str) -> None:
    """The published schema of KML 2.2 finds nothing, in any language."""
    body = client.get(f"/{code}/courses/first-steps.kml").data

    assert validate(element=etree.fromstring(body)) is True


def test_kml_is_read_by_fastkml(reader: FlaskClient) -> None:
    """A placemark a stop, after one for the line; longitude comes first."""
    found = KML.parse(BytesIO(reader.get("/ko/courses/round.kml").data), strict=False)

    every = find_all(found, of_type=Placemark)
    marks = [mark for mark in every if isinstance(mark, Placemark)]
    shapes = [mark.geometry for mark in marks if mark.geometry]
    assert [each.geom_type for each in shapes] == ["LineString", *["Point"] * 3]
    assert shapes[1].coords[0][:2] == (126.81, 35.17)
    assert marks[1].name == "1. 머리 조심"


def test_geojson_is_valid(reader: FlaskClient) -> None:
    """RFC 7946: a line, then points with numbers, accuracies and pages."""
    body = reader.get("/en/courses/round.geojson").text

    found = Features.model_validate_json(body)
    last = json.loads(body)["features"][-1]
    assert len(found.features) == 4
    assert last["properties"] == {
        "kind": "stop",
        "number": 3,
        "name": "The Pond",
        "place": "The Pond",
        "accuracy": 20.0,
        "url": "https://hillside.example/en/courses/round/pond/",
    }


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("gpx", "application/gpx+xml"),
        ("kml", "application/vnd.google-earth.kml+xml"),
        ("geojson", "application/geo+json"),
    ],
)
def test_files_have_their_types_and_names(
    reader: FlaskClient, ending: str, kind: str
) -> None:
    """A phone knows which app to open, and the file says its language."""
    headers = reader.get(f"/ko/courses/round.{ending}").headers

    assert headers["Content-Type"] == kind
    assert headers["Content-Disposition"] == f"attachment; filename=round-ko.{ending}"


@pytest.mark.parametrize("path", ["nothing.gpx", "round.doc/", "nothing/map.svg"])
def test_unknown_files_are_not_found(reader: FlaskClient, path: str) -> None:
    """A wrong address gets a page and 404."""
    assert reader.get(f"/en/courses/{path}").status_code == 404


def test_the_paper_map_is_black_and_white(reader: FlaskClient) -> None:
    """The file opens by itself and has the squares of a paper map."""
    answer = reader.get("/en/courses/round/map.svg")

    assert answer.content_type == "image/svg+xml; charset=utf-8"
    assert ">A</text>" in answer.text
    assert "#A3262A" not in answer.text
