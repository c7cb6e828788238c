"""Findings from the street, kept in the instance folder until a curator decides."""

from pathlib import Path

from guide.content.writing import locked
from guide.content.writing import read_bytes
from guide.content.writing import replace_file
from guide.domain.survey import Brought
from guide.domain.survey import Finding

DONE = "done"


class Survey:
    """Keeps `desk/survey/<id>.json` and `<id>.photo`; what was decided goes to `done/`.

    Phones send until they hear an answer, so everything may come twice and counts once.
    """

    def __init__(self, instance: Path) -> None:
        self._folder = instance / "desk" / "survey"
        self._lock = self._folder / "lock"

    def take(self, finding: Finding, by: str) -> None:
        """Keep a finding; one that is known, or decided already, changes nothing."""
        with locked(self._lock):
            if self.get(finding.id) or self._done(finding.id).is_file():
                return
            told = Brought(**finding.model_dump(), by=by).model_dump_json().encode()
            replace_file(self._note(finding.id), told, 0o600)

    def held(self, name: str) -> int:
        """Count the bytes of a photo that have come; all where it is decided."""
        found = self.get(name)
        if found is None:
            decided = read_bytes(self._done(name))
            return Brought.model_validate_json(decided).photo if decided else 0
        part = self._part(name)
        return part.stat().st_size if part.is_file() else 0

    def add(self, name: str, at: int, piece: bytes) -> int:
        """Add a piece of a photo where the last one ended; return how many came.

        Args:
            name: the finding's id.
            at: where the piece begins; another place than the end changes nothing.
            piece: bytes; what goes beyond the size that was told is left out.
        """
        with locked(self._lock):
            found, size = self.get(name), self.held(name)
            if found is None or at != size:
                return size
            with self._part(name).open("ab") as out:
                out.write(piece[: found.photo - size])
            return self.held(name)

    def all(self) -> tuple[Brought, ...]:
        """List what waits and has come whole, the oldest first."""
        files = sorted(self._folder.glob("*.json"))
        found = [Brought.model_validate_json(file.read_bytes()) for file in files]
        whole = [each for each in found if self.held(each.id) >= each.photo]
        return tuple(sorted(whole, key=lambda each: (each.day, each.id)))

    def get(self, name: str) -> Brought | None:
        """Return a finding that waits."""
        told = read_bytes(self._note(name))
        return Brought.model_validate_json(told) if told else None

    def photo(self, name: str) -> bytes:
        """Return the photo of a finding as it came; empty without one."""
        return read_bytes(self._part(name)) or b""

    def settle(self, name: str, *, is_photo_taken: bool = False) -> None:
        """Put a finding aside: it was confirmed or refused, and is kept as it came.

        Args:
            name: the finding's id.
            is_photo_taken: whether its photo is kept elsewhere already, as it came.
        """
        with locked(self._lock):
            done, part = self._done(name), self._part(name)
            done.parent.mkdir(mode=0o700, exist_ok=True)
            # The note goes first: alone it would wait, unseen, for a photo to come.
            self._note(name).replace(done)
            if is_photo_taken:
                part.unlink(missing_ok=True)
            elif part.is_file():
                part.replace(done.with_suffix(".photo"))

    def _note(self, name: str) -> Path:
        return self._folder / f"{_plain(name)}.json"

    def _part(self, name: str) -> Path:
        return self._folder / f"{_plain(name)}.photo"

    def _done(self, name: str) -> Path:
        return self._folder / DONE / f"{_plain(name)}.json"


def _plain(name: str) -> str:
    """Return an id as the name of a file; odd ones name nothing that is there."""
    return name if name.replace("-", "").isalnum() else "nothing"
