"""Getting here, toilets, emergency."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.document import read_html


def test_visit_lists_toilets_and_emergency_numbers(small: FlaskClient) -> None:
    """A place with a toilet is listed, and a call is one tap."""
    page = read_html(small.get("/en/visit/").text)

    assert page.links(page.one("main")) == ["tel:119", "/en/places/gate/"]


def test_visit_lists_every_way_to_get_here(
    client: FlaskClient, village: Village
) -> None:
    """Every station, stop and car park of the village is on the page."""
    page = read_html(client.get("/ru/visit/").text)

    kinds = {"station", "bus-stop", "parking", "information"}
    wanted = {
        f"/ru/places/{slug}/"
        for slug, place in village.places.items()
        if place.kind in kinds or place.access.toilet == "yes"
    }
    assert set(page.listed) == wanted
