"""A course as GPX 1.1 (https://www.topografix.com/GPX/1/1/).

A recorded or routed line is a track; an estimate is only ever a route, so that no
device takes it for a way that somebody walked.
"""

from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement

from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.feeds.text import clean
from guide.feeds.text import document_of
from guide.feeds.walk import FIRM
from guide.feeds.walk import WalkFile
from guide.feeds.walk import WalkLine
from guide.feeds.walk import WalkStop

NAMESPACE = "http://www.topografix.com/GPX/1/1"
CREATOR = "koryoin-guide"


def gpx(walk: WalkFile) -> bytes:
    """Write a course."""
    root = Element("gpx", {"xmlns": NAMESPACE, "version": "1.1", "creator": CREATOR})
    _metadata(root, walk)
    for stop in walk.stops:
        _waypoint(root, stop)
    for line in walk.lines:
        if line.kind not in FIRM:
            _line(root, "rte", walk, line)
    for line in walk.lines:
        if line.kind in FIRM:
            _line(root, "trk", walk, line)
    return document_of(root)


def _metadata(root: Element, walk: WalkFile) -> None:
    metadata = SubElement(root, "metadata")
    _texts(metadata, name=walk.title, desc=walk.summary)
    SubElement(metadata, "link", {"href": walk.address})
    points = [stop.position.point for stop in walk.stops]
    points += [point for line in walk.lines for point in line.points]
    box = Bounds.around(points)
    low, high = Point(box.south, box.west), Point(box.north, box.east)
    south_west, north_east = _at(low), _at(high)
    SubElement(
        metadata,
        "bounds",
        {
            "minlat": south_west["lat"],
            "minlon": south_west["lon"],
            "maxlat": north_east["lat"],
            "maxlon": north_east["lon"],
        },
    )


def _waypoint(root: Element, stop: WalkStop) -> None:
    waypoint = SubElement(root, "wpt", _at(stop.position.point))
    _texts(waypoint, name=stop.name, desc=stop.place)
    SubElement(waypoint, "link", {"href": stop.address})


def _line(root: Element, kind: str, walk: WalkFile, line: WalkLine) -> None:
    element = SubElement(root, kind)
    _texts(element, name=walk.title, desc=line.source, src=line.source)
    SubElement(element, "link", {"href": walk.address})
    holder = SubElement(element, "trkseg") if kind == "trk" else element
    for point in line.points:
        SubElement(holder, "trkpt" if kind == "trk" else "rtept", _at(point))


def _texts(element: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, name).text = clean(text)


def _at(point: Point) -> dict[str, str]:
    lon, lat = point.lonlat
    return {"lat": f"{lat:.6f}", "lon": f"{lon:.6f}"}
