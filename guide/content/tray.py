"""The tray: photos that were brought and wait for their words, unseen by visitors."""

from hashlib import sha256
from pathlib import Path

from guide.content.uploads import check_upload
from guide.content.uploads import keep_original
from guide.content.writing import read_bytes
from guide.content.writing import replace_file
from guide.domain.model import Model
from guide.domain.position import Point

NAME_SIGNS = 20


class Waiting(Model):
    """A cleaned photo that waits.

    Attributes:
        name: of the content: the same photo brought twice waits once.
        by: who brought it.
        lat: where the camera stood; None where it did not say.
        lon: the same.
        accuracy: how far off that may be, in metres.
        taken: the day, in ISO 8601; may be empty.
        story: `family/slug` that it was taken for; may be empty.
    """

    name: str
    by: str
    lat: float | None = None
    lon: float | None = None
    accuracy: float | None = None
    taken: str = ""
    story: str = ""

    @property
    def point(self) -> Point | None:
        """Where the camera stood."""
        is_known = self.lat is not None and self.lon is not None
        return Point(self.lat or 0.0, self.lon or 0.0) if is_known else None


class Tray:
    """Keeps `desk/tray/<name>.jpg` and `.json` in the instance folder."""

    def __init__(self, instance: Path) -> None:
        self._instance = instance
        self._folder = instance / "desk" / "tray"

    def put(self, data: bytes, by: str, story: str = "") -> Waiting:
        """Clean a photo and keep it; its original stays apart.

        Raises:
            NoPhoto: it is none.
        """
        upload = check_upload(data)
        keep_original(self._instance, data)
        waiting = Waiting(
            name=sha256(data).hexdigest()[:NAME_SIGNS],
            by=by,
            lat=upload.place.lat if upload.place else None,
            lon=upload.place.lon if upload.place else None,
            accuracy=upload.accuracy,
            taken=upload.taken,
            story=story,
        )
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(self._folder / f"{waiting.name}.jpg", upload.master, 0o600)
        told = waiting.model_dump_json().encode()
        # The note comes last: a photo without it was never brought to the end.
        replace_file(self._folder / f"{waiting.name}.json", told, 0o600)
        return waiting

    def all(self) -> tuple[Waiting, ...]:
        """List what waits, in the order of the days."""
        names = sorted(file.stem for file in self._folder.glob("*.json"))
        found = [each for name in names if (each := self.get(name))]
        return tuple(sorted(found, key=lambda each: each.taken))

    def get(self, name: str) -> Waiting | None:
        """Return a photo's note."""
        told = read_bytes(self._file(name, ".json"))
        return Waiting.model_validate_json(told) if told else None

    def master(self, name: str) -> bytes | None:
        """Return the cleaned photo."""
        return read_bytes(self._file(name, ".jpg")) if self.get(name) else None

    def drop(self, name: str) -> None:
        """Take a photo off the tray: it has found its story, or is not wanted."""
        for ending in (".json", ".jpg"):
            self._file(name, ending).unlink(missing_ok=True)

    def _file(self, name: str, ending: str) -> Path:
        plain = name if name.isalnum() else "nothing"
        return self._folder / f"{plain}{ending}"
