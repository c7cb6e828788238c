"""Themed streets."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.document import read_html


def test_index_lists_every_street(client: FlaskClient, village: Village) -> None:
    """All streets stand in the list, by slug."""
    page = read_html(client.get("/en/streets/").text)

    assert page.listed == [f"/en/streets/{slug}/" for slug in sorted(village.streets)]


def test_show_lists_works_and_places_along_it(small: FlaskClient) -> None:
    """A street knows what stands along it."""
    page = read_html(small.get("/en/streets/long-lane/").text)

    assert page.listed == ["/en/art/wall-map/", "/en/places/gate/"]


def test_show_invents_no_line(small: FlaskClient) -> None:
    """A street that nobody recorded says so."""
    page = read_html(small.get("/en/streets/long-lane/").text)

    assert page.facts == {
        "Quiet": "20:00–08:00",
        "In Latin letters": "Gin Golmok",
        "Its line": "nobody has recorded it yet",
    }


def test_unknown_street_is_not_found(small: FlaskClient) -> None:
    """A wrong slug gets the page that leads on."""
    response = small.get("/en/streets/nowhere/")

    page = read_html(response.text)
    assert (response.status_code, page.one("h1").text) == (
        404,
        "There is nothing at this address",
    )
