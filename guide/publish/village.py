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
from guide.publish.switch import publish_at_once
from guide.publish.switch import Switch


def publish_village(
    order: Order,
    target: Store | Switch,
    coding: Coding,
    jobs: int,
    told: Callable[[], None],
) -> Outcome:
    """Export as ordered, then make a store hold that.

    Args:
        order: what is exported, and into which folder.
        target: where to.
        coding: how a store that cannot choose holds what browsers read.
        jobs: files sent at a time.
        told: called once for each answer and each file.

    Raises:
        Refused: the export or the store refuses.
    """
    export(order, noon(order.day), told)
    made = Manifest.read(order.folder) or Manifest()
    if isinstance(target, Switch):
        return publish_at_once(as_they_are(order.folder, made), made, target, told)
    parcels = (
        as_they_are(order.folder, made)
        if isinstance(target, Folder)
        else one_each(order.folder, made, coding)
    )
    return publish(parcels, made, target, jobs, told)
