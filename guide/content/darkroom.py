"""The darkroom: every size and format of a photo, made once, ahead of visitors."""

from base64 import b64encode
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from threading import Thread

from PIL import ExifTags
from PIL import Image
from PIL import ImageOps

from guide.content.files import folder_of
from guide.content.photos import FORMATS
from guide.content.photos import MOST_PIXELS
from guide.content.photos import UNREADABLE
from guide.content.writing import read_bytes
from guide.content.writing import replace_file
from guide.domain.thing import Thing

WIDTHS = (320, 640, 960, 1280, 1920)
"""Pixels across; a photo is never made wider than it is."""

KINDS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "avif": ("AVIF", {"quality": 55, "speed": 8}),
    "webp": ("WEBP", {"quality": 76}),
    "jpeg": ("JPEG", {"quality": 78, "optimize": True, "progressive": True}),
}
"""Formats by their endings, the smallest first: browsers take the first they know."""

BLUR_PIXELS = 16
BLUR_QUALITY = 30
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
"""Orientations that change width and height (Exif 2.32, 4.6.4)."""

Stamp = tuple[int, int]


@dataclass(frozen=True)
class Negative:
    """A photo as it lies beside its story.

    Attributes:
        digest: of its bytes; made pictures are kept under it.
        width: upright, in pixels.
        height: upright, in pixels.
        blur: the photo in 16 pixels, as a `data:` address (RFC 2397).
    """

    digest: str
    width: int
    height: int
    blur: str

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths that are made of it."""
        return tuple(each for each in WIDTHS if each <= self.width)


Sheet = tuple[Negative, Path, int, str]
"""What is to be made: of what, from which file, how wide, with which ending."""


class Darkroom:
    """Makes pictures of photos and keeps them in the instance folder."""

    def __init__(self, root: Path, instance: Path) -> None:
        self._root = root
        self._kept = instance / "pictures"
        self._known: dict[Path, tuple[Stamp, Negative | None]] = {}
        self._making = Lock()
        self._wanted: SimpleQueue[Sheet] = SimpleQueue()
        self._hand: Thread | None = None

    def negative(self, thing: Thing, name: str) -> Negative | None:
        """Return a listed photo's shape and blur; None for what cannot be shown."""
        if name not in {photo.file for photo in thing.photos}:
            return None
        file = folder_of(self._root, thing) / name
        try:
            stat = file.stat()
        except OSError:
            return None
        stamp = (stat.st_mtime_ns, stat.st_size)
        known = self._known.get(file)
        if known is None or known[0] != stamp:
            known = (stamp, _read(file))
            self._known[file] = known
        return known[1]

    def picture(self, thing: Thing, name: str, width: int, kind: str) -> bytes | None:
        """Return a photo in a width and format; None where it is not offered so."""
        negative = self.negative(thing, name)
        if negative is None or kind not in KINDS or width not in negative.widths:
            return None
        file = folder_of(self._root, thing) / name
        return self._made((negative, file, width, kind))

    def develop(self, things: Iterable[Thing]) -> None:
        """Make everything that is missing, one after the other, in the background."""
        waiting = [sheet for sheet in self._sheets(things) if not self._is_made(sheet)]
        for sheet in waiting:
            self._wanted.put(sheet)
        if waiting and self._hand is None:
            self._hand = Thread(target=self._work, name="darkroom", daemon=True)
            self._hand.start()

    def progress(self, thing: Thing) -> tuple[int, int]:
        """Count how many pictures of a story are made, and how many there will be."""
        sheets = list(self._sheets([thing]))
        return sum(map(self._is_made, sheets)), len(sheets)

    def _sheets(self, things: Iterable[Thing]) -> Iterator[Sheet]:
        for thing in things:
            for photo in thing.photos:
                negative = self.negative(thing, photo.file)
                file = folder_of(self._root, thing) / photo.file
                for width in negative.widths if negative else ():
                    for kind in KINDS:
                        yield (negative, file, width, kind)  # type: ignore[misc]

    def _file(self, sheet: Sheet) -> Path:
        negative, _, width, kind = sheet
        return self._kept / f"{negative.digest[:32]}-{width}.{kind}"

    def _is_made(self, sheet: Sheet) -> bool:
        return self._file(sheet).is_file()

    def _made(self, sheet: Sheet) -> bytes | None:
        """Read what was made, or make it; a full disk only costs time."""
        kept = read_bytes(self._file(sheet))
        if kept is not None:
            return kept
        # Two visitors who ask at once must not both pay for the same picture.
        with self._making:
            kept = read_bytes(self._file(sheet))
            made = kept or _make(sheet)
            if made and not kept:
                with suppress(OSError):
                    self._kept.mkdir(mode=0o700, parents=True, exist_ok=True)
                    replace_file(self._file(sheet), made, 0o600)
        return made

    def _work(self) -> None:
        while True:
            sheet = self._wanted.get()
            if not self._is_made(sheet):
                self._made(sheet)


def _read(file: Path) -> Negative | None:
    data = read_bytes(file) or b""
    upright = _upright(data, BLUR_PIXELS)
    if upright is None:
        return None
    picture, width, height = upright
    picture.thumbnail((BLUR_PIXELS, BLUR_PIXELS))
    tiny = b64encode(_encoded(picture, "WEBP", {"quality": BLUR_QUALITY})).decode()
    blur = f"data:image/webp;base64,{tiny}"
    return Negative(sha256(data).hexdigest(), width, height, blur)


def _make(sheet: Sheet) -> bytes | None:
    negative, file, width, kind = sheet
    upright = _upright(read_bytes(file) or b"", width)
    if upright is None:
        return None
    height = max(1, round(negative.height * width / negative.width))
    smaller = upright[0].resize((width, height), Image.Resampling.LANCZOS)
    return _encoded(smaller, *KINDS[kind])


def _upright(data: bytes, wanted: int) -> tuple[Image.Image, int, int] | None:
    """Open a photo, upright, with its size; large ones come reduced, if it is quick.

    Args:
        data: the file.
        wanted: pixels across that are needed at least.
    """
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                return None
            if picture.getexif().get(ExifTags.Base.Orientation, 1) in ON_ITS_SIDE:
                width, height = height, width
            picture.draft("RGB", (2 * wanted, 2 * wanted))
            upright = ImageOps.exif_transpose(picture)
            bare = upright.convert("RGB")
    except UNREADABLE:
        return None
    bare.info.clear()
    return bare, width, height


def _encoded(picture: Image.Image, form: str, options: Mapping[str, object]) -> bytes:
    made = BytesIO()
    picture.save(made, form, **options)
    return made.getvalue()
