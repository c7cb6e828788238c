"""Chapters: background stories, one of them with a map of a journey."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite
from tests.web.document import read_html

TIMELINE = """---
title: Years
order: 1
---

It took a while.

## Then {#then}

Somebody came.

## By year {#years}

- 1937: the trains
"""


def test_index_lists_chapters_in_order(client: FlaskClient, village: Village) -> None:
    """Chapters stand as their authors ordered them."""
    page = read_html(client.get("/ko/chapters/").text)

    wanted = [f"/ko/chapters/{each.slug}/" for each in village.chapters_in_order]
    assert page.listed == wanted


def test_chapter_keeps_its_timeline_apart(new_site: NewSite) -> None:
    """The years stand beside the text, and a button leads to them."""
    page = read_html(
        new_site({"chapters/years/en.md": TIMELINE}).get("/en/chapters/years/").text
    )

    beside = page.one("aside", **{"aria-labelledby": "years"})
    text = page.one("article")
    assert beside.text == "By year 1937: the trains"
    assert [each.text for each in page.inside(text, "h2")] == ["Then", "Read on"]
    assert page.links(text)[0] == "#years"


def test_chapter_with_a_journey_has_a_map(small: FlaskClient) -> None:
    """The points of the journey are drawn beside the text that tells of them."""
    page = read_html(small.get("/en/chapters/beginnings/").text)

    spots = [each.get("data-section") for each in page.marked("m-spot")]
    sections = [each.get("id") for each in page.marked("journey__stop")]
    assert (spots, sections) == (["vladivostok", "Hillside"], ["first-house"])


def test_chapter_leads_to_the_next_one(new_site: NewSite) -> None:
    """Whoever has read one story finds the next."""
    client = new_site({"chapters/years/en.md": TIMELINE})

    pages = [
        read_html(client.get(f"/en/chapters/{slug}/").text)
        for slug in ("years", "beginnings")
    ]

    assert [page.listed for page in pages] == [["/en/chapters/beginnings/"], []]


def test_unknown_chapter_is_not_found(small: FlaskClient) -> None:
    """A wrong slug gets the page that leads on."""
    response = small.get("/en/chapters/nothing/")

    page = read_html(response.text)
    assert (response.status_code, page.one("h1").text) == (
        404,
        "There is nothing at this address",
    )
