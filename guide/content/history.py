"""What a history of files can do, whether git keeps it or numbered copies."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol

PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
MAIL_HOST = "desk.invalid"
"""A name that never leads anywhere (RFC 2606): no curator's address is published."""


@dataclass(frozen=True)
class Author:
    """Who saves."""

    name: str

    @property
    def mail(self) -> str:
        """An address for git that cannot be written to."""
        local = self.name.lower()
        if not PLAIN_NAME.fullmatch(local):
            local = f"curator-{sha256(self.name.encode()).hexdigest()[:8]}"
        return f"{local}@{MAIL_HOST}"


ELSEWHERE = Author("elsewhere")
"""Whoever changed a file without the desk: an editor on the disk, a pull."""


@dataclass(frozen=True)
class Revision:
    """One version of a file: a git commit, or the number of a copy.

    Attributes:
        is_gone: whether the file was taken away by it.
    """

    name: str
    author: str
    moment: datetime
    message: str
    is_gone: bool = False


class History(Protocol):
    """Keeps every version of the files of a village; the caller holds the lock."""

    @property
    def trouble(self) -> str:
        """Why git does not keep it; empty where it does."""

    def is_recorded(self, path: str) -> bool:
        """Tell whether the file as it is now is the last version kept."""

    def record(self, path: str, author: Author, message: str) -> str:
        """Keep the file as it is now, and return the name of the version.

        Raises:
            HistoryStuck: it cannot be kept.
        """

    def revisions(self, path: str) -> tuple[Revision, ...]:
        """List the versions of a file, newest first."""

    def data_at(self, path: str, revision: str) -> bytes | None:
        """Return the bytes of a version; None where there is no such one."""

    def deleted(self) -> tuple[tuple[str, Revision], ...]:
        """List files that are gone, each with the last version that had it."""
