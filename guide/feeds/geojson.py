"""A course as GeoJSON (RFC 7946): stops as points, ways as lines, lon,lat."""

import json

from guide.feeds.walk import FIRM
from guide.feeds.walk import WalkFile
from guide.feeds.walk import WalkLine
from guide.feeds.walk import WalkStop


def geojson(walk: WalkFile) -> bytes:
    """Write a course."""
    found = {
        "type": "FeatureCollection",
        "features": [*map(_line, walk.lines), *map(_point, walk.stops)],
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _line(line: WalkLine) -> dict[str, object]:
    return {
        "type": "Feature",
        "properties": {
            "kind": line.kind,
            "estimate": line.kind not in FIRM,
            "source": line.source,
        },
        "geometry": {
            "type": "LineString",
            "coordinates": [point.lonlat for point in line.points],
        },
    }


def _point(stop: WalkStop) -> dict[str, object]:
    return {
        "type": "Feature",
        "properties": {
            "kind": "stop",
            "number": stop.number,
            "name": stop.title,
            "place": stop.place,
            "accuracy": stop.position.accuracy,
            "url": stop.address,
        },
        "geometry": {"type": "Point", "coordinates": stop.position.point.lonlat},
    }
