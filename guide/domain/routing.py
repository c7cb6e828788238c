"""Find the way on foot between two points along the base map's walkable ways (A*).

Quiet ways are preferred: their lengths count less (Hart, Nilsson and Raphael 1968).
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop
from heapq import heappush
from itertools import pairwise
from types import MappingProxyType

from guide.domain.basemap import Basemap
from guide.domain.plane import gap
from guide.domain.plane import nearest_on
from guide.domain.plane import Plane
from guide.domain.plane import XY
from guide.domain.position import Point

SNAP_METRES = 40.0
"""How far a stop may lie from a way that leads to it."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "path": 0.9,
        "living": 0.95,
        "residential": 1.0,
        "service": 1.0,
        "tertiary": 1.1,
        "primary": 1.3,
        "steps": 1.4,
    }
)
LEAST = min(WEIGHTS.values())


@dataclass(frozen=True)
class Foothold:
    """Where a point meets the network: on which edge, between which corners."""

    edge: int
    corner: int
    spot: XY
    metres: float


class Router:
    """Finds ways; made once for many of them."""

    def __init__(self, basemap: Basemap) -> None:
        """Measure the network of a base map."""
        network = basemap.network
        self._plane = Plane(basemap.bounds.centre)
        place = [self._plane.xy(basemap.point(cell)) for cell in network.nodes]
        self._nodes = place
        self._edges = network.edges
        self._lines = [
            [self._plane.xy(basemap.point(cell)) for cell in edge.line]
            for edge in network.edges
        ]
        self._costs = [
            _length(line) * WEIGHTS[edge.kind]
            for line, edge in zip(self._lines, network.edges, strict=True)
        ]
        self._ways: list[list[tuple[int, int]]] = [[] for _ in place]
        for number, edge in enumerate(network.edges):
            self._ways[edge.start].append((edge.end, number))
            self._ways[edge.end].append((edge.start, number))

    def foothold(self, point: Point) -> Foothold | None:
        """Find the nearest way; None where none is within reach."""
        at = self._plane.xy(point)
        found: Foothold | None = None
        for number, line in enumerate(self._lines):
            for corner, (start, end) in enumerate(pairwise(line)):
                if not _is_close(start, end, at):
                    continue
                spot, metres = nearest_on(start, end, at)
                if metres <= SNAP_METRES and (not found or metres < found.metres):
                    found = Foothold(number, corner, spot, metres)
        return found

    def way(self, start: Foothold, end: Foothold) -> tuple[Point, ...] | None:
        """Return the way between two footholds; None where nothing connects them."""
        if start.edge == end.edge:
            spots = self._along(start, end)
        else:
            found = self._search(start, end)
            if found is None:
                return None
            spots = found
        return tuple(self._plane.point(spot) for spot in _once(spots))

    def _along(self, start: Foothold, end: Foothold) -> list[XY]:
        """Stay on one edge."""
        line = self._lines[start.edge]
        if start.corner <= end.corner:
            between = line[start.corner + 1 : end.corner + 1]
        else:
            between = line[end.corner + 1 : start.corner + 1][::-1]
        return [start.spot, *between, end.spot]

    def _search(self, start: Foothold, end: Foothold) -> list[XY] | None:
        goals = {node: cost for node, cost, _ in self._ends(end)}
        best = {node: cost for node, cost, _ in self._ends(start)}
        came: dict[int, tuple[int, int]] = {}
        queue = [(cost + self._guess(node, end), node) for node, cost in best.items()]
        queue.sort()
        arrived: tuple[float, int] | None = None
        while queue:
            guess, node = heappop(queue)
            if arrived and guess >= arrived[0]:
                break
            if node in goals and (not arrived or best[node] + goals[node] < arrived[0]):
                arrived = (best[node] + goals[node], node)
            for there, number in self._ways[node]:
                cost = best[node] + self._costs[number]
                if cost < best.get(there, float("inf")):
                    best[there], came[there] = cost, (node, number)
                    heappush(queue, (cost + self._guess(there, end), there))
        return self._spots(start, end, arrived[1], came) if arrived else None

    def _spots(
        self,
        start: Foothold,
        end: Foothold,
        last: int,
        came: dict[int, tuple[int, int]],
    ) -> list[XY]:
        """Go back from the last crossing to the start, and write the corners."""
        steps: list[list[XY]] = []
        node = last
        while node in came:
            before, number = came[node]
            line = self._lines[number]
            is_forward = self._edges[number].start == before
            steps.append(line if is_forward else line[::-1])
            node = before
        out = next(line for at, _, line in self._ends(start) if at == node)
        into = next(line for at, _, line in self._ends(end) if at == last)
        middle = [spot for line in reversed(steps) for spot in line]
        return [*out, *middle, *into[::-1]]

    def _ends(self, hold: Foothold) -> list[tuple[int, float, list[XY]]]:
        """Return both crossings of an edge: number, cost and way from the foothold."""
        edge, line = self._edges[hold.edge], self._lines[hold.edge]
        back = [hold.spot, *line[: hold.corner + 1][::-1]]
        on = [hold.spot, *line[hold.corner + 1 :]]
        weight = WEIGHTS[edge.kind]
        return [
            (edge.start, _length(back) * weight, back),
            (edge.end, _length(on) * weight, on),
        ]

    def _guess(self, node: int, end: Foothold) -> float:
        return gap(self._nodes[node], end.spot) * LEAST


def _is_close(start: XY, end: XY, at: XY) -> bool:
    """Tell quickly whether a way may lie within reach."""
    low_x, high_x = sorted((start[0], end[0]))
    low_y, high_y = sorted((start[1], end[1]))
    is_beside = at[0] < low_x - SNAP_METRES or at[0] > high_x + SNAP_METRES
    return not (
        is_beside or at[1] < low_y - SNAP_METRES or at[1] > high_y + SNAP_METRES
    )


def _once(spots: Sequence[XY]) -> list[XY]:
    return [s for number, s in enumerate(spots) if not number or s != spots[number - 1]]


def _length(line: Sequence[XY]) -> float:
    return sum(gap(one, other) for one, other in pairwise(line))
