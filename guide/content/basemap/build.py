"""Build a base map: choose, cut to the village, leave out corners, keep names."""

from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace

from guide.content.basemap.chains import chained
from guide.content.basemap.chains import Refs
from guide.content.basemap.classes import is_area
from guide.content.basemap.classes import kind_of_area
from guide.content.basemap.classes import kind_of_line
from guide.content.basemap.file import digest_of
from guide.content.basemap.names import names_of
from guide.content.basemap.network import network_of
from guide.content.basemap.rings import rings_of
from guide.content.extract.model import Extract
from guide.content.extract.model import OsmWay
from guide.content.extract.model import Tags
from guide.domain.basemap import AREAS
from guide.domain.basemap import Basemap
from guide.domain.basemap import Cell
from guide.domain.basemap import cell_of
from guide.domain.basemap import KINDS
from guide.domain.basemap import metres_a_step
from guide.domain.basemap import Names
from guide.domain.basemap import Network
from guide.domain.basemap import Origin
from guide.domain.basemap import Shape
from guide.domain.basemap import Size
from guide.domain.basemap import square_kilometres
from guide.domain.position import Bounds
from guide.domain.shapes import clip_line
from guide.domain.shapes import clip_ring
from guide.domain.shapes import simplify
from guide.domain.shapes import twice_area
from guide.errors import Refused

TOLERANCE_METRES = 1.0
MOST_SQUARE_KILOMETRES = 6.0
MOST_POINTS = 300_000
NAMED = {"green", "water", "site", "plaza"}
"""Areas that are called by their names; a building is not."""


def build(
    extract: Extract, bounds: Bounds, languages: tuple[str, ...], origin: Origin
) -> Basemap:
    """Build the base map of a box.

    Raises:
        Refused: the box is too large, or the extract has nothing in it.
    """
    area = square_kilometres(bounds)
    if area > MOST_SQUARE_KILOMETRES:
        message = (
            f"The village's bounds hold {area:.1f} km², a base map at most "
            f"{MOST_SQUARE_KILOMETRES:g} km²: make them smaller in "
            "stories/village.yaml."
        )
        raise Refused(message)
    building = _Building(extract, bounds, languages)
    building.draw()
    _check(building, bounds)
    network = building.network()
    found = Basemap(
        bounds=bounds,
        origin=origin,
        shapes={kind: tuple(building.shapes[kind]) for kind in KINDS},
        names=tuple(building.names),
        network=network,
    )
    return replace(found, digest=digest_of(found))


def _check(building: "_Building", bounds: Bounds) -> None:
    points = sum(len(s.line) for each in building.shapes.values() for s in each)
    if points > MOST_POINTS:
        message = f"The base map would have {points} corners, more than {MOST_POINTS}."
        raise Refused(message)
    if points:
        return
    there, here = building.extract.centre, bounds.centre
    if there is None:
        message = "The extract is empty: it has no node."
        raise Refused(message)
    message = (
        "The extract has nothing to draw here: it lies around "
        f"{there.lon:.2f}, {there.lat:.2f}; the village around "
        f"{here.lon:.2f}, {here.lat:.2f} (longitude, latitude)."
    )
    raise Refused(message)


