"""The thread of a slug: bytes for ever, the same ones for the same slug."""

from collections.abc import Iterator
from collections.abc import Sequence
from hashlib import sha256
from itertools import count
from typing import TypeVar

T = TypeVar("T")


class Thread:
    """Small decisions, drawn one after the other; each takes one byte."""

    def __init__(self, slug: str) -> None:
        self.bytes = endless_bytes(slug)

    def below(self, limit: int) -> int:
        """Draw a number from 0 up to a limit of at most 256, without the limit."""
        return next(self.bytes) % limit

    def between(self, low: int, high: int) -> int:
        """Draw a number from low to high, with both."""
        return low + self.below(high - low + 1)

    def one_of(self, choices: Sequence[T]) -> T:
        """Draw one of some things."""
        return choices[self.below(len(choices))]


def endless_bytes(slug: str) -> Iterator[int]:
    """Spin the bytes of the SHA-256 digests of `slug/0`, `slug/1` and so on."""
    for block in count():
        yield from sha256(f"{slug}/{block}".encode()).digest()
