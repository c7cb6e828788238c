"""The sitemap: every page once a language, with its other languages."""

from pathlib import Path
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

import pytest

from guide.content.load import load
from guide.domain.village import Village
from guide.feeds.sitemap import INDEXES
from guide.feeds.sitemap import NAMESPACE
from guide.feeds.sitemap import sitemap
from guide.feeds.sitemap import XHTML
from tests.conftest import NOW

ROOT = "https://guide.example"
MOST = 50_000
"""Addresses in one file, by sitemaps.org; and 50 MB."""


def urls(village: Village) -> list[Element]:
    """Read the sitemap of a village back."""
    return list(fromstring(sitemap(village, ROOT)))  # noqa: S314  (our own)


def location(url: Element) -> str:
    """Return the address of an entry."""
    return url.findtext(f"{{{NAMESPACE}}}loc", "")


def alternates(url: Element) -> dict[str, str]:
    """Return the addresses of an entry in all languages."""
    links = url.findall(f"{{{XHTML}}}link")
    return {link.get("hreflang", ""): link.get("href", "") for link in links}


def test_sitemap_has_only_what_the_schema_knows(village: Village) -> None:
    """An entry has one address, then its links; nothing else."""
    entries = urls(village)

    shapes = {tuple(child.tag.partition("}")[2] for child in url) for url in entries}
    rels = {link.get("rel") for url in entries for link in list(url)[1:]}
    assert (shapes, rels) == ({("loc", "link", "link", "link")}, {"alternate"})


def test_sitemap_is_utf_8_with_its_declaration(village: Village) -> None:
    """Robots need not guess."""
    first, _, rest = sitemap(village, ROOT).partition(b"\n")

    assert first == b'<?xml version="1.0" encoding="UTF-8"?>'
    assert rest.startswith(b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/')


def test_sitemap_lists_every_page_once(village: Village) -> None:
    """No address stands twice, and all are absolute and end with a slash."""
    found = [location(url) for url in urls(village)]

    strange = [a for a in found if not a.startswith(f"{ROOT}/") or not a.endswith("/")]
    assert (len(found), strange) == (len(set(found)), [])
    assert len(found) < MOST


def test_alternates_are_reciprocal(village: Village) -> None:
    """Pages that name each other name the same pages."""
    entries = {location(url): alternates(url) for url in urls(village)}

    one_sided = {
        address
        for address, others in entries.items()
        for other in others.values()
        if entries.get(other) != others or address not in others.values()
    }
    assert one_sided == set()


def test_sitemap_counts_every_thing_and_every_stop(village: Village) -> None:
    """All lists and texts, things, stops and walking views; three times."""
    families = [village.places, village.artworks, village.streets, village.courses]
    others = [village.performances, village.chapters]
    things = sum(len(family) for family in [*families, *others])
    stops = sum(len(course.stops) for course in village.courses.values())

    walks = len(village.courses)

    assert len(urls(village)) == 3 * (len(INDEXES) + things + stops + walks)


def test_sitemap_lists_only_languages_that_a_story_has(scratch_village: Path) -> None:
    """A page that falls back is no page for a robot."""
    (scratch_village / "stories" / "places" / "pond" / "ko.md").unlink()

    entries = urls(load(scratch_village, NOW.date()))

    found = {location(url): alternates(url) for url in entries}
    here = f"{ROOT}/en/places/pond/"
    assert found[here] == {"en": here}
    assert f"{ROOT}/ko/places/pond/" not in found


@pytest.mark.parametrize("family", ["notices", "village"])
def test_sitemap_has_no_page_for_what_has_none(village: Village, family: str) -> None:
    """Notices and the village's own story stand on other pages."""
    found = [location(url) for url in urls(village)]

    assert [address for address in found if f"/{family}/" in address] == []