@dataclass
class _Building:
    """A base map while it is made."""

    extract: Extract
    bounds: Bounds
    languages: tuple[str, ...]
    shapes: dict[str, list[Shape]] = field(
        default_factory=lambda: {kind: [] for kind in KINDS}
    )
    names: list[Names] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.size = Size.of(self.bounds)
        self.step = metres_a_step(self.bounds)
        self.cells: dict[int, Cell] = {
            number: cell_of(self.bounds, lon, lat)
            for number, (lon, lat) in self.extract.nodes.items()
        }
        self._numbers: dict[tuple[tuple[str, str], ...], int] = {}

    def draw(self) -> None:
        """Take every way and area that is drawn."""
        chosen = list(self._chosen())
        streets = [(kind, way) for kind, way in chosen if kind not in AREAS]
        rings = [(kind, way) for kind, way in chosen if kind in AREAS]
        lines = list(self._joined(streets))
        every = [*(refs for *_, refs in lines), *(way.refs for _, way in rings)]
        self.uses = Counter(ref for refs in every for ref in set(refs))
        for kind, way in rings:
            self._add_ring(kind, way.refs[:-1], way.tags, is_hole=False)
        for kind, name, refs in lines:
            line = clip_line(self._simple(refs), self.size)
            self.shapes[kind] += (Shape(part, name) for part in line)
        self._add_areas()

    def network(self) -> Network:
        """Take every way that can be walked."""
        return network_of(
            self.extract, self.cells, self.size, self._way_name, self._trim
        )

    def _chosen(self) -> Iterator[tuple[str, OsmWay]]:
        for way in self.extract.ways.values():
            line = kind_of_line(way.tags)
            area = kind_of_area(way.tags) if way.is_closed else None
            is_plain_area = area and (line is None or is_area(way.tags))
            kind = area if is_plain_area else line
            if kind:
                yield kind, way

    def _joined(
        self, ways: Sequence[tuple[str, OsmWay]]
    ) -> Iterator[tuple[str, int | None, Refs]]:
        """Join the pieces of each street: kind, number of its name, nodes."""
        streets: dict[tuple[str, int | None], list[Refs]] = defaultdict(list)
        for kind, way in ways:
            refs = tuple(ref for ref in way.refs if ref in self.cells)
            if len(refs) > 1:
                streets[kind, self._way_name(way)].append(refs)
        for (kind, name), pieces in streets.items():
            yield from ((kind, name, refs) for refs in chained(pieces))

    def _add_areas(self) -> None:
        for area in self.extract.areas:
            kind = kind_of_area(area.tags)
            if not kind:
                continue
            for ring in rings_of(self.extract.ways, area.outer):
                self._add_ring(kind, ring, area.tags, is_hole=False)
            for ring in rings_of(self.extract.ways, area.inner):
                self._add_ring(kind, ring, {}, is_hole=True)

    def _add_ring(
        self, kind: str, refs: Sequence[int], tags: Tags, *, is_hole: bool
    ) -> None:
        known = [ref for ref in refs if ref in self.cells]
        if len(known) < 3 or self._is_outside(known):  # noqa: PLR2004  (a triangle)
            return
        ring = clip_ring(self._simple([*known, known[0]])[:-1], self.size)
        area = twice_area(ring)
        if not area:
            return
        if (area < 0) is not is_hole:
            ring = ring[::-1]
        name = self._number(tags) if kind in NAMED else None
        self.shapes[kind].append(Shape(ring, name))

    def _simple(self, refs: Sequence[int]) -> Sequence[Cell]:
        """Leave out corners, but none where another shape meets."""
        kept = [number for number, ref in enumerate(refs) if self.uses[ref] > 1]
        line = [self.cells[ref] for ref in refs]
        return simplify(line, TOLERANCE_METRES, self.step, kept)

    def _trim(self, line: Sequence[Cell]) -> tuple[Cell, ...]:
        return simplify(line, TOLERANCE_METRES, self.step)

    def _is_outside(self, refs: Sequence[int]) -> bool:
        xs = [self.cells[ref][0] for ref in refs]
        ys = [self.cells[ref][1] for ref in refs]
        is_beside = max(xs) < 0 or min(xs) > self.size.east
        return is_beside or max(ys) < 0 or min(ys) > self.size.north

    def _way_name(self, way: OsmWay) -> int | None:
        return self._number(way.tags) if "highway" in way.tags else None

    def _number(self, tags: Tags) -> int | None:
        names: Mapping[str, str] | None = names_of(tags, self.languages)
        if names is None:
            return None
        key = tuple(sorted(names.items()))
        if key not in self._numbers:
            self._numbers[key] = len(self.names)
            self.names.append(names)
        return self._numbers[key]
