"""Glossary, sources and open questions."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.document import read_html


def test_sources_name_what_rests_on_them(small: FlaskClient) -> None:
    """Each source lists its stories, so that a mistake can be followed."""
    page = read_html(small.get("/en/about/sources/").text)

    found = {
        source.get("id"): page.links(source)[1:]
        for source in page.inside(page.one("main"), "li")
    }
    assert found == {
        "diary-2025": [
            "/en/places/mill/",
            "/en/art/bell/",
            "/en/art/wall-map/",
            "/en/streets/long-lane/",
            "/en/courses/round/",
            "/en/chapters/beginnings/",
        ],
        "gazette-2026": [
            "/en/places/gate/",
            "/en/places/pond/",
            "/en/courses/round/",
            "/en/shows/feast/",
        ],
    }


def test_open_questions_come_from_the_stories(small: FlaskClient) -> None:
    """What is absent in a story is listed as not known."""
    page = read_html(small.get("/en/about/open/").text)

    found = {
        page.inside(part, "h2")[0].text: page.links(part)
        for part in page.inside(page.one("main"), "section")
    }
    assert found == {
        "Without position": ["/en/places/mill/"],
        "Without opening hours": ["/en/places/mill/"],
        "Without artists' names": ["/en/art/wall-map/"],
    }


def test_glossary_gives_every_form(small: FlaskClient) -> None:
    """A term has its other forms, its meaning and its works; a star marks ours."""
    page = read_html(small.get("/en/glossary/").text)

    assert page.facts == {
        "dumpling": "만두 meat in thin dough, steamed",
        "Ada Lee": "이아다* The Bell",
        "Vladivostok": "블라디보스토크",
    }


def test_glossary_has_an_anchor_a_term(client: FlaskClient, village: Village) -> None:
    """Links from stories find their term."""
    page = read_html(client.get("/ru/glossary/").text)

    anchors = sorted(term.get("id") for term in page.all("dt"))
    assert anchors == sorted(village.glossary)


def test_about_says_what_is_collected(client: FlaskClient, village: Village) -> None:
    """Credits and privacy are told in the village's own words."""
    page = read_html(client.get("/ko/about/").text)

    story = village.story
    assert story
    wanted = [story.source.section(name) for name in ("credits", "privacy")]
    headings = [each.text for each in page.all("h2")]
    assert headings == [section.title for section in wanted if section]
