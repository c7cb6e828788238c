"""A folder of a web server that is a link: the whole site changes in one step.

    site -> site.releases/1     what visitors read
    site.releases/2             the site before; the next one is made there

rename(2) puts a link in the place of another: whoever opens a file finds the old site
or the new one. What did not change is the same file in both, under two names.
"""

import os
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guide.export.folder import remove
from guide.export.manifest import Manifest
from guide.export.manifest import OWN
from guide.export.manifest import Row
from guide.publish.parcels import Parcel
from guide.publish.run import Outcome
from guide.publish.run import refuse_wrong
from guide.publish.stores import said

SIDES = ("1", "2")


@dataclass(frozen=True)
class Switch:
    """A link to one of two folders beside it."""

    link: Path

    @classmethod
    def at(cls, path: Path) -> "Switch | None":
        """Take a path that is free or such a link; None for any other folder."""
        if path.is_symlink():
            is_ours = path.readlink().parent == Path(cls(path).releases.name)
            return cls(path) if is_ours else None
        return None if path.exists() else cls(path)

    @property
    def releases(self) -> Path:
        """Where both folders are."""
        return self.link.with_name(f"{self.link.name}.releases")

    @property
    def fresh(self) -> Path:
        """The folder that visitors do not read."""
        live = self.link.readlink().name if self.link.is_symlink() else ""
        return self.releases / next(side for side in SIDES if side != live)

    def turn(self) -> None:
        """Show visitors the other folder."""
        link = self.releases / "next"
        link.unlink(missing_ok=True)
        link.symlink_to(self.fresh.relative_to(self.link.parent))
        link.replace(self.link)


def publish_at_once(
    parcels: Mapping[str, Parcel],
    made: Manifest,
    switch: Switch,
    told: Callable[[], None],
) -> Outcome:
    """Make a whole site beside the one that visitors read, then show it.

    Args:
        parcels: what it shall hold, by key.
        made: the export that they are of.
        switch: where to.
        told: called once for each file.

    Raises:
        Refused: the disk refuses, or keeps something else than it was given.
    """
    before = Manifest.read(switch.link) or Manifest()
    after = made.holding({key: each.row for key, each in parcels.items()})
    changed = {
        key for key, each in parcels.items() if not _holds(switch.link / key, each.row)
    }
    if before == after and not changed:
        return Outcome(0, len(parcels), 0)
    strangers = _strangers(switch.link, before) - parcels.keys()
    with said(str(switch.link)):
        for key in _files(switch.fresh) - parcels.keys():
            remove(switch.fresh, key)
        for key in strangers:
            _put(switch.fresh / key, switch.link / key, (switch.link / key).read_bytes)
        _fill(switch, parcels, changed, told)
        after.write(switch.fresh)
        # A disk may write a new name before the bytes: after a power cut the link must
        # not lead to empty files.
        os.sync()
        switch.turn()
    gone = before.files.keys() - parcels.keys()
    return Outcome(len(changed), len(parcels) - len(changed), len(gone))


def _fill(
    switch: Switch,
    parcels: Mapping[str, Parcel],
    changed: set[str],
    told: Callable[[], None],
) -> None:
    fresh = switch.fresh
    for key, parcel in parcels.items():
        if not _holds(fresh / key, parcel.row):
            same = None if key in changed else switch.link / key
            _put(fresh / key, same, parcel.body)
        told()
    refuse_wrong(
        key for key, each in parcels.items() if not _holds(fresh / key, each.row)
    )


def _strangers(live: Path, before: Manifest) -> set[str]:
    """List what somebody else put into the live site; it stays, as in a bucket."""
    found = _files(live) - before.files.keys() if before.files else set()
    return {key for key in found if not key.startswith(f"{OWN}/")}


def _put(target: Path, same: Path | None, body: Callable[[], bytes]) -> None:
    """Make a file anew: what stands there may be the live site's, too."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    if not (same and _linked(same, target)):
        target.write_bytes(body())


def _linked(same: Path, target: Path) -> bool:
    """Give a file a second name; False on a disk that cannot."""
    try:
        os.link(same, target)
    except OSError:
        return False
    return True


def _holds(file: Path, row: Row) -> bool:
    return file.is_file() and sha256(file.read_bytes()).hexdigest() == row.digest


def _files(folder: Path) -> set[str]:
    found = (file for file in folder.rglob("*") if not file.is_dir())
    return {file.relative_to(folder).as_posix() for file in found}
