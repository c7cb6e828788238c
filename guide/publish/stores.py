"""Where an export is published: what a store must do, and a folder that does it."""

from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import md5
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from guide.errors import Refused
from guide.export.folder import remove
from guide.export.manifest import OWN
from guide.export.staging import STAGED


@dataclass(frozen=True)
class Listed:
    """What a store says of a file: its bytes, and the MD5 of them where it knows it."""

    size: int
    tag: str


class Store(Protocol):
    """Where files are sent to, by their names."""

    def listed(self) -> Mapping[str, Listed]:
        """List what is there."""

    def read(self, key: str) -> bytes | None:
        """Return a file; None where there is none."""

    def send(self, key: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Put a file there in one step: the old one stands until then."""

    def remove(self, key: str) -> None:
        """Take a file away."""


@dataclass(frozen=True)
class Folder:
    """A folder of a web server."""

    path: Path

    def listed(self) -> Mapping[str, Listed]:
        """List what visitors may ask for."""
        files = (file for file in self.path.rglob("*") if file.is_file())
        found = {file.relative_to(self.path): _seen(file) for file in files}
        return {
            name.as_posix(): seen
            for name, seen in found.items()
            if name.parts[0] != OWN
        }

    def read(self, key: str) -> bytes | None:
        """Return a file; None where there is none."""
        file = self.path / key
        return file.read_bytes() if file.is_file() else None

    def send(self, key: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Write beside, then move: no visitor reads half. Its server adds headers."""
        del headers
        file = self.path / key
        with said(str(self.path)):
            fresh = self.path / STAGED / sha256(key.encode()).hexdigest()
            for folder in (file.parent, fresh.parent):
                folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(body)
            fresh.replace(file)

    def remove(self, key: str) -> None:
        """Take a file away, and the folders that it leaves empty."""
        with said(str(self.path)):
            remove(self.path, key)


@contextmanager
def said(where: str, *kinds: type[Exception]) -> Iterator[None]:
    """Turn what a disk, or a store with errors of such kinds, says into a sentence."""
    caught: tuple[type[Exception], ...] = (OSError, *kinds)
    try:
        yield
    except FileNotFoundError:
        raise
    except caught as error:
        reason = str(error).strip().splitlines()[0].rstrip(".")
        message = f"{where} refused: {reason}. Nothing is lost: publish again."
        raise Refused(message) from error


def _seen(file: Path) -> Listed:
    body = file.read_bytes()
    return Listed(len(body), md5(body, usedforsecurity=False).hexdigest())
