"""Texts that are missing in a language, or behind the original, say so."""

import pytest

from tests.web.conftest import NewSite
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
FALLBACK = (
    "Not yet translated. "
    "You are reading the text in the language in which it was written."
)


@pytest.mark.parametrize("address", FAMILIES)
def test_missing_translation_falls_back_honestly(
    new_site: NewSite, address: str
) -> None:
    """The source text stands there, under a line that says so, in its language."""
    folder, keys = FAMILIES[address]
    client = new_site({f"{folder}/en.md": ONLY_ENGLISH.format(keys=keys)})

    page = read_html(client.get(address).text)

    told = [page.elements[0].get("lang"), *spoken_around(page.one("h1").text, address)]
    assert told == ["ko"]
