"""axe finds nothing, on any kind of page, in any language, in either scheme."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Open

KINDS = (
    "",
    "visit/",
    "courses/",
    "courses/first-steps/",
    "courses/first-steps/museum-gyeol/",
    "courses/with-children/",
    "places/",
    "places/museum-gyeol/",
    "art/",
    "art/hong-bust/",
    "streets/",
    "streets/theme-street/",
    "shows/",
    "shows/night-market/",
    "shows/changes/",
    "plan/",
    "plan/walk/?stops=artworks/samil-gate,places/museum-gyeol",
    "chapters/",
    "chapters/deportation-1937/",
    "chapters/journey/",
    "map/",
    "glossary/",
    "about/",
    "about/sources/",
    "about/open/",
    "nothing-here/",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_axe_finds_nothing(open_page: Open, locale: str, kind: str) -> None:
    """Light on a phone and dark on a desktop are both clean."""
    found = []

    for size, scheme in (("phone", "light"), ("desktop", "dark")):
        page = open_page(f"/{locale}/{kind}", size, scheme)
        results = Axe().run(page)
        found += [
            (violation["id"], node["html"])
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]

    assert found == []
