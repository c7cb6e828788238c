"""Choose the reader of an extract by its name, and refuse what cannot be a village."""

from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path

from guide.content.extract.geojson import read_geojson
from guide.content.extract.model import Extract
from guide.content.extract.model import ExtractBroken
from guide.content.extract.model import ExtractForeign
from guide.content.extract.model import ExtractTooLarge
from guide.content.extract.model import Tick
from guide.content.extract.osm_pbf import read_osm_pbf
from guide.content.extract.osm_xml import read_osm_xml

MOST_BYTES = 60_000_000
"""Of the file: a dense village takes 1 MB as .osm.pbf and 10 MB as .osm."""

READERS: Mapping[str, Callable[[Path, Tick], Extract]] = {
    ".osm": read_osm_xml,
    ".osm.gz": read_osm_xml,
    ".osm.bz2": read_osm_xml,
    ".pbf": read_osm_pbf,
    ".geojson": read_geojson,
    ".json": read_geojson,
}


def read_extract(file: Path, tick: Tick = lambda _: None) -> Extract:
    """Read an extract.

    Raises:
        GuideError: it cannot be used, and why.
    """
    name = file.name.lower()
    reader = next((READERS[end] for end in READERS if name.endswith(end)), None)
    if reader is None:
        raise ExtractForeign(file.name, f"“{file.suffix}” is not read")
    size = file.stat().st_size
    if size > MOST_BYTES:
        raise ExtractTooLarge(file.name, f"{size // 10**6} MB")
    if size == 0:
        raise ExtractBroken(file.name, "it is empty")
    return reader(file, tick)
