"""Pieces of a street become long lines, and nothing is lost or joined wrongly."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.basemap.chains import chained

pieces = st.lists(
    st.lists(st.integers(0, 12), min_size=2, max_size=5, unique=True).map(tuple),
    max_size=10,
)


def steps(lines: list[tuple[int, ...]]) -> Counter[frozenset[int]]:
    """Count the steps between neighbouring nodes, in either direction."""
    return Counter(frozenset(pair) for line in lines for pair in pairwise(line))


@pytest.mark.parametrize(
    ("street", "expected"),
    [
        ([(1, 2), (2, 3)], [(1, 2, 3)]),
        ([(2, 1), (2, 3), (4, 3)], [(1, 2, 3, 4)]),
        ([(5, 6), (1, 2), (6, 1)], [(5, 6, 1, 2)]),
        ([(1, 2), (2, 3), (2, 4)], [(1, 2), (2, 3), (2, 4)]),
        ([(1, 2), (2, 3), (3, 1)], [(1, 2, 3, 1)]),
        ([(1, 2, 3, 1), (4, 5)], [(1, 2, 3, 1), (4, 5)]),
    ],
)
def test_chained_joins_what_has_one_successor(
    street: list[tuple[int, ...]], expected: list[tuple[int, ...]]
) -> None:
    """Turned pieces are turned round; at a fork and in a loop nothing is guessed."""
    assert sorted(max(line, line[::-1]) for line in chained(street)) == sorted(
        max(line, line[::-1]) for line in expected
    )


@given(pieces)
def test_chained_keeps_every_step(street: list[tuple[int, ...]]) -> None:
    """Each step between two nodes is there as often as before."""
    assert steps(chained(street)) == steps(street)


@given(pieces)
def test_chained_never_has_more_lines(street: list[tuple[int, ...]]) -> None:
    """Joining makes lines longer and fewer."""
    assert len(chained(street)) <= len(street)
