"""Read .osm.pbf with osmium, the part of the extra `basemap`.

Format: https://wiki.openstreetmap.org/wiki/PBF_Format.
"""

from pathlib import Path

from guide.content.extract.model import area_of
from guide.content.extract.model import day_of
from guide.content.extract.model import Extract
from guide.content.extract.model import ExtractBroken
from guide.content.extract.model import ExtractTooLarge
from guide.content.extract.model import MOST_NODES
from guide.content.extract.model import OsmWay
from guide.content.extract.model import Tick
from guide.errors import PartMissing

NEVER = 1970
"""The year of a time that is not there."""


def read_osm_pbf(file: Path, tick: Tick) -> Extract:
    """Read .osm.pbf.

    Raises:
        GuideError: osmium is not installed, or the file is cut off, foreign or large.
    """
    try:
        import osmium  # noqa: PLC0415  (an optional part)
    except ImportError as error:
        part = "osmium to read .osm.pbf"
        raise PartMissing(part, "basemap") from error
    extract = Extract()
    try:
        reader = osmium.FileProcessor(osmium.io.File(str(file), "pbf"))
        extract.date = day_of(reader.header.get("osmosis_replication_timestamp", ""))
        for number, each in enumerate(reader):
            _take(extract, each, file.name)
            if number % 5000 == 0:
                tick(1 - 1 / (1 + number / 20_000))
    except RuntimeError as error:
        raise ExtractBroken(file.name, str(error).rstrip(".")) from error
    return extract


def _take(extract: Extract, each: object, name: str) -> None:
    from osmium import osm as kinds  # noqa: PLC0415  (an optional part)

    if isinstance(each, kinds.Node):
        extract.nodes[each.id] = (each.location.lon, each.location.lat)
        if len(extract.nodes) > MOST_NODES:
            raise ExtractTooLarge(name, f"over {MOST_NODES} nodes")
    elif isinstance(each, kinds.Way):
        refs = tuple(node.ref for node in each.nodes)
        extract.ways[each.id] = OsmWay(dict(each.tags), refs)
        if each.timestamp.year > NEVER:
            extract.date = max(extract.date, each.timestamp.date().isoformat())
    elif isinstance(each, kinds.Relation):
        members = [(member.type, member.ref, member.role) for member in each.members]
        area = area_of(dict(each.tags), members)
        if area:
            extract.areas.append(area)
