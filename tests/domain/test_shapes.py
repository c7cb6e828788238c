"""Cutting and simplifying: nothing leaves the box, no connection is cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from guide.domain.basemap import Cell
from guide.domain.basemap import Line
from guide.domain.basemap import Size
from guide.domain.shapes import clip_line
from guide.domain.shapes import clip_ring
from guide.domain.shapes import simplify
from guide.domain.shapes import twice_area

BOX = Size(1000, 800)
STEP = (0.45, 0.55)
cells = st.tuples(st.integers(-500, 1500), st.integers(-500, 1300))
lines = st.lists(cells, min_size=2, max_size=12)
rings = st.lists(cells, min_size=3, max_size=10)


def is_inside(cell: Cell) -> bool:
    """Tell whether a corner lies in the box."""
    return 0 <= cell[0] <= BOX.east and 0 <= cell[1] <= BOX.north


@given(lines)
def test_clip_line_never_leaves_the_box(line: list[Cell]) -> None:
    """Every corner of every part lies inside or on the edge."""
    parts = clip_line(line, BOX)

    assert all(is_inside(cell) for part in parts for cell in part)


@given(lines)
def test_clip_line_keeps_corners_and_connections_inside(line: list[Cell]) -> None:
    """Two corners that follow each other inside the box still do."""
    parts = clip_line(line, BOX)

    kept = {frozenset(pair) for part in parts for pair in pairwise(part)}
    inside = [p for p in pairwise(line) if all(map(is_inside, p)) and p[0] != p[1]]
    assert all(frozenset(pair) in kept for pair in inside)


@given(rings)
def test_clip_ring_never_leaves_the_box(ring: list[Cell]) -> None:
    """Every corner of a cut area lies inside or on the edge."""
    assert all(is_inside(cell) for cell in clip_ring(ring, BOX))


@given(rings)
def test_clip_ring_never_grows(ring: list[Cell]) -> None:
    """A convex area keeps its turning direction and is at most as large."""
    triangle = ring[:3]
    before, after = twice_area(triangle), twice_area(clip_ring(triangle, BOX))

    rounding = 2 * (BOX.east + BOX.north)
    assert abs(after) <= abs(before) + rounding
    assert before * after >= 0 or abs(after) <= rounding


@given(lines, st.sets(st.integers(0, 11)))
def test_simplify_keeps_ends_and_crossings(line: list[Cell], wanted: set[int]) -> None:
    """The first, the last and every kept corner stay, so crossings stay joined."""
    kept = {number for number in wanted if number < len(line)}

    simple = simplify(line, 1.0, STEP, kept)

    assert (simple[0], simple[-1]) == (line[0], line[-1]) or len(set(line)) == 1
    assert {line[number] for number in kept} <= set(simple)


@given(lines)
def test_simplify_stays_within_tolerance(line: list[Cell]) -> None:
    """A corner that was left out lies at most a metre from the result."""
    simple = simplify(line, 1.0, STEP)

    assert all(distance(cell, simple) <= 1.0001 for cell in line)


def distance(cell: Cell, line: Line) -> float:
    """Return metres from a corner to a line."""
    x, y = cell[0] * STEP[0], cell[1] * STEP[1]
    found = [((x - a * STEP[0]) ** 2 + (y - b * STEP[1]) ** 2) ** 0.5 for a, b in line]
    for (a, b), (c, d) in pairwise(line):
        ax, ay, cx, cy = a * STEP[0], b * STEP[1], c * STEP[0], d * STEP[1]
        long = (cx - ax) ** 2 + (cy - ay) ** 2
        share = min(1, max(0, ((x - ax) * (cx - ax) + (y - ay) * (cy - ay)) / long))
        dx, dy = x - ax - share * (cx - ax), y - ay - share * (cy - ay)
        found.append((dx * dx + dy * dy) ** 0.5)
    return float(min(found))
