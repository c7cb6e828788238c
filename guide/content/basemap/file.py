"""The file of a base map: JSON with deltas between corners, and a checksum.

A shape is one list: the number of its name plus one (0 is none), the first corner,
then the steps from each corner to the next.
"""

import json
import os
import tempfile
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from guide.domain.basemap import Basemap
from guide.domain.basemap import Cell
from guide.domain.basemap import Edge
from guide.domain.basemap import GRID
from guide.domain.basemap import KINDS
from guide.domain.basemap import Line
from guide.domain.basemap import Network
from guide.domain.basemap import Origin
from guide.domain.basemap import Shape
from guide.domain.edtf import FuzzyDate
from guide.domain.position import Bounds
from guide.domain.problem import Mistake
from guide.domain.problem import N_

FORMAT = "koryoin-guide base map"
VERSION = 1
FOLDER = "instance/basemap"
FILE = f"{FOLDER}/basemap.json"
LARGEST_BYTES = 20_000_000
DAMAGED = N_("The base map is damaged: build it again with guide basemap build.")
OLD = N_("The base map is of another version: build it again with guide basemap build.")


def drawing_text(basemap: Basemap) -> str:
    """Write what a drawing needs, as it is sent to the browser."""
    return _dump(_drawing(basemap))


def _drawing(basemap: Basemap) -> dict[str, object]:
    box = basemap.bounds
    return {
        "bounds": [box.west, box.south, box.east, box.north],
        "grid": GRID,
        "names": list(basemap.names),
        "shapes": {
            kind: [_packed(shape.name, shape.line) for shape in basemap.shapes[kind]]
            for kind in KINDS
        },
    }


def digest_of(basemap: Basemap) -> str:
    """Name the content: SHA-256 of everything that is drawn, walked or credited."""
    return sha256(_dump(_content(basemap)).encode()).hexdigest()


def write_basemap(root: Path, basemap: Basemap) -> Path:
    """Write the file in one step, and return where."""
    file = root / FILE
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "sha256": basemap.digest,
        **_content(basemap),
    }
    with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False) as text:
        text.write(_dump(whole))
    os.replace(text.name, file)  # noqa: PTH105  (atomic)
    return file


def parse_basemap(text: str) -> Basemap:
    """Read the file's text.

    Raises:
        Mistake: it is damaged, or of another version.
    """
    try:
        found = json.loads(text)
        if (found["format"], found["version"], found["grid"]) != (
            FORMAT,
            VERSION,
            GRID,
        ):
            raise Mistake(OLD)
        basemap = _basemap(found)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        if isinstance(error, Mistake):
            raise
        raise Mistake(DAMAGED) from error
    if digest_of(basemap) != basemap.digest:
        raise Mistake(DAMAGED)
    return basemap


def _content(basemap: Basemap) -> dict[str, object]:
    origin = basemap.origin
    return {
        "source": origin.file,
        "date": origin.date,
        "licence": origin.licence,
        "attribution": origin.attribution,
        **_drawing(basemap),
        "nodes": _flat(basemap.network.nodes),
        "edges": [
            [
                edge.start,
                edge.end,
                KINDS.index(edge.kind),
                *_packed(edge.name, edge.line),
            ]
            for edge in basemap.network.edges
        ],
    }


def _basemap(found: Mapping[str, Any]) -> Basemap:
    return Basemap(
        bounds=Bounds(*found["bounds"]),
        origin=Origin(
            str(found["source"]),
            _day(str(found["date"])),
            str(found["licence"]),
            str(found["attribution"]),
        ),
        shapes={
            kind: tuple(_shape(each, found["names"]) for each in found["shapes"][kind])
            for kind in KINDS
        },
        names=tuple(dict(each) for each in found["names"]),
        network=Network(
            tuple(_pairs(found["nodes"])),
            tuple(_edge(each, found["names"]) for each in found["edges"]),
        ),
        digest=str(found["sha256"]),
    )


def _day(text: str) -> str:
    return FuzzyDate.parse(text).text if text else ""


def _edge(numbers: Sequence[int], names: Sequence[object]) -> Edge:
    start, end, kind, *rest = numbers
    shape = _shape(rest, names)
    return Edge(start, end, KINDS[kind], shape.name, shape.line)


def _shape(numbers: Sequence[int], names: Sequence[object]) -> Shape:
    name, *rest = numbers
    if not 0 <= name <= len(names):
        raise Mistake(DAMAGED)
    return Shape(tuple(_line(rest)), name - 1 if name else None)


def _line(numbers: Sequence[int]) -> Iterator[Cell]:
    x = y = 0
    for dx, dy in _pairs(numbers):
        x, y = x + dx, y + dy
        yield (x, y)


def _packed(name: int | None, line: Line) -> list[int]:
    steps = ((x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(line))
    return [0 if name is None else name + 1, *line[0], *_flat(steps)]


def _flat(pairs: Iterable[Cell]) -> list[int]:
    return [number for pair in pairs for number in pair]


def _pairs(numbers: Sequence[int]) -> Iterator[Cell]:
    return zip(numbers[::2], numbers[1::2], strict=True)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
