"""Photos as visitors may see them: upright, small, without place and camera data."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL import ImageOps
from PIL import UnidentifiedImageError

from guide.content.files import folder_of
from guide.content.writing import keep_made
from guide.domain.thing import Thing

FORMATS = ("JPEG", "PNG", "WEBP")
UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
)
"""What Pillow raises for bytes that are no photo."""

WIDEST = 1280
SMALL = 640
"""Pixels across, of pages and of what phones keep."""

QUALITY = 80
ON_PAPER = 256
PAPER_QUALITY = 50
"""Pixels: 160 dots an inch on 40 mm, and some 7 KB each in a booklet of many."""

MOST_PIXELS = 40_000_000
"""A picture with more is no photo of a phone but an attack on the memory."""


@dataclass(frozen=True)
class Print:
    """A photo for paper: JPEG, and its pixels across and down."""

    jpeg: bytes
    width: int
    height: int


def published(
    root: Path, instance: Path, thing: Thing, name: str, *, widest: int = WIDEST
) -> bytes | None:
    """Return a listed photo as WebP, made once and kept in the instance folder.

    Args:
        root: the village folder.
        instance: where made pictures are kept.
        thing: whose photo it is.
        name: the file as the front matter names it; others are not shown.
        widest: pixels across at most.
    """
    if name not in {photo.file for photo in thing.photos}:
        return None
    file = folder_of(root, thing) / name
    if not file.is_file():
        return None
    data = file.read_bytes()
    size = "" if widest == WIDEST else f"-{widest}"
    kept = instance / "pictures" / f"{sha256(data).hexdigest()[:32]}{size}.webp"
    if kept.is_file():
        return kept.read_bytes()
    made = clean(data, widest)
    if made is None:
        return None
    keep_made(kept, made)
    return made


def clean(data: bytes, widest: int = WIDEST) -> bytes | None:
    """Make a WebP of at most so many pixels across; None where it is no photo."""
    upright = _upright(data)
    if upright is None:
        return None
    upright.thumbnail((widest, widest))
    made = BytesIO()
    upright.save(made, "WEBP", quality=QUALITY)
    return made.getvalue()


def printed(root: Path, thing: Thing, name: str) -> Print | None:
    """Return a listed photo small and grey; None for what cannot be shown.

    Args:
        root: the village folder.
        thing: whose photo it is.
        name: the file as the front matter names it; others are not shown.
    """
    if name not in {photo.file for photo in thing.photos}:
        return None
    try:
        data = (folder_of(root, thing) / name).read_bytes()
    except OSError:
        return None
    upright = _upright(data)
    if upright is None:
        return None
    # A copier makes grey of every colour, and one without contrast is a stain there.
    grey = ImageOps.autocontrast(upright.convert("L"))
    grey.thumbnail((ON_PAPER, ON_PAPER))
    made = BytesIO()
    grey.save(made, "JPEG", quality=PAPER_QUALITY, optimize=True)
    return Print(made.getvalue(), *grey.size)


def _upright(data: bytes) -> Image.Image | None:
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except UNREADABLE:
        return None
    upright.info.clear()
    return upright
