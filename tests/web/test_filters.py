"""What templates may call, seen on the pages that call it."""

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import NewSite
from tests.web.document import read_html


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("/en/", []),
        ("/en/courses/", ["/en/courses/"]),
        ("/en/courses/round/gate/", ["/en/courses/"]),
        ("/en/map/", ["/en/map/"]),
        ("/en/art/bell/", ["/en/art/"]),
        ("/en/shows/", ["/en/shows/"]),
        ("/en/search/", ["/en/search/"]),
        ("/en/visit/", []),
        ("/en/places/", []),
    ],
)
def test_page_marks_the_way_that_led_to_it(
    small: FlaskClient, path: str, way: list[str]
) -> None:
    """In the row of ways the present one is marked, for eyes and for readers."""
    page = read_html(small.get(path).text)

    links = page.all("a", **{"aria-current": "page"})
    assert [link.get("href") for link in links] == way


def test_chapter_says_how_long_it_takes_to_read(new_site: NewSite) -> None:
    """The time is that of reading aloud, in whole minutes, at least one."""
    words = "word " * 450
    client = new_site(
        {"chapters/long/en.md": f"---\ntitle: Long\n---\n\n{words}\n\n{words}\n"}
    )

    told = [
        read_html(client.get(f"/en/chapters/{slug}/").text).marked("kicker")[0].text
        for slug in ("long", "beginnings")
    ]

    assert told == ["Story · 6 min to read", "Story · 1 min to read"]


def test_source_numbers_stand_in_order(new_site: NewSite) -> None:
    """A paragraph with two sources shows both, in the order of the list."""
    text = (
        "---\nkind: park\ntitle: Pond\nsources: [gazette-2026, diary-2025]\n---\n\n"
        "Water. [^diary-2025] [^gazette-2026]\n"
    )

    page = read_html(new_site({"places/pond/en.md": text}).get("/en/places/pond/").text)

    (mark,) = page.marked("note-mark")
    assert (mark.text, page.links(mark)) == ("1, 2", ["#source-1", "#source-2"])


def test_translation_inherits_source_numbers(small: FlaskClient) -> None:
    """A Korean paragraph rests on the sources of the English one."""
    page = read_html(small.get("/ko/places/gate/").text)

    (mark,) = page.marked("note-mark")
    assert page.links(mark) == ["#source-1"]


def test_reference_leads_to_the_language_of_the_page(small: FlaskClient) -> None:
    """The same link in two languages leads to two pages."""
    pages = [read_html(small.get(f"/{c}/places/mill/").text) for c in ("en", "ko")]

    found = [
        [each for each in page.links(page.one("article")) if "glossary" in each]
        for page in pages
    ]
    assert found == [["/en/glossary/#dumpling"], ["/ko/glossary/#dumpling"]]
