"""Join the ways of a multipolygon to rings."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence

from guide.content.extract.model import OsmWay


def rings_of(ways: Mapping[int, OsmWay], numbers: Iterable[int]) -> list[list[int]]:
    """Join ways end to end; what never closes (cut at the extract's edge) is left out.

    Rings are returned without the first node at the end.
    """
    pieces = [list(ways[number].refs) for number in numbers if number in ways]
    found: list[list[int]] = []
    while pieces:
        ring = pieces.pop()
        while ring and ring[0] != ring[-1] and _extend(ring, pieces):
            pass
        if len(ring) > 3 and ring[0] == ring[-1]:  # noqa: PLR2004  (a triangle)
            found.append(ring[:-1])
    return found


def _extend(ring: list[int], pieces: list[list[int]]) -> bool:
    """Add the piece that begins or ends where the ring ends."""
    for number, piece in enumerate(pieces):
        if _joins(piece, ring[-1]):
            del pieces[number]
            ring += piece[1:] if piece[0] == ring[-1] else piece[-2::-1]
            return True
    return False


def _joins(piece: Sequence[int], node: int) -> bool:
    return bool(piece) and node in {piece[0], piece[-1]}
