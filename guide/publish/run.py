"""`guide publish` without its words: one export, one store."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from guide.errors import Refused
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.publish.order import arrived
from guide.publish.order import pending
from guide.publish.order import to_remove
from guide.publish.order import to_send
from guide.publish.parcels import Parcel
from guide.publish.stores import Store

T = TypeVar("T")

MOST_NAMED = 5
JSON = {"Content-Type": "application/json", "Cache-Control": "no-store"}


@dataclass(frozen=True)
class Outcome:
    """What a publish did: files sent, left as they were, removed."""

    sent: int
    kept: int
    removed: int


def publish(
    parcels: Mapping[str, Parcel],
    made: Manifest,
    store: Store,
    jobs: int,
    told: Callable[[], None],
) -> Outcome:
    """Make a store hold just these files.

    Args:
        parcels: what it shall hold, by key.
        made: the export that they are of.
        store: where to.
        jobs: files sent at a time.
        told: called once for each file sent or removed.

    Raises:
        Refused: the store holds somebody else's files, or refuses, or lost something.
    """
    there = store.listed()
    before = _before(store, there)
    groups = to_send(parcels, there, before, made.anchored)
    gone = to_remove(parcels, there, before)
    after = made.holding({key: each.row for key, each in parcels.items()})
    if not groups and not gone and before == after:
        return Outcome(0, len(parcels), 0)
    _note(store, pending(parcels, before))
    for group in groups:
        _each(lambda parcel: _send(store, parcel), group, jobs, told)
    for keys in gone:
        _each(store.remove, keys, jobs, told)
    _verify(parcels, chain(*gone), store)
    _note(store, after)
    sent, removed = (sum(map(len, each)) for each in (groups, gone))
    return Outcome(sent, len(parcels) - sent, removed)


def refuse_wrong(keys: Iterable[str]) -> None:
    """End a publish whose files are not there.

    Raises:
        Refused: there are such keys.
    """
    wrong = sorted(keys)
    if wrong:
        named = ", ".join(wrong[:MOST_NAMED])
        message = f"{len(wrong)} files are not as they were sent: {named}. Try again."
        raise Refused(message)


def _before(store: Store, there: Iterable[str]) -> Manifest:
    """Read what was published there.

    Raises:
        Refused: files are there, and no publish sent them.
    """
    before = Manifest.parse(store.read(MANIFEST) or b"")
    if before is None and any(True for _ in there):
        message = "There are files that no publish sent; choose an empty place."
        raise Refused(message)
    return before or Manifest()


def _note(store: Store, manifest: Manifest) -> None:
    store.send(MANIFEST, manifest.text().encode(), JSON)


def _send(store: Store, parcel: Parcel) -> None:
    store.send(parcel.key, parcel.body(), parcel.headers)


def _each(
    act: Callable[[T], None], many: Iterable[T], jobs: int, told: Callable[[], None]
) -> None:
    """Do something for each, some at a time; after a mistake nothing more begins."""
    with ThreadPoolExecutor(jobs) as pool:
        begun = [pool.submit(act, each) for each in many]
        try:
            for each in begun:
                each.result()
                told()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _verify(parcels: Mapping[str, Parcel], gone: Iterable[str], store: Store) -> None:
    """Ask the store for what it holds now.

    Raises:
        Refused: something is not as it was sent.
    """
    there = store.listed()
    wrong = [key for key, parcel in parcels.items() if not arrived(parcel, there)]
    refuse_wrong([*wrong, *(key for key in gone if key in there)])
