"""Drawings inside a page."""

from flask import Flask
from flask.testing import FlaskClient

from guide.web import pictures
from tests.web.conftest import NewSite
from tests.web.document import read_html


def test_course_picture_marks_where_the_reader_is(small: FlaskClient) -> None:
    """What lies behind is filled, what comes next has a ring, the rest is ahead."""
    pages = {
        stop: read_html(small.get(f"/en/courses/round/{stop}/").text)
        for stop in ("gate", "pond", "dinner")
    }

    states = {
        stop: [(each.get("class"), each.text) for each in page.marked("m-stop")]
        for stop, page in pages.items()
    }
    assert states == {
        "gate": [("m-stop is-next", "1·2"), ("m-stop is-ahead", "3")],
        "pond": [("m-stop", "1·2"), ("m-stop is-next", "3")],
        "dinner": [("m-stop", "1·2"), ("m-stop", "3")],
    }


def test_course_picture_is_told_in_words(small: FlaskClient) -> None:
    """Who cannot see the drawing hears its title and what it shows."""
    page = read_html(small.get("/en/courses/round/").text)

    (drawing,) = page.marked("sketch")
    told = [page.inside(drawing, name)[0].text for name in ("title", "desc")]
    what = "2 positions. Dashes are an estimated way."
    doubt = "A pale circle shows how far a position may be off."
    assert told == ["Map of the walk The Round", f"{what} {doubt}"]


def test_picture_of_a_thing_without_position_is_left_out(small: FlaskClient) -> None:
    """Nothing is drawn where nobody has measured."""
    page = read_html(small.get("/en/places/mill/").text)

    assert page.marked("sketch") == []


def test_journey_picture_names_towns_from_the_glossary(small: FlaskClient) -> None:
    """A town has the name that readers of the language know."""
    pages = [
        read_html(small.get(f"/{c}/chapters/beginnings/").text) for c in ("en", "ko")
    ]

    names = [[each.text for each in page.marked("m-name")] for page in pages]
    assert [sorted(each) for each in names] == [
        ["Hillside", "Vladivostok"],
        ["Hillside", "블라디보스토크"],
    ]


def test_journey_tells_distances_between_its_towns(new_site: NewSite) -> None:
    """The kilometres stand in the text, rounded as such a line deserves."""
    text = """---
title: The way
journey:
  - {name: glossary/vladivostok, lat: 43.1, lon: 131.9, source: diary-2025}
  - {name: Hillside, lat: 35.17, lon: 126.81, source: gazette-2026}
---

## Away {#vladivostok}

By train.
"""
    client = new_site({"chapters/beginnings/en.md": text})

    page = read_html(client.get("/en/chapters/beginnings/").text)

    (told,) = [each.text for each in page.all("p") if "straight line" in each.text]
    assert told == "On to Hillside: 980 km in a straight line."


def test_address_is_given_for_listed_photos_only(app: Flask) -> None:
    """A file beside a story that the front matter does not name stays private."""
    with app.test_request_context("/ko/"):
        place = app.extensions["shelf"].village.places["museum-gyeol"]
        found = pictures.address(place, "secret.jpg")

    assert found is None
