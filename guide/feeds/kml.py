"""A course as KML 2.2 (OGC 07-147r2): placemarks for stops, lines between them."""

from collections.abc import Sequence
from html import escape
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement

from guide.domain.position import Point
from guide.feeds.text import clean
from guide.feeds.text import document_of
from guide.feeds.walk import FIRM
from guide.feeds.walk import WalkFile

NAMESPACE = "http://www.opengis.net/kml/2.2"
ATOM = "http://www.w3.org/2005/Atom"
LINE_COLOUR = {True: "ff2a26a3", False: "992a26a3"}
"""Opacity, blue, green, red; an estimate is paler, as KML has no dashes."""

LINE_WIDTH = {True: "5", False: "3"}
STYLES = {True: "walked", False: "estimate"}


def kml(walk: WalkFile) -> bytes:
    """Write a course."""
    root = Element("kml", {"xmlns": NAMESPACE, "xmlns:atom": ATOM})
    document = SubElement(root, "Document")
    _describe(document, walk.title, walk.address, walk.summary)
    for is_firm in STYLES:
        _style(document, is_firm=is_firm)
    for line in walk.lines:
        mark = SubElement(document, "Placemark")
        SubElement(mark, "name").text = clean(walk.title)
        SubElement(mark, "description").text = clean(escape(line.source))
        SubElement(mark, "styleUrl").text = f"#{STYLES[line.kind in FIRM]}"
        shape = SubElement(mark, "LineString")
        SubElement(shape, "tessellate").text = "1"
        SubElement(shape, "coordinates").text = _coordinates(line.points)
    for stop in walk.stops:
        mark = SubElement(document, "Placemark")
        _describe(mark, stop.name, stop.address, stop.place)
        shape = SubElement(mark, "Point")
        SubElement(shape, "coordinates").text = _coordinates([stop.position.point])
    return document_of(root)


def _describe(element: Element, name: str, address: str, text: str) -> None:
    """Name a feature; descriptions are HTML to KML readers, so ours are escaped."""
    SubElement(element, "name").text = clean(name)
    SubElement(element, "atom:link", {"href": address})
    SubElement(element, "description").text = clean(escape(text))


def _style(document: Element, *, is_firm: bool) -> None:
    style = SubElement(document, "Style", {"id": STYLES[is_firm]})
    line = SubElement(style, "LineStyle")
    SubElement(line, "color").text = LINE_COLOUR[is_firm]
    SubElement(line, "width").text = LINE_WIDTH[is_firm]


def _coordinates(points: Sequence[Point]) -> str:
    """Write points as lon,lat: KML's order."""
    return " ".join("{:.6f},{:.6f}".format(*point.lonlat) for point in points)
