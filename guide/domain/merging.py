"""Two people changed one text: put both changes together, paragraph by paragraph.

The three-way merge of Khanna, Kunal and Pierce, "A Formal Investigation of Diff3"
(2007), over front matter lines and paragraphs instead of lines.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Choice = Literal["mine", "theirs", "both"]

PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+\n*|\n+")
FENCE = "---\n"


@dataclass(frozen=True)
class Piece:
    """A part of the merged text.

    Attributes:
        text: what stands in the result where nobody disagrees.
        mine: what I wrote here, where both wrote something else.
        theirs: what stands there now.
    """

    text: str = ""
    mine: str = ""
    theirs: str = ""
    is_contested: bool = False


def merge(base: str, mine: str, theirs: str) -> tuple[Piece, ...]:
    """Merge two texts that began as the same one; lines end with a line feed."""
    was, own, other = pieces_of(base), pieces_of(mine), pieces_of(theirs)
    return tuple(_joined(_chunks(was, own, other)))


def is_clean(pieces: Sequence[Piece]) -> bool:
    """Tell whether nobody disagrees."""
    return not any(each.is_contested for each in pieces)


def settle(pieces: Sequence[Piece], choices: Mapping[int, Choice]) -> str:
    """Put the text together; a contested piece without a choice keeps both."""
    return "".join(
        _chosen(each, choices.get(number, "both")) for number, each in enumerate(pieces)
    )


def pieces_of(text: str) -> list[str]:
    """Cut a file into the lines of its front matter and the paragraphs of its body."""
    if not text.startswith(FENCE):
        return PARAGRAPH.findall(text)
    end = text.find(f"\n{FENCE}", len(FENCE) - 1)
    if end < 0:
        return text.splitlines(keepends=True)
    head, body = text[: end + 1], text[end + 1 + len(FENCE) :]
    return [*head.splitlines(keepends=True), FENCE, *PARAGRAPH.findall(body)]


def _chosen(piece: Piece, choice: Choice) -> str:
    if not piece.is_contested:
        return piece.text
    if choice == "both":
        gap = "" if not piece.mine or piece.mine.endswith("\n") else "\n\n"
        return f"{piece.mine}{gap}{piece.theirs}"
    return piece.mine if choice == "mine" else piece.theirs


def _chunks(
    was: Sequence[str], own: Sequence[str], other: Sequence[str]
) -> Iterator[Piece]:
    """Walk along what all three share; between two such places somebody changed."""
    mine, theirs = _matches(was, own), _matches(was, other)
    a = b = c = 0
    for shared in [*sorted(mine.keys() & theirs.keys()), len(was)]:
        here = mine.get(shared, len(own)), theirs.get(shared, len(other))
        if here[0] < b or here[1] < c:
            continue
        yield from _between(was[a:shared], own[b : here[0]], other[c : here[1]])
        if shared < len(was):
            yield Piece(was[shared])
        a, b, c = shared + 1, here[0] + 1, here[1] + 1


def _matches(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    return {
        block.a + step: block.b + step for block in blocks for step in range(block.size)
    }


def _between(
    was: Sequence[str], own: Sequence[str], other: Sequence[str]
) -> Iterator[Piece]:
    """Merge neighbours one by one where nobody added or removed any."""
    if len(was) == len(own) == len(other):
        for each in zip(was, own, other, strict=True):
            yield _decided(*([part] for part in each))
    else:
        yield _decided(was, own, other)


def _decided(was: Sequence[str], own: Sequence[str], other: Sequence[str]) -> Piece:
    old, mine, theirs = ("".join(part) for part in (was, own, other))
    if mine in {theirs, old}:
        return Piece(theirs)
    if theirs == old:
        return Piece(mine)
    return Piece(mine=mine, theirs=theirs, is_contested=True)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours on which nobody disagrees."""
    text = ""
    for piece in pieces:
        if piece.is_contested:
            if text:
                yield Piece(text)
            text = ""
            yield piece
        else:
            text += piece.text
    if text:
        yield Piece(text)
