"""Asking for the whole site, from address to address, in several processes."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context

from guide.errors import Refused
from guide.export.facts import facts_of
from guide.export.leaf import Leaf
from guide.export.site import PRIVATE
from guide.export.site import Site
from guide.export.staging import Stage
from guide.export.staging import Taken

PORTION = 16
"""Addresses that a process is given at a time, at most."""

Ask = Callable[[list[str]], Iterator[Taken | None]]


MakeSite = Callable[[], Site]
"""Opens the site again in another process; it can be pickled."""


@dataclass(frozen=True)
class Hand:
    """Asks the site for an address and stages the answer."""

    site: Site
    stage: Stage

    def ask(self, path: str) -> Taken | None:
        """Stage what an address answers; None for anything but a page or a file."""
        leaf = self.site.answer(path)
        return self.take(leaf) if leaf else None

    def take(self, leaf: Leaf) -> Taken:
        """Read what an answer says of others, and stage it."""
        return self.stage.take(leaf, facts_of(leaf, self.site.place))


@dataclass(frozen=True)
class Crew:
    """Who asks.

    Attributes:
        make_site: opens the site again.
        jobs: processes that work at a time; with one, all is done in this one.
    """

    make_site: MakeSite
    jobs: int = 1


def crawl(hand: Hand, crew: Crew, told: Callable[[], None]) -> Iterator[Taken]:
    """Stage every public answer once, in a steady order.

    Args:
        hand: asks, and stages what no single address gives.
        crew: how many do as it does.
        told: called once for each address.
    """
    for leaf in hand.site.written():
        yield hand.take(leaf)
    level: Iterable[str] = sorted(hand.site.starts())
    seen = {"/"}
    with hands(hand, crew) as ask:
        while level:
            paths = [path for path in dict.fromkeys(level) if path not in seen]
            paths = [path for path in paths if not path.startswith(PRIVATE)]
            seen.update(paths)
            level = []
            for taken in ask(paths):
                told()
                if taken:
                    yield taken
                    level += sorted(target for target, _ in taken.facts.targets)


@contextmanager
def hands(hand: Hand, crew: Crew) -> Iterator[Ask]:
    """Give what asks for many addresses and keeps their order.

    Other processes begin anew and load the village themselves: a copy of this one
    would hang where Typst has had threads in it.

    Raises:
        Refused: a process was ended from outside, as by a system without memory.
    """
    if crew.jobs == 1:
        yield lambda paths: map(hand.ask, paths)
        return
    begin = (type(hand), crew.make_site, hand.stage)
    spawn = get_context("spawn")
    with ProcessPoolExecutor(crew.jobs, spawn, _begin, begin) as pool:
        try:
            yield lambda paths: pool.map(
                _ask, paths, chunksize=_portion(len(paths), crew.jobs)
            )
        except BrokenProcessPool as error:
            message = "A process of the export was ended. Try again with --jobs 1."
            raise Refused(message) from error


def _portion(count: int, jobs: int) -> int:
    return max(1, min(PORTION, count // (jobs * PORTION)))


_OWN: list[Hand] = []
"""What a process of the pool works with; empty in the one that began it."""


def _begin(kind: type[Hand], make_site: MakeSite, stage: Stage) -> None:
    _OWN.append(kind(make_site(), stage))


def _ask(path: str) -> Taken | None:
    return _OWN[-1].ask(path)
