"""The sitemap: every page once a language, with its other languages (sitemaps.org)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring

from guide.domain.address import Addresses
from guide.domain.address import FOLDERS
from guide.domain.village import Village

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
INDEXES = (
    "",
    "visit/",
    "courses/",
    "places/",
    "art/",
    "streets/",
    "shows/",
    "shows/changes/",
    "plan/",
    "plan/walk/",
    "chapters/",
    "map/",
    "kept/",
    "glossary/",
    "about/",
    "about/sources/",
    "about/open/",
)


def sitemap(village: Village, root: str) -> bytes:
    """Write the sitemap with absolute addresses that begin with `root`."""
    urlset = Element("urlset", {"xmlns": NAMESPACE, "xmlns:xhtml": XHTML})
    for path, languages in pages(village):
        for code in languages:
            url = SubElement(urlset, "url")
            SubElement(url, "loc").text = Addresses(code, root).page(path)
            for other in languages:
                link = {"rel": "alternate", "hreflang": other}
                href = Addresses(other, root).page(path)
                SubElement(url, "xhtml:link", {**link, "href": href})
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(urlset)


def pages(village: Village) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through all pages: the path inside a language, and the languages it has."""
    for path in INDEXES:
        yield path, village.info.languages
    for thing in village.things():
        folder = FOLDERS.get(thing.family)
        languages = tuple(code for code in village.info.languages if thing.speaks(code))
        if folder:
            yield f"{folder}/{thing.slug}/", languages
    for course in village.courses_in_order:
        languages = tuple(c for c in village.info.languages if course.speaks(c))
        yield f"courses/{course.slug}/walk/", languages
        for stop in course.stops:
            if course.source.section(stop.slug):
                yield f"courses/{course.slug}/{stop.slug}/", languages
