"""Parcels: what is sent of an export, with the headers that visitors get."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import md5
from hashlib import sha256
from pathlib import Path
from typing import Literal

from guide.errors import Refused
from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.export.recipes import SAVED

Coding = Literal["gzip", "br", "none"]
"""How a store that cannot choose sends what browsers read."""

ENDINGS: Mapping[Coding, str] = {"gzip": ".gz", "br": ".br", "none": ""}
READ_BY_BROWSERS = (
    "text/html",
    "text/css",
    "text/javascript",
    "image/svg+xml",
    "application/json",
    "application/manifest+json",
)
"""Calendars and files for other tools stay as they are: not all of those unpack."""


@dataclass(frozen=True)
class Parcel:
    """One file to send.

    Attributes:
        key: its name where it is sent to.
        file: where its bytes are.
        row: SHA-256, type, caching and coding of just these bytes.
    """

    key: str
    file: Path
    row: Row

    @cached_property
    def tag(self) -> str:
        """The MD5 by which stores name what they got."""
        return md5(self.body(), usedforsecurity=False).hexdigest()

    @cached_property
    def size(self) -> int:
        """How many bytes it has."""
        return self.file.stat().st_size

    @property
    def headers(self) -> dict[str, str]:
        """What a visitor's browser must be told."""
        told = {
            "Content-Type": self.row.kind,
            "Cache-Control": self.row.cache,
            "Content-Encoding": self.row.coding,
            "Content-Disposition": "attachment" if self.key.endswith(SAVED) else "",
        }
        return {name: value for name, value in told.items() if value}

    def body(self) -> bytes:
        """Return its bytes.

        Raises:
            Refused: the file is not what the export wrote.
        """
        try:
            body = self.file.read_bytes()
        except OSError as error:
            message = f"{self.file} cannot be read: {error.strerror}. Export again."
            raise Refused(message) from error
        if sha256(body).hexdigest() != self.row.digest:
            message = f"{self.file} is not what the export wrote. Export again."
            raise Refused(message)
        return body


def as_they_are(folder: Path, manifest: Manifest) -> dict[str, Parcel]:
    """Take every file of an export, the compressed copies too: for a web server."""
    return {key: Parcel(key, folder / key, row) for key, row in manifest.files.items()}


def one_each(folder: Path, manifest: Manifest, coding: Coding) -> dict[str, Parcel]:
    """Take every address once: for a store, which sends what it has."""
    found = {}
    for key, row in manifest.files.items():
        if row.coding:
            continue
        copy = key + ENDINGS[coding]
        is_read = row.kind.startswith(READ_BY_BROWSERS)
        source = copy if is_read and copy in manifest.files else key
        found[key] = Parcel(key, folder / source, manifest.files[source])
    return found
