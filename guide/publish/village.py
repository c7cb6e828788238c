"""A village published: exported first, then sent."""

from collections.abc import Callable

from guide.export.manifest import Manifest
from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.publish.parcels import as_they_are
from guide.publish.parcels import Coding
from guide.publish.parcels import one_each
from guide.publish.run import Outcome
from guide.publish.run import publish
from guide.publish.stores import Folder
from guide.publish.stores import Store


def publish_village(
    order: Order, store: Store, coding: Coding, jobs: int, told: Callable[[], None]
) -> Outcome:
    """Export as ordered, then make a store hold that.

    Args:
        order: what is exported, and into which folder.
        store: where to.
        coding: how a store that cannot choose holds what browsers read.
        jobs: files sent at a time.
        told: called once for each answer and each file.

    Raises:
        Refused: the export or the store refuses.
    """
    export(order, noon(order.day), told)
    made = Manifest.read(order.folder) or Manifest()
    parcels = (
        as_they_are(order.folder, made)
        if isinstance(store, Folder)
        else one_each(order.folder, made, coding)
    )
    return publish(parcels, made.made_from, store, jobs, told)
