"""Save a file of the village: atomic, recorded, and never over somebody's words."""

import json
import re
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guide.content.copies import Copies
from guide.content.git import Git
from guide.content.history import Author
from guide.content.history import ELSEWHERE
from guide.content.history import History
from guide.content.history import Revision
from guide.content.writing import digest_of
from guide.content.writing import draft_of
from guide.content.writing import locked
from guide.content.writing import read_bytes
from guide.content.writing import remove_file
from guide.content.writing import replace_file
from guide.errors import HistoryStuck
from guide.errors import NotOurs
from guide.errors import SaveFailed

PATH = re.compile(
    r"stories/(?:village|glossary|sources)\.yaml"
    r"|stories/(?:[a-z0-9-]+/){1,2}[A-Za-z0-9][A-Za-z0-9_-]*\.(?:md|jpg|png|webp)"
    r"|routes_data/codes\.csv"
    r"|routes_data/tracks/[a-z0-9-]+\.geojson"
)
"""What the desk writes; nothing else, nowhere else."""

CHANGED_ELSEWHERE = "Changed outside the desk"


@dataclass(frozen=True)
class Held:
    """A file as somebody read it; the digest is what their save must name."""

    path: str
    data: bytes | None
    digest: str


@dataclass(frozen=True)
class Saved:
    """A save that stands on the disk.

    Attributes:
        revision: its name in the history; empty where nothing changed.
        trouble: why git did not keep it (a numbered copy was kept instead).
    """

    digest: str
    revision: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Conflict:
    """A save that was refused: the file is no longer what its editor had read."""

    now: Held


class Store:
    """The one way by which the desk changes files.

    Attributes:
        root: the village folder.
    """

    def __init__(
        self, root: Path, instance: Path, clock: Callable[[], datetime]
    ) -> None:
        """Open the history of a village folder; copies take their time from a clock."""
        self.root = root
        self._desk = instance / "desk"
        self._journal = self._desk / "pending.json"
        try:
            self._git: Git | None = Git(root)
            trouble = ""
        except HistoryStuck as error:
            self._git, trouble = None, str(error)
        self._copies = Copies(root, instance, clock, trouble)

    @property
    def history(self) -> History:
        """Git where the village lies in a repository, else numbered copies."""
        return self._git or self._copies

    def read(self, path: str) -> Held:
        """Read a file for an editor.

        Raises:
            NotOurs: the desk does not write this path.
        """
        data = read_bytes(self._file(path))
        return Held(path, data, digest_of(data))

    def save(
        self, held: Held, data: bytes | None, author: Author, message: str
    ) -> Saved | Conflict:
        """Replace a file, or take it away, and record who did it.

        Args:
            held: the path, and the digest that the editor had read.
            data: the new bytes; None takes the file away.
            author: who saves.
            message: what was done, in words.

        Raises:
            NotOurs: the desk does not write this path.
            SaveFailed: the disk refused; the old file stands.
        """
        file = self._file(held.path)
        with self._alone():
            now = read_bytes(file)
            if digest_of(now) != held.digest:
                return Conflict(Held(held.path, now, digest_of(now)))
            if data == now:
                return Saved(held.digest)
            if now is not None:
                self._keep(held.path, ELSEWHERE, CHANGED_ELSEWHERE)
            self._write(file, held.path, data, (author, message))
            kept, trouble = self._keep(held.path, author, message)
            self._journal.unlink(missing_ok=True)
            return Saved(digest_of(data), kept, trouble)

    def recover(self) -> None:
        """Finish what a killed save began: record it if it reached the disk."""
        with self._alone():
            pass

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with locked(self._desk / "lock") as handle:
            if self._git:
                self._git.lock_handle = handle
            try:
                self._settle()
                yield
            finally:
                if self._git:
                    self._git.lock_handle = None

    def _settle(self) -> None:
        """Record the save that the journal tells of; its process is dead."""
        told = read_bytes(self._journal)
        if told is None:
            return
        if self._git:
            self._git.forget_locks(self._journal.stat().st_mtime)
        entry = json.loads(told)
        draft_of(self.root / entry["path"]).unlink(missing_ok=True)
        self._keep(entry["path"], Author(entry["author"]), entry["message"])
        self._journal.unlink(missing_ok=True)

    def _write(
        self, file: Path, path: str, data: bytes | None, told: tuple[Author, str]
    ) -> None:
        author, message = told
        entry = {"path": path, "author": author.name, "message": message}
        try:
            replace_file(self._journal, json.dumps(entry).encode(), 0o600)
            if data is None:
                remove_file(file)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                replace_file(file, data)
        except OSError as error:
            with suppress(OSError):
                self._journal.unlink(missing_ok=True)
            raise SaveFailed(path, error.strerror or str(error)) from error
        if read_bytes(file) != data:
            raise SaveFailed(path, "the disk gave back other bytes")

    def _keep(self, path: str, author: Author, message: str) -> tuple[str, str]:
        """Record a file; where git cannot, a numbered copy keeps the words."""
        trouble = self._copies.trouble
        if self._git:
            try:
                if self._git.is_recorded(path):
                    return "", ""
                return self._git.record(path, author, message), ""
            except HistoryStuck as error:
                trouble = str(error)
        if self._copies.is_recorded(path):
            return "", trouble
        return self._copies.record(path, author, message), trouble

    def revisions(self, path: str) -> tuple[Revision, ...]:
        """List the versions of a file, newest first."""
        self._file(path)
        return self.history.revisions(path)

    def data_at(self, path: str, revision: str) -> bytes | None:
        """Return a version's bytes; None where there is no such version."""
        self._file(path)
        return self.history.data_at(path, revision)

    def deleted(self) -> tuple[tuple[str, Revision], ...]:
        """List files that are gone and can come back."""
        return tuple(each for each in self.history.deleted() if PATH.fullmatch(each[0]))

    def _file(self, path: str) -> Path:
        """Return the file of a path, which lies inside and is no link elsewhere."""
        file = self.root / path
        if not PATH.fullmatch(path) or not _is_inside(file, self.root):
            raise NotOurs(path)
        return file


def _is_inside(file: Path, root: Path) -> bool:
    return file.resolve() == root.resolve() / file.relative_to(root)
