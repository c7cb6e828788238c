"""The folder of an export: staged first, then moved in by turns, removals last."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from itertools import chain
from pathlib import Path

from guide.errors import Refused
from guide.export.checking import broken_links
from guide.export.facts import Facts
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.export.manifest import OWN
from guide.export.manifest import Row
from guide.export.staging import STAGED
from guide.export.staging import Taken
from guide.export.turns import anchored_in
from guide.export.turns import in_turns
from guide.export.turns import in_turns_to_go

MOST_NAMED = 20
"""Broken links that a refusal names."""


@dataclass(frozen=True)
class Outcome:
    """What an export did: files written, left as they were, removed."""

    written: int
    kept: int
    removed: int


@dataclass
class Draft:
    """An export on its way.

    Attributes:
        before: what the folder holds already.
        files: what it will hold.
        said: what every answer says of others, by its address.
        known: the SHA-256 of every address.
        fresh: files that were staged.
    """

    folder: Path
    before: Manifest
    files: dict[str, Row] = field(default_factory=dict)
    said: dict[str, Facts] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)

    def take(self, taken: Taken) -> None:
        """Note one answer that was staged."""
        self.known[taken.path] = taken.digest
        self.said[taken.path] = taken.facts
        self.files |= taken.files
        self.fresh += taken.fresh

    def check(self) -> None:
        """Follow everything that pages and files say of each other.

        Raises:
            Refused: an address, an anchor or a language is not there.
        """
        broken = broken_links(self.said, self.known)
        if broken:
            shutil.rmtree(self.folder / STAGED, ignore_errors=True)
            named = "; ".join(broken[:MOST_NAMED])
            message = f"{len(broken)} links are broken, nothing was changed: {named}."
            raise Refused(message)

    def finish(self, made_from: str) -> Outcome:
        """Move everything in, each in its turn, then remove what is gone."""
        rows = self.before.files
        gone = {path: rows[path] for path in rows if path not in self.files}
        fresh = {path: self.files[path] for path in self.fresh}
        unsure = {path: replace(row, digest="") for path, row in fresh.items()}
        Manifest("", {**rows, **unsure}).write(self.folder)
        anchored = anchored_in(self.said)
        for path in chain(*in_turns(fresh, self._is_there, anchored)):
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / STAGED / path).replace(target)
        for path in chain(*in_turns_to_go(gone)):
            remove(self.folder, path)
        shutil.rmtree(self.folder / STAGED, ignore_errors=True)
        Manifest(made_from, self.files, anchored).write(self.folder)
        return Outcome(len(fresh), len(self.files) - len(fresh), len(gone))

    def _is_there(self, name: str) -> bool:
        return (self.folder / name).is_file()


def opened(folder: Path) -> Manifest:
    """Read what an export folder holds.

    Raises:
        Refused: the folder has files that no export wrote.
    """
    before = Manifest.read(folder)
    if before is None and folder.is_dir() and _has_strangers(folder):
        message = f"{folder} has files that no export wrote; choose an empty folder."
        raise Refused(message)
    shutil.rmtree(folder / STAGED, ignore_errors=True)
    return before or Manifest()


def missing(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Go through files of the manifest that are not in the folder."""
    return (path for path in manifest.files if not (folder / path).is_file())


def remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder:
            return
        if parent.is_dir():
            if any(parent.iterdir()):
                return
            parent.rmdir()


def _has_strangers(folder: Path) -> bool:
    """Tell whether anything is there but what an interrupted export leaves."""
    found = {each.name for each in folder.iterdir()}
    return bool(found - {OWN}) or (folder / MANIFEST).is_file()
