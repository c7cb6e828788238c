"""Art in the streets: one list, and a page a work."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite
from tests.web.document import read_html

WORK = """---
kind: tile
title: {title}
made: 2001
---
"""


def test_index_describes_every_card_for_the_filter(small: FlaskClient) -> None:
    """The browser filters by these attributes, and by nothing else."""
    page = read_html(small.get("/en/art/").text)

    keys = ("kind", "street", "artist", "year", "place")
    cards = [[card.get(f"data-{key}") for key in keys] for card in page.marked("card")]
    assert cards == [
        ["sculpture", "", "ada-lee", "1998", "1"],
        ["mural", "long-lane", "", "", "1"],
    ]


def test_index_offers_only_choices_that_fit_a_work(small: FlaskClient) -> None:
    """No choice leads to an empty list by itself."""
    page = read_html(small.get("/en/art/").text)

    choices = {
        select.get("name"): [o.get("value") for o in page.inside(select, "option")]
        for select in page.all("select")
    }
    assert choices == {
        "kind": ["", "mural", "sculpture"],
        "street": ["", "long-lane"],
        "artist": ["", "ada-lee"],
        "year": ["", "1998"],
        "place": ["", "1", "0"],
    }


def test_index_lists_every_work_once(client: FlaskClient, village: Village) -> None:
    """Works without position are in the list, too."""
    page = read_html(client.get("/ko/art/").text)

    titles = sorted(link for h3 in page.all("h3") for link in page.links(h3))
    assert titles == [f"/ko/art/{slug}/" for slug in sorted(village.artworks)]


def test_index_puts_works_that_can_be_found_first(new_site: NewSite) -> None:
    """With a position before without, and the oldest first."""
    lost = WORK.format(title="Lost")

    page = read_html(new_site({"artworks/aaa/en.md": lost}).get("/en/art/").text)

    titles = [each.text for each in page.all("h3")]
    assert titles == ["The Bell", "The Map on the Wall", "Lost"]


def test_show_tells_what_is_known(small: FlaskClient) -> None:
    """Hands, date, spot, position and condition stand in one table."""
    page = read_html(small.get("/en/art/bell/").text)

    assert page.facts == {
        "Sculpture": "Ada Lee",
        "Made": "about 1998",
        "Where": "The Gate under the arch, on the left",
        "Position": "±25 m, measured on site",
        "Condition": "still here",
        "Photos": "ask before people are in the picture",
        "Groups": "at most 15 people",
    }


def test_show_says_what_nobody_knows(new_site: NewSite) -> None:
    """An unsigned work without position says so, row by row."""
    lost = "---\nkind: tile\ntitle: Lost\n---\n"

    page = read_html(new_site({"artworks/lost/en.md": lost}).get("/en/art/lost/").text)

    assert page.facts == {
        "Artist": "names not published",
        "Made": "not known",
        "Where": "somewhere on the trail; help us find it",
        "Position": "not recorded",
        "Condition": "not known",
    }


def test_show_names_other_works_at_the_place(new_site: NewSite) -> None:
    """Whoever stands before one work learns of its neighbours."""
    text = "---\nkind: tile\ntitle: Second\nat: places/gate\n---\n"

    page = read_html(
        new_site({"artworks/second/en.md": text}).get("/en/art/bell/").text
    )

    assert page.listed == ["/en/art/second/"]


def test_unknown_work_is_not_found(small: FlaskClient) -> None:
    """A wrong slug gets the page that leads on."""
    response = small.get("/en/art/nothing/")

    page = read_html(response.text)
    assert (response.status_code, page.one("h1").text) == (
        404,
        "There is nothing at this address",
    )
