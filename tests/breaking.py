"""A process that ends at any of its steps: what a test needs to break it everywhere.

Python tells its audit hooks (PEP 578) of every file that it opens, moves, links or
removes, before it does so. A hook that raises stands for a machine that stops there.
"""

import os
import sys
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass

CHANGES = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink"}
)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Stopped(BaseException):
    """The machine stops: no code of the guide hears of it."""


@dataclass
class Machine:
    """Lets so many changes of files through; None where it is not watched."""

    left: int | None = None

    def hear(self, event: str, told: tuple[object, ...]) -> None:
        """Let a change through, or stop at it and at everything that follows."""
        if self.left is None or not _changes(event, told):
            return
        if self.left == 0:
            raise Stopped
        self.left -= 1


_machine = Machine()
_heard: list[str] = []


def broken_at_every_step(act: Callable[[], object]) -> Iterator[int]:
    """Do something again and again, each time one step further; ends when it is done.

    Whoever goes through this puts everything back where it was before the next round.
    """
    if not _heard:
        sys.addaudithook(_machine.hear)
        _heard.append("hook")
    step = 0
    while True:
        _machine.left = step
        try:
            act()
        except Stopped:
            _machine.left = None
            yield step
        else:
            _machine.left = None
            return
        step += 1


def _changes(event: str, told: tuple[object, ...]) -> bool:
    if event == "open":
        return isinstance(told[2], int) and bool(told[2] & WRITES)
    return event in CHANGES
