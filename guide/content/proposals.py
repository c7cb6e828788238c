"""Changes that writers propose to what is public: kept aside until somebody publishes.

What visitors read stays as it is meanwhile; nothing of a proposal is lost or public.
"""

import json
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guide.content.writing import digest_of
from guide.content.writing import locked
from guide.content.writing import read_bytes
from guide.content.writing import replace_file


@dataclass(frozen=True)
class Proposal:
    """A text that waits.

    Attributes:
        text: the whole file as its author wants it.
        base: the whole file as its author had read it.
        moment: when it was sent, in ISO 8601.
    """

    path: str
    author: str
    text: str
    base: str
    moment: str

    @property
    def digest(self) -> str:
        """Name the text: what was read of it may be replaced by a later one."""
        return digest_of(self.text.encode())


class Proposals:
    """One proposal a file and author, in the instance folder."""

    def __init__(self, instance: Path, clock: Callable[[], datetime]) -> None:
        self._file = instance / "desk" / "proposals.json"
        self._lock = instance / "desk" / "proposals-lock"
        self._clock = clock

    def all(self) -> tuple[Proposal, ...]:
        """List what waits, the oldest first."""
        found = [Proposal(**entry) for entry in self._entries().values()]
        return tuple(sorted(found, key=lambda each: each.moment))

    def of(self, path: str, author: str) -> Proposal | None:
        """Return what somebody proposes for a file."""
        found = self._entries().get(f"{path} {author}")
        return Proposal(**found) if found else None

    def send(self, path: str, author: str, text: str, base: str) -> None:
        """Keep a proposal; an earlier one of the same author is replaced."""
        moment = self._clock().isoformat()
        fresh = asdict(Proposal(path, author, text, base, moment))
        with locked(self._lock):
            self._write({**self._entries(), f"{path} {author}": fresh})

    def drop(self, path: str, author: str, digest: str) -> None:
        """Take a proposal away that was published; a later text, unread yet, stays."""
        key = f"{path} {author}"
        with locked(self._lock):
            found = self.of(path, author)
            if found and found.digest == digest:
                self._write({k: v for k, v in self._entries().items() if k != key})

    def _entries(self) -> Mapping[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = json.loads(read_bytes(self._file) or b"{}")
        return found

    def _write(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        data = json.dumps(entries, ensure_ascii=False, indent=1).encode()
        replace_file(self._file, data, 0o600)
