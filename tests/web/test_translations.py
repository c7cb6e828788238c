"""Texts that are missing in a language, or behind the original, say so."""

import pytest
from flask.testing import FlaskClient

from guide.words.language import words_in
from tests.web.conftest import BASE
from tests.web.conftest import NewSite
from tests.web.document import Document
from tests.web.document import read_html

ONLY_ENGLISH = """---
{keys}
title: Only English
summary: Not there yet
---

Nobody has translated this.

## Also this {{#gate}}

Nor this.
"""
FAMILIES = {
    "/ko/places/alone/": ("places/alone", "kind: park"),
    "/ko/art/alone/": ("artworks/alone", "kind: tile"),
    "/ko/streets/alone/": ("streets/alone", "romanised: Alone"),
    "/ko/courses/alone/": ("courses/alone", "stops: [{at: places/gate, stay: 5}]"),
    "/ko/courses/alone/gate/": (
        "courses/alone",
        "stops: [{at: places/gate, stay: 5}]",
    ),
    "/ko/shows/alone/": ("performances/alone", "kind: play"),
    "/ko/chapters/alone/": ("chapters/alone", "order: 1"),
}
SENTENCES = (
    "Not yet translated.",
    "You are reading the text in the language in which it was written.",
)
ONE = "One paragraph of the original has changed since this translation."
MANY = "%(num)s paragraphs of the original have changed since this translation."
STALE = {
    "places/pond/en.md": (
        "---\nkind: park\ntitle: The Pond\nsummary: Still water and a bench\n---\n\n"
        "There is no bench any more, and there are toads.\n\nThey sing.\n"
    )
}


def honest_line() -> str:
    """Return what stands above a text that is not in Korean."""
    return " ".join(words_in("ko").gettext(sentence) for sentence in SENTENCES)


@pytest.mark.parametrize("address", FAMILIES)
def test_missing_translation_falls_back_honestly(
    new_site: NewSite, address: str
) -> None:
    """The source text stands there, marked as what it is, under a line that says so."""
    folder, keys = FAMILIES[address]
    client = new_site({f"{folder}/en.md": ONLY_ENGLISH.format(keys=keys)})

    page = read_html(client.get(address).text)

    (note,) = page.marked("is-home")
    assert page.language(page.one("html")) == "ko"
    assert page.language(page.one("h1")) == "en"
    assert (note.text, page.language(note)) == (honest_line(), "ko")


def test_missing_translation_keeps_its_text(new_site: NewSite) -> None:
    """A Korean page of an English story has the English paragraphs, marked so."""
    keys = "kind: park"
    client = new_site({"places/alone/en.md": ONLY_ENGLISH.format(keys=keys)})

    page = read_html(client.get("/ko/places/alone/").text)

    found = [p for p in page.all("p") if p.text == "Nobody has translated this."]
    assert [page.language(paragraph) for paragraph in found] == ["en"]


def test_missing_translation_is_no_alternate(new_site: NewSite) -> None:
    """Robots are led only to languages in which the story was told."""
    keys = "kind: park"
    client = new_site({"places/alone/en.md": ONLY_ENGLISH.format(keys=keys)})

    page = read_html(client.get("/ko/places/alone/").text)

    here = f"{BASE}/en/places/alone/"
    assert page.alternates() == {"en": here, "x-default": here}


def test_missing_translation_is_marked_in_lists(new_site: NewSite) -> None:
    """A screen reader says a foreign title as what it is, also in a list."""
    keys = "kind: park"
    client = new_site({"places/alone/en.md": ONLY_ENGLISH.format(keys=keys)})

    page = read_html(client.get("/ko/places/").text)

    spoken = {each.text: page.language(each) for each in page.all("b")}
    assert (spoken["Only English"], spoken["못"]) == ("en", "ko")


def test_missing_village_story_falls_back_on_every_page_of_it(
    new_site: NewSite,
) -> None:
    """Home, visit and about tell that the village has not been translated."""
    client = new_site({"village/ko.md": "---\nsummary: no title\n---\n"})

    notes = {
        path: read_html(client.get(path).text).marked("is-home")[0].text
        for path in ("/ko/", "/ko/visit/", "/ko/about/", "/ko/about/open/")
    }

    assert set(notes.values()) == {honest_line()}


def lines_of(page: Document) -> list[str]:
    """Return the notes of a page, without the notices of the day."""
    notes = page.marked("is-home")
    return [note.text for note in notes if note.name != "dated-notice"]


def test_stale_translation_says_so(new_site: NewSite) -> None:
    """Readers are told how many paragraphs the original has changed."""
    client = new_site(STALE)

    pages = [read_html(client.get(f"/{c}/places/pond/").text) for c in ("ko", "en")]

    wanted = words_in("ko").ngettext(ONE, MANY, 2) % {"num": 2}
    assert [lines_of(page) for page in pages] == [
        [wanted],
        [],
    ]


def test_fresh_translation_says_nothing(small: FlaskClient) -> None:
    """A translation that is up to date has no line above it."""
    page = read_html(small.get("/ko/places/pond/").text)

    assert lines_of(page) == []
