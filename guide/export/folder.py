"""The folder of an export: staged first, then moved in by turns, removals last."""

import gzip
import shutil
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path

import brotli

from guide.errors import Refused
from guide.export.checking import broken_links
from guide.export.facts import Facts
from guide.export.leaf import Leaf
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.export.manifest import OWN
from guide.export.manifest import Row
from guide.export.turns import anchored_in
from guide.export.turns import in_turns
from guide.export.turns import in_turns_to_go
from guide.http.kept import COMPRESSED
from guide.http.kept import SMALLEST_BYTES

STAGED = f"{OWN}/staged"
CODINGS = (("br", ".br"), ("gzip", ".gz"))
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

    def take(self, leaf: Leaf, facts: Facts) -> None:
        """Stage one answer and its compressed copies, unless they are there already."""
        self.known[leaf.path] = leaf.digest
        self.said[leaf.path] = facts
        row = Row(leaf.digest, leaf.kind, leaf.cache)
        copies = _copies(leaf)
        if self._has(leaf.file, row) and all(self._holds(name) for _, name in copies):
            self.files[leaf.file] = row
            self.files |= {name: self.before.files[name] for _, name in copies}
            return
        self._stage(leaf.file, leaf.body, row)
        for coding, name in copies:
            body = _compress(leaf.body, coding)
            digest = sha256(body).hexdigest()
            self._stage(name, body, Row(digest, leaf.kind, leaf.cache, coding))

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

    def _has(self, name: str, row: Row) -> bool:
        return self.before.files.get(name) == row and (self.folder / name).is_file()

    def _holds(self, name: str) -> bool:
        row = self.before.files.get(name)
        return row is not None and bool(row.digest) and (self.folder / name).is_file()

    def _stage(self, name: str, body: bytes, row: Row) -> None:
        target = self.folder / STAGED / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.files[name] = row
        self.fresh.append(name)


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


def take_all(
    draft: Draft,
    answers: Iterable[tuple[Leaf, Facts]],
    jobs: int,
    told: Callable[[], None],
) -> None:
    """Stage all answers, `jobs` of them compressed at a time."""
    with ThreadPoolExecutor(jobs) as pool:
        waiting: list[Future[None]] = []
        for leaf, facts in answers:
            waiting.append(pool.submit(draft.take, leaf, facts))
            told()
        for each in waiting:
            each.result()


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


def _copies(leaf: Leaf) -> list[tuple[str, str]]:
    if len(leaf.body) < SMALLEST_BYTES or not leaf.kind.startswith(COMPRESSED):
        return []
    return [(coding, leaf.file + ending) for coding, ending in CODINGS]


def _compress(body: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=9))
    return gzip.compress(body, compresslevel=9, mtime=0)
