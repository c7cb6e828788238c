"""Photos as curators bring them: checked by what they are, cleaned, their place told.

What visitors may see is a master of 1920 pixels without any metadata; the original
stays in the instance folder and never enters the history.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Literal

from PIL import ExifTags
from PIL import Image
from PIL import ImageOps

from guide.content.photos import FORMATS
from guide.content.photos import MOST_PIXELS
from guide.content.photos import UNREADABLE
from guide.content.writing import replace_file
from guide.domain.position import Point

LARGEST_BYTES = 30_000_000
SMALLEST_SIDE = 320
"""Pixels; a smaller picture is a preview of something else."""

WIDEST = 1920
QUALITY = 85
Fault = Literal["empty", "large", "pixels", "small", "kind"]
MOST_METRES = 1000
SOUTH_WEST = frozenset({"S", "W"})


class NoPhoto(ValueError):
    """Raised for what cannot be kept as a photo, with the reason."""

    def __init__(self, *, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)


@dataclass(frozen=True)
class Upload:
    """A photo that may be kept.

    Attributes:
        master: JPEG, upright, at most 1920 pixels across, without metadata.
        place: where the camera says it stood; only the curator sees it.
        accuracy: how far off that may be, in metres; None where it does not say.
        taken: the day, in ISO 8601; empty where the camera does not say.
    """

    master: bytes
    place: Point | None = None
    accuracy: float | None = None
    taken: str = ""


def check_upload(data: bytes) -> Upload:
    """Look at a file's bytes, never at its name, and clean it.

    Raises:
        NoPhoto: it is no photo, too large, too small, or a bomb.
    """
    if not data:
        raise NoPhoto(fault="empty")
    if len(data) > LARGEST_BYTES:
        raise NoPhoto(fault="large")
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            _check_size(*picture.size)
            exif = picture.getexif()
            told = (_place(exif), _accuracy(exif), _taken(exif))
            _reduce(picture)
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except NoPhoto:
        raise
    except UNREADABLE as error:
        raise NoPhoto(fault="kind") from error
    return Upload(_cleaned(upright), *told)


def keep_original(instance: Path, data: bytes) -> None:
    """Keep what the camera made, by the name of its content."""
    folder = instance / "originals"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(folder / sha256(data).hexdigest()[:32], data, 0o600)


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise NoPhoto(fault="pixels")
    if min(width, height) < SMALLEST_SIDE:
        raise NoPhoto(fault="small")


def _reduce(picture: Image.Image) -> None:
    """Read a JPEG at half its size where that is enough: a quarter of the memory."""
    share = WIDEST / max(picture.size)
    if share < 1:
        width, height = (ceil(side * share) for side in picture.size)
        picture.draft("RGB", (width, height))


def _cleaned(upright: Image.Image) -> bytes:
    upright.thumbnail((WIDEST, WIDEST))
    # A fresh picture has the pixels and nothing else: no comment, profile or preview.
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    made = BytesIO()
    bare.save(made, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return made.getvalue()


def _place(exif: Image.Exif) -> Point | None:
    """Read GPS latitude and longitude (Exif 2.32, 4.6.6); None where they are odd."""
    found = exif.get_ifd(ExifTags.IFD.GPSInfo)
    names = ExifTags.GPS
    lat = _degrees(found, names.GPSLatitude, names.GPSLatitudeRef)
    lon = _degrees(found, names.GPSLongitude, names.GPSLongitudeRef)
    if lat is None or lon is None or not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004  (the globe)
        return None
    return Point(round(lat, 6), round(lon, 6))


def _accuracy(exif: Image.Exif) -> float | None:
    """Read the error of the position in metres (Exif 2.32, GPSHPositioningError)."""
    told = exif.get_ifd(ExifTags.IFD.GPSInfo).get(ExifTags.GPS.GPSHPositioningError)
    try:
        metres = float(str(told))
    except ValueError:
        return None
    return metres if 0 < metres <= MOST_METRES else None


def _taken(exif: Image.Exif) -> str:
    """Read the day of the picture (Exif 2.32, DateTimeOriginal)."""
    told = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
    try:
        return datetime.strptime(str(told)[:10], "%Y:%m:%d").date().isoformat()  # noqa: DTZ007  (a day)
    except ValueError:
        return ""


def _degrees(found: Mapping[int, object], key: int, side: int) -> float | None:
    value = found.get(key)
    if not isinstance(value, tuple) or len(value) != 3:  # noqa: PLR2004  (degrees, minutes, seconds)
        return None
    try:
        degrees, minutes, seconds = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    sign = -1 if found.get(side) in SOUTH_WEST else 1
    return sign * (degrees + minutes / 60 + seconds / 3600)
