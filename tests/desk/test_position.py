"""Finding where a story is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from guide.app import create_app
from guide.settings import Settings
from tests.conftest import NOW
from tests.content.geocoding.conftest import answering
from tests.content.geocoding.conftest import Services
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter
from tests.desk.conftest import log_in_with

FIND = "/desk/place/find"


@pytest.fixture
def services() -> Iterator[Services]:
    """Play an address service."""
    with answering() as found:
        yield found


@pytest.fixture
def anna(desk_root: Path, services: Services) -> Curator:
    """Log a writer in where addresses may be looked up."""
    settings = Settings(desk_root, nominatim=f"http://{services.host}")
    app = create_app(settings, clock=lambda: NOW)
    client = app.test_client()
    log_in_with(client, "anna", "password of anna")
    return Curator(client)


def told(answer: TestResponse) -> dict[str, Any]:
    """Return what a page answered in JSON."""
    found: dict[str, Any] = answer.get_json()
    return found


def test_what_somebody_copied_is_read_without_asking(
    anna: Curator, services: Services
) -> None:
    """A link becomes a spot; that it is far from the village is told."""
    near = told(anna.post(FIND, where="https://map.kakao.com/link/map/x,35.17,126.81"))
    far = told(anna.post(FIND, where="126.81, 37.56"))

    assert near["hits"][0] | {"far": None} == {
        "lat": 35.17,
        "lon": 126.81,
        "name": "",
        "source": "",
        "far": None,
    }
    assert far["hits"][0]["far"]
    assert services.asked == []


def test_an_address_is_looked_up(anna: Curator) -> None:
    """The hit says how exact it is and where it comes from."""
    [hit] = told(anna.post(FIND, where="산정공원"))["hits"]

    assert (hit["accuracy"], hit["source"]) == (144, "open-data")


@pytest.mark.parametrize(
    ("where", "status", "sentence"),
    [
        ("없는 길 1", 200, "Nobody knows this address"),
        ("https://naver.me/5abcd", 200, "A short link does not say"),
    ],
)
def test_nothing_found_is_said(
    anna: Curator, where: str, status: int, sentence: str
) -> None:
    """One sentence says what to do."""
    answer = anna.post(FIND, where=where)

    assert (answer.status_code, told(answer)["hits"]) == (status, [])
    assert told(answer)["said"].startswith(sentence)


def test_a_silent_service_is_said(anna: Curator, services: Services) -> None:
    """A curator can go on by hand."""
    services.status = 503

    answer = anna.post(FIND, where="산정공원")

    assert answer.status_code == 503
    assert "does not answer" in told(answer)["said"]


def test_without_a_service_a_curator_is_told(enter: Enter) -> None:
    """Nothing is asked of anybody by default."""
    answer = enter("anna").post(FIND, where="산정공원")

    assert "cannot be looked up here" in told(answer)["said"]


def test_guides_and_strangers_look_nothing_up(enter: Enter) -> None:
    """Looking up costs the operator's quota: it is for those who write."""
    vera = enter("vera")

    assert vera.post(FIND, where="산정공원").status_code == 403
    assert vera.client.post(FIND, data={"where": "x"}).status_code == 400


def test_the_map_shows_what_has_a_position(enter: Enter) -> None:
    """Neighbours help to find the spot."""
    script = enter("anna").get("/desk/place/map.js").text

    assert "map_position" in script
    assert "/desk/edit/places/gate/en" in script
