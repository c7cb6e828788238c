"""A village with a base map of its own: wherever the map goes, the land goes too."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from guide.app import create_app
from guide.cli import main
from guide.settings import Settings
from tests.web.conftest import BASE
from tests.web.conftest import NOON
from tests.web.conftest import SMALL

EXTRACT = SMALL.parent / "extracts" / "hillside.osm"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small village with a base map."""
    found = shutil.copytree(SMALL, tmp_path_factory.mktemp("mapped") / "village")
    order = ["basemap", "build", str(EXTRACT), "--root", str(found)]
    assert CliRunner().invoke(main, order).exit_code == 0
    return found


@pytest.fixture(scope="module")
def reader(root: Path) -> FlaskClient:
    """Return a reader of that village."""
    return create_app(Settings(root=root, base_url=BASE), lambda: NOON).test_client()


def vectors_in(reader: FlaskClient) -> list[str]:
    """Return the addresses of vectors that a pack lists."""
    files = reader.get("/en/courses/round/pack.json").get_json()["files"]
    return [row["address"] for row in files if row["address"].startswith("/basemap/")]


def test_a_pack_keeps_the_land_that_its_map_asks_for(reader: FlaskClient) -> None:
    """Offline, the interactive map finds its vectors where it looks for them."""
    (address,) = vectors_in(reader)

    assert address in reader.get("/en/courses/round/map.js").text
    assert set(reader.get(address).get_json()) == {"bounds", "grid", "names", "shapes"}


def test_a_pack_without_a_base_map_asks_for_none(small: FlaskClient) -> None:
    """The village works as before."""
    assert vectors_in(small) == []


def test_a_walk_to_take_away_has_the_land_and_its_credit(reader: FlaskClient) -> None:
    """One file shows streets and says whose data they are."""
    text = reader.get("/ko/courses/round/take-away.html").text

    assert text.count('class="g-street"') == 3
    assert "© OpenStreetMap contributors, ODbL 1.0, 2026년 3월 14일" in text


def test_vectors_of_another_day_are_not_found(reader: FlaskClient) -> None:
    """An address names one content for ever."""
    answer = reader.get("/basemap/0123456789abcdef.json")

    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("path", ["courses/", "plan/"])
def test_lists_of_walks_show_the_land_and_its_credit(
    reader: FlaskClient, path: str
) -> None:
    """A card has streets under its line, but no houses; the credit stands below."""
    text = reader.get(f"/en/{path}").text

    assert 'class="g-street"' in text
    assert 'class="g-building"' not in text
    assert "© OpenStreetMap contributors, ODbL 1.0, 14 March 2026" in text


def test_lists_of_walks_have_a_line_without_a_base_map(small: FlaskClient) -> None:
    """The line is drawn on plain paper, and there is nobody to credit."""
    text = small.get("/en/courses/").text

    assert 'class="m-line"' in text
    assert "OpenStreetMap" not in text


def test_a_walk_without_a_line_has_its_cloth(client: FlaskClient) -> None:
    """One pin on empty paper says nothing; a pattern belongs to the walk at least."""
    text = client.get("/ko/courses/").text

    assert "/cloth/art-walk.svg" in text
    assert "/cloth/first-steps.svg" not in text


@pytest.mark.parametrize("path", ["", "walk/", "take-away.html"])
def test_the_way_is_told_in_words_wherever_it_leads(
    reader: FlaskClient, path: str
) -> None:
    """The list, the walking view, which reads it aloud, and the file say each leg."""
    text = reader.get(f"/en/courses/round/{path}").text

    assert "110 m to the north-east, then left, 190 m." in text
    assert "Look for the address: behind the pond." in text
