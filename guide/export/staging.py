"""Staging: answers and their compressed copies, beside the site that they will join."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from hashlib import sha256
from pathlib import Path

import brotli

from guide.export.facts import Facts
from guide.export.leaf import Leaf
from guide.export.manifest import Manifest
from guide.export.manifest import OWN
from guide.export.manifest import Row
from guide.http.kept import COMPRESSED
from guide.http.kept import SMALLEST_BYTES

STAGED = f"{OWN}/staged"
CODINGS = (("br", ".br"), ("gzip", ".gz"))


@dataclass(frozen=True)
class Taken:
    """One answer that was staged, or found to be there already.

    Attributes:
        path: its address.
        digest: the SHA-256 of its bytes.
        facts: what it says of others.
        files: what the folder will hold of it.
        fresh: those of them that were staged.
    """

    path: str
    digest: str
    facts: Facts
    files: Mapping[str, Row] = field(default_factory=dict)
    fresh: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stage:
    """Where answers wait for the whole site.

    Attributes:
        folder: of the export.
        before: what the folder holds already.
    """

    folder: Path
    before: Manifest

    def take(self, leaf: Leaf, facts: Facts) -> Taken:
        """Stage one answer and its compressed copies, unless they are there already."""
        row = Row(leaf.digest, leaf.kind, leaf.cache)
        copies = _copies(leaf)
        if self._has(leaf.file, row) and all(self._holds(name) for _, name in copies):
            names = [name for _, name in copies]
            files = {leaf.file: row, **{n: self.before.files[n] for n in names}}
            return Taken(leaf.path, leaf.digest, facts, files)
        files = {leaf.file: row}
        self._write(leaf.file, leaf.body)
        for coding, name in copies:
            body = _compress(leaf.body, coding)
            files[name] = Row(sha256(body).hexdigest(), leaf.kind, leaf.cache, coding)
            self._write(name, body)
        return Taken(leaf.path, leaf.digest, facts, files, tuple(files))

    def _has(self, name: str, row: Row) -> bool:
        return self.before.files.get(name) == row and (self.folder / name).is_file()

    def _holds(self, name: str) -> bool:
        row = self.before.files.get(name)
        return row is not None and bool(row.digest) and (self.folder / name).is_file()

    def _write(self, name: str, body: bytes) -> None:
        target = self.folder / STAGED / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def _copies(leaf: Leaf) -> list[tuple[str, str]]:
    if len(leaf.body) < SMALLEST_BYTES or not leaf.kind.startswith(COMPRESSED):
        return []
    return [(coding, leaf.file + ending) for coding, ending in CODINGS]


def _compress(body: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=9))
    return gzip.compress(body, compresslevel=9, mtime=0)
