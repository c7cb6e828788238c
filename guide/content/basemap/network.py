"""The ways that feet can take, cut at their crossings, as far as they connect."""

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence

from guide.content.basemap.classes import kind_to_walk
from guide.content.extract.model import Extract
from guide.content.extract.model import OsmWay
from guide.domain.basemap import Cell
from guide.domain.basemap import Edge
from guide.domain.basemap import Line
from guide.domain.basemap import Network
from guide.domain.basemap import Size

Name = Callable[[OsmWay], int | None]
Trim = Callable[[Sequence[Cell]], Line]


def network_of(
    extract: Extract, cells: dict[int, Cell], size: Size, name: Name, trim: Trim
) -> Network:
    """Make the network inside a box.

    Args:
        extract: where the ways are.
        cells: every node on the grid.
        size: the box; what leaves it is left out from the last crossing inside.
        name: gives the number of a way's name.
        trim: leaves out corners that nobody needs.
    """
    ways = [(way, kind) for way in extract.ways.values() if (kind := _kind(way))]
    uses = Counter(ref for way, _ in ways for ref in set(way.refs))
    edges: list[tuple[int, int, Edge]] = []
    for way, kind in ways:
        for refs in _pieces(way, uses):
            line = [cells[ref] for ref in refs if ref in cells]
            is_whole = len(line) == len(refs)
            if is_whole and all(_is_inside(cell, size) for cell in line):
                edge = Edge(0, 0, kind, name(way), trim(line))
                edges.append((refs[0], refs[-1], edge))
    return _largest(edges, cells)


def _kind(way: OsmWay) -> str | None:
    return kind_to_walk(way.tags) if len(way.refs) > 1 else None


def _pieces(way: OsmWay, uses: Counter[int]) -> Iterator[tuple[int, ...]]:
    """Cut a way where another one meets it."""
    begin = 0
    last = len(way.refs) - 1
    for number in range(1, last + 1):
        if number == last or uses[way.refs[number]] > 1:
            yield way.refs[begin : number + 1]
            begin = number


def _is_inside(cell: Cell, size: Size) -> bool:
    return 0 <= cell[0] <= size.east and 0 <= cell[1] <= size.north


def _largest(edges: list[tuple[int, int, Edge]], cells: dict[int, Cell]) -> Network:
    """Keep the largest connected part: an island would lead nowhere."""
    group: dict[int, int] = {}

    def find(node: int) -> int:
        while group.setdefault(node, node) != node:
            group[node] = group[group[node]]
            node = group[node]
        return node

    for start, end, _ in edges:
        group[find(start)] = find(end)
    counts = Counter(find(start) for start, _, _ in edges)
    if not counts:
        return Network()
    main = max(sorted(counts), key=counts.__getitem__)
    kept = [(start, end, edge) for start, end, edge in edges if find(start) == main]
    ends = sorted({node for start, end, _ in kept for node in (start, end)})
    numbers = {node: number for number, node in enumerate(ends)}
    return Network(
        tuple(cells[node] for node in ends),
        tuple(
            Edge(numbers[start], numbers[end], edge.kind, edge.name, edge.line)
            for start, end, edge in kept
        ),
    )
