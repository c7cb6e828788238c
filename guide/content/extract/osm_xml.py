"""Read OSM XML, plain or compressed, with the standard library alone.

Format: https://wiki.openstreetmap.org/wiki/OSM_XML. Declarations of entities are
refused, so a small file cannot grow in memory.
"""

import bz2
import gzip
from pathlib import Path
from typing import BinaryIO
from typing import cast
from xml.parsers.expat import ExpatError
from xml.parsers.expat import ParserCreate

from guide.content.extract.model import area_of
from guide.content.extract.model import day_of
from guide.content.extract.model import Extract
from guide.content.extract.model import ExtractBroken
from guide.content.extract.model import ExtractForeign
from guide.content.extract.model import ExtractTooLarge
from guide.content.extract.model import MOST_NODES
from guide.content.extract.model import OsmWay
from guide.content.extract.model import pair_of
from guide.content.extract.model import Tick

BLOCK = 1 << 18
MOST_BYTES = 400_000_000
"""Of XML after decompression: a small archive may hold a very large file."""


def read_osm_xml(file: Path, tick: Tick) -> Extract:
    """Read .osm, .osm.gz or .osm.bz2.

    Raises:
        GuideError: it is cut off, foreign or too large.
    """
    reading = _Reading(file.name)
    size = file.stat().st_size or 1
    try:
        with file.open("rb") as raw, _opened(raw, file.suffix.lower()) as source:
            done = 0
            while block := source.read(BLOCK):
                done += len(block)
                if done > MOST_BYTES:
                    raise ExtractTooLarge(file.name, f"over {MOST_BYTES // 10**6} MB")
                reading.parser.Parse(block, False)  # noqa: FBT003
                tick(min(1.0, raw.tell() / size))
            reading.parser.Parse(b"", True)  # noqa: FBT003
    except ExpatError as error:
        raise ExtractBroken(file.name, str(error)) from error
    except (EOFError, OSError) as error:
        raise ExtractBroken(file.name, str(error).rstrip(".")) from error
    return reading.extract


def _opened(raw: BinaryIO, suffix: str) -> BinaryIO:
    if suffix == ".gz":
        return cast("BinaryIO", gzip.open(raw, "rb"))
    if suffix == ".bz2":
        return cast("BinaryIO", bz2.open(raw, "rb"))
    return raw


class _Reading:
    """What is known while the parser goes through the elements."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.extract = Extract()
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = self._refuse
        self._is_begun = False
        self._id = 0
        self._tags: dict[str, str] = {}
        self._refs: list[int] = []
        self._members: list[tuple[str, int, str]] = []

    def _refuse(self, *_: object) -> None:
        raise ExtractForeign(self.name, "it declares entities")

    def _start(self, element: str, values: dict[str, str]) -> None:
        if not self._is_begun:
            self._begin(element)
        try:
            self._read(element, values)
        except (KeyError, ValueError) as error:
            line = self.parser.CurrentLineNumber
            reason = f"the <{element}> in line {line} lacks something or is wrong"
            raise ExtractBroken(self.name, reason) from error

    def _begin(self, element: str) -> None:
        if element != "osm":
            raise ExtractForeign(self.name, f"it begins with <{element}>")
        self._is_begun = True

    def _read(self, element: str, values: dict[str, str]) -> None:
        match element:
            case "nd":
                self._refs.append(int(values["ref"]))
            case "tag":
                self._tags[values["k"]] = values["v"]
            case "node":
                self._node(values)
            case "way" | "relation":
                self._id = int(values["id"])
                self._tags, self._refs, self._members = {}, [], []
                self._date(values.get("timestamp", ""))
            case "member":
                member = (values["type"], int(values["ref"]), values.get("role", ""))
                self._members.append(member)
            case "meta":
                self._date(values.get("osm_base", ""))

    def _node(self, values: dict[str, str]) -> None:
        nodes = self.extract.nodes
        nodes[int(values["id"])] = pair_of(values["lon"], values["lat"])
        self._tags = {}
        self._date(values.get("timestamp", ""))
        if len(nodes) > MOST_NODES:
            raise ExtractTooLarge(self.name, f"over {MOST_NODES} nodes")

    def _date(self, stamp: str) -> None:
        self.extract.date = max(self.extract.date, day_of(stamp))

    def _end(self, element: str) -> None:
        if element == "way":
            self.extract.ways[self._id] = OsmWay(self._tags, tuple(self._refs))
        elif element == "relation":
            area = area_of(self._tags, self._members)
            if area:
                self.extract.areas.append(area)
