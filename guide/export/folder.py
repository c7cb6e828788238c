"""The folder of an export: staged first, then moved in, pages last, removals after."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from pathlib import Path

from guide.errors import Refused
from guide.export.checking import broken_links
from guide.export.facts import Facts
from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.export.staging import STAGED
from guide.export.staging import Taken

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
        """Move everything in: files, then pages, then remove what is gone."""
        gone = [path for path in self.before.files if path not in self.files]
        unsure = {path: replace(self.files[path], digest="") for path in self.fresh}
        Manifest("", {**self.before.files, **unsure}).write(self.folder)
        for path in sorted(self.fresh, key=_pages_last):
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / STAGED / path).replace(target)
        for path in gone:
            _remove(self.folder, path)
        shutil.rmtree(self.folder / STAGED, ignore_errors=True)
        Manifest(made_from, self.files).write(self.folder)
        return Outcome(len(self.fresh), len(self.files) - len(self.fresh), len(gone))


def opened(folder: Path) -> Manifest:
    """Read what an export folder holds.

    Raises:
        Refused: the folder has files that no export wrote.
    """
    before = Manifest.read(folder)
    if before is None and folder.is_dir() and any(folder.iterdir()):
        message = f"{folder} has files that no export wrote; choose an empty folder."
        raise Refused(message)
    shutil.rmtree(folder / STAGED, ignore_errors=True)
    return before or Manifest()


def missing(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Go through files of the manifest that are not in the folder."""
    return (path for path in manifest.files if not (folder / path).is_file())


def _pages_last(path: str) -> tuple[bool, str]:
    name = path.removesuffix(".br").removesuffix(".gz")
    return (name.endswith(".html"), path)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
