"""History without git: numbered copies in the instance folder."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from guide.content.history import Author
from guide.content.history import Revision
from guide.content.writing import read_bytes
from guide.content.writing import replace_file


class Copies:
    """Keeps `copies/<path>/000001` and `000001.json` for every version.

    Attributes:
        trouble: why git does not keep the history.
    """

    def __init__(
        self, root: Path, instance: Path, clock: Callable[[], datetime], trouble: str
    ) -> None:
        self.trouble = trouble
        self._clock = clock
        self._root = root
        self._folder = instance / "copies"

    def is_recorded(self, path: str) -> bool:
        """Tell whether the file as it is now is the last copy."""
        names = self._names(path)
        now = read_bytes(self._root / path)
        last = self.data_at(path, names[-1]) if names else None
        return now == last

    def record(self, path: str, author: Author, message: str) -> str:
        """Keep a copy; an empty place where the file is gone."""
        folder = self._folder / path
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        names = self._names(path)
        name = f"{int(names[-1]) + 1 if names else 1:06}"
        data = read_bytes(self._root / path)
        told = {
            "author": author.name,
            "moment": self._clock().isoformat(),
            "message": message,
            "is_gone": data is None,
        }
        replace_file(folder / name, data or b"", 0o600)
        about = json.dumps(told, ensure_ascii=False).encode()
        replace_file(folder / f"{name}.json", about, 0o600)
        return name

    def revisions(self, path: str) -> tuple[Revision, ...]:
        """List the copies of a file, newest first."""
        return tuple(self._revision(path, name) for name in reversed(self._names(path)))

    def data_at(self, path: str, revision: str) -> bytes | None:
        """Return the bytes of a copy."""
        if revision not in self._names(path) or self._revision(path, revision).is_gone:
            return None
        return read_bytes(self._folder / path / revision)

    def deleted(self) -> tuple[tuple[str, Revision], ...]:
        """List files that are gone, each with its last copy."""
        folders = sorted({file.parent for file in self._folder.rglob("*.json")})
        paths = [folder.relative_to(self._folder).as_posix() for folder in folders]
        found = []
        for path in paths:
            if (self._root / path).exists():
                continue
            alive = [each for each in self.revisions(path) if not each.is_gone]
            found += [(path, alive[0])] if alive else []
        return tuple(found)

    def _names(self, path: str) -> list[str]:
        """List whole copies: one whose note is missing was never finished."""
        return sorted(file.stem for file in (self._folder / path).glob("*.json"))

    def _revision(self, path: str, name: str) -> Revision:
        told = json.loads((self._folder / path / f"{name}.json").read_bytes())
        moment = datetime.fromisoformat(told["moment"])
        return Revision(name, told["author"], moment, told["message"], told["is_gone"])
