"""Join the pieces of a street, which mappers cut at every change of a tag."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Sequence

Refs = tuple[int, ...]


def chained(pieces: Sequence[Refs]) -> list[Refs]:
    """Join pieces end to end where exactly two of them meet, in a steady order.

    A name fits along a street, but rarely along one of its pieces.
    """
    meeting: dict[int, list[int]] = defaultdict(list)
    for number, refs in enumerate(pieces):
        meeting[refs[0]].append(number)
        meeting[refs[-1]].append(number)
    used: set[int] = set()
    found = []
    for number, refs in enumerate(pieces):
        if number not in used:
            used.add(number)
            ahead = _grown(refs, pieces, meeting, used)
            found.append(_grown(ahead[::-1], pieces, meeting, used)[::-1])
    return found


def _grown(
    line: Refs,
    pieces: Sequence[Refs],
    meeting: Mapping[int, Sequence[int]],
    used: set[int],
) -> Refs:
    """Add pieces at the end as long as each has one successor."""
    while len(meeting[line[-1]]) == 2:  # noqa: PLR2004  (this piece and the next)
        follows = [n for n in meeting[line[-1]] if n not in used]
        if not follows:
            break
        used.add(follows[0])
        piece = pieces[follows[0]]
        line += piece[1:] if piece[0] == line[-1] else piece[-2::-1]
    return line
