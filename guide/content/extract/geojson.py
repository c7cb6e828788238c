"""Read GeoJSON (RFC 7946, lon,lat) whose properties are tags of OpenStreetMap."""

import json
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from guide.content.extract.model import day_of
from guide.content.extract.model import Extract
from guide.content.extract.model import ExtractBroken
from guide.content.extract.model import ExtractForeign
from guide.content.extract.model import OsmArea
from guide.content.extract.model import OsmWay
from guide.content.extract.model import pair_of
from guide.content.extract.model import Tags
from guide.content.extract.model import Tick

Pair = tuple[float, float]
Object = Mapping[str, object]


def read_geojson(file: Path, tick: Tick) -> Extract:
    """Read a FeatureCollection of lines and areas.

    Raises:
        GuideError: it is cut off or is no FeatureCollection.
    """
    try:
        found = json.loads(file.read_bytes())
    except RecursionError as error:
        raise ExtractBroken(file.name, "it is nested too deeply") from error
    except ValueError as error:
        raise ExtractBroken(file.name, str(error).rstrip(".")) from error
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise ExtractForeign(file.name, "it is no GeoJSON FeatureCollection")
    extract = Extract(
        date=day_of(str(found.get("timestamp", ""))),
        is_osm="openstreetmap" in str(found.get("copyright", "")).lower(),
    )
    nodes: dict[Pair, int] = {}
    features = found.get("features")
    if not isinstance(features, list):
        raise ExtractForeign(file.name, "it has no list of features")
    for number, feature in enumerate(features, start=1):
        try:
            _take(extract, nodes, feature)
        except (KeyError, TypeError, ValueError) as error:
            what = f"its feature {number} has no usable geometry"
            raise ExtractForeign(file.name, what) from error
    extract.nodes = {number: pair for pair, number in nodes.items()}
    tick(1)
    return extract


def _take(extract: Extract, nodes: dict[Pair, int], feature: Object) -> None:
    shape = feature["geometry"]
    if not isinstance(shape, dict):
        return
    tags = _tags(feature.get("properties"))
    for kind, coordinates in _simple(shape["type"], shape.get("coordinates", ())):
        if kind == "LineString":
            _line(extract, nodes, tags, cast("Iterable[Pair]", coordinates))
        elif kind == "Polygon":
            rings = [
                _line(extract, nodes, {}, ring)
                for ring in cast("Iterable[Iterable[Pair]]", coordinates)
            ]
            area = OsmArea(tags, outer=tuple(rings[:1]), inner=tuple(rings[1:]))
            extract.areas.append(area)


def _simple(kind: str, coordinates: Iterable[object]) -> Iterator[tuple[str, object]]:
    if kind.startswith("Multi"):
        yield from ((kind.removeprefix("Multi"), part) for part in coordinates)
    else:
        yield kind, coordinates


def _tags(properties: object) -> Tags:
    if not isinstance(properties, dict):
        return {}
    inner = properties.get("tags")
    found = inner if isinstance(inner, dict) else properties
    return {str(key): str(value) for key, value in found.items() if value is not None}


def _line(
    extract: Extract, nodes: dict[Pair, int], tags: Tags, pairs: Iterable[Pair]
) -> int:
    """Keep a line as a way and return its number."""
    refs = tuple(
        nodes.setdefault(pair_of(lon, lat), len(nodes)) for lon, lat, *_ in pairs
    )
    number = len(extract.ways)
    extract.ways[number] = OsmWay(tags, refs)
    return number
