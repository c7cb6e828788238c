"""Places: a list by kind, and a page each."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from guide.web.places import ORDER
from tests.web.document import read_html


def test_index_groups_places_by_kind(small: FlaskClient) -> None:
    """Sights come first, what helps on the way last."""
    page = read_html(small.get("/en/places/").text)

    headings = [each.text for each in page.all("h2")]
    assert headings == ["Museum", "Restaurant", "Park"]
    assert page.listed == ["/en/places/gate/", "/en/places/mill/", "/en/places/pond/"]


def test_index_lists_every_place_once(client: FlaskClient, village: Village) -> None:
    """No place of the real village is missing, whatever its kind."""
    page = read_html(client.get("/ru/places/").text)

    wanted = sorted(
        village.places.values(), key=lambda place: (ORDER.index(place.kind), place.slug)
    )
    assert page.listed == [f"/ru/places/{place.slug}/" for place in wanted]


def test_show_tells_all_facts(small: FlaskClient) -> None:
    """Hours, price, address, access, etiquette and names are on the page."""
    page = read_html(small.get("/en/places/gate/").text)

    assert page.facts == {
        "Open": "Tue–Sun 10:00–17:00 · closed Mon seen 1 April 2026",
        "Admission": "₩3,000, in a group ₩2,000",
        "Address": "1 Gate Street",
        "Telephone": "+82 62 000 0000",
        "Website": "https://gate.example",
        "Photos": "ask before people are in the picture",
        "Groups": "at most 15 people",
        "Position": "±10 m, measured on site",
        "Toilet": "yes",
        "Step-free": "not checked",
        "In Latin letters": "Mun",
        "On the sign": "문",
        "Also called": "Old Gate · South Gate",
    }


def test_show_without_facts_says_that_nobody_knows(small: FlaskClient) -> None:
    """What is absent is not known, and the page says so in words."""
    page = read_html(small.get("/en/places/mill/").text)

    assert page.facts == {
        "Open": "opening hours are not published",
        "Address": "behind the pond",
        "Position": "not recorded",
        "Step-free": "not checked",
    }
    assert page.marked("note")[0].text == (
        "Nobody has recorded the position yet. If you stand there, tell us."
    )


def test_show_names_walks_and_works(small: FlaskClient) -> None:
    """A place knows its stations and the art in it."""
    page = read_html(small.get("/en/places/gate/").text)

    links = page.links(page.one("article"))
    assert [link for link in links if link.startswith("/")] == [
        "/en/courses/round/gate/",
        "/en/art/bell/",
    ]


def test_show_says_when_somebody_was_there(small: FlaskClient) -> None:
    """The last line tells how old the facts are, and from where."""
    client = small

    ends = [
        page.inside(page.one("aside"), "p")[-1].text
        for slug in ("gate", "mill")
        for page in [read_html(client.get(f"/en/places/{slug}/").text)]
    ]

    assert ends == [
        "Seen on site: 1 April 2026.",
        "Facts as of 1 June 2025, from published sources, not checked on site.",
    ]


def test_unknown_place_is_not_found(small: FlaskClient) -> None:
    """A wrong slug gets the page that leads on."""
    response = small.get("/ko/places/nowhere/")

    page = read_html(response.text)
    assert (response.status_code, page.one("html").get("lang")) == (404, "ko")
