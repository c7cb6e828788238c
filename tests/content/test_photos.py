"""Photos as visitors may see them."""

import struct
import zlib
from collections.abc import Callable
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from guide.content.photos import clean
from guide.content.photos import published
from guide.domain.place import Place
from guide.domain.thing import Photo
from tests.domain.factories import new_place
from tests.domain.factories import new_story

PATH = "stories/places/gate/en.md"
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F
ON_ITS_SIDE = 6
PROFILE = b"colours of this camera"


def jpeg(width: int, height: int, tags: Mapping[int, object] | None = None) -> bytes:
    """Make a photo with tags of a camera."""
    exif = Image.Exif()
    for tag, value in (tags or {}).items():
        exif[tag] = value
    made = BytesIO()
    Image.new("RGB", (width, height), "brown").save(
        made, "JPEG", exif=exif, icc_profile=PROFILE
    )
    return made.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """Write the beginning of a picture that claims to be huge."""
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", zlib.compress(b"")))
    parts = (
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def opened(data: bytes | None) -> Image.Image:
    """Open what was made."""
    assert data
    return Image.open(BytesIO(data))


@pytest.fixture
def gate(tmp_path: Path) -> Place:
    """Return a place with one listed photo and another file."""
    folder = (tmp_path / PATH).parent
    folder.mkdir(parents=True)
    for name in ("arch.jpg", "private.jpg"):
        (folder / name).write_bytes(jpeg(8, 6))
    listed = [Photo(file="arch.jpg"), Photo(file="gone.jpg"), Photo(file="note.txt")]
    (folder / "note.txt").write_text("no picture", encoding="utf-8")
    return new_place("gate", photos=listed, stories=(new_story(path=PATH),))


@pytest.mark.parametrize(
    ("size", "made"),
    [((8, 6), (8, 6)), ((2560, 1280), (1280, 640)), ((100, 2560), (50, 1280))],
)
def test_clean_makes_a_small_webp(size: tuple[int, int], made: tuple[int, int]) -> None:
    """A photo is at most 1280 pixels across, and never made larger."""
    picture = opened(clean(jpeg(*size)))

    assert (picture.format, picture.size) == ("WEBP", made)


def test_clean_turns_a_photo_upright() -> None:
    """What a phone stored on its side stands upright."""
    picture = opened(clean(jpeg(8, 6, {ORIENTATION: ON_ITS_SIDE})))

    assert picture.size == (6, 8)


def test_clean_forgets_place_and_camera() -> None:
    """Nobody learns from a photo where somebody stood, and with what."""
    tags = {MAKER: "Maker", GPS: {1: "N", 2: (35.0, 10.0, 1.0)}}

    picture = opened(clean(jpeg(8, 6, tags)))

    assert dict(picture.getexif()) == {}
    assert {"exif", "icc_profile", "xmp"} & set(picture.info) == set()


@pytest.mark.parametrize(
    "make",
    [
        lambda: b"",
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        lambda: jpeg(80, 60)[:300],
        lambda: huge_png(8000, 8000),
        lambda: huge_png(40_000, 40_000),
    ],
    ids=["empty", "drawing", "half", "large", "bomb"],
)
def test_clean_of_no_photo_is_none(make: Callable[[], bytes]) -> None:
    """A drawing, half a file or a bomb is left out."""
    assert clean(make()) is None


def test_published_keeps_what_it_made(gate: Place, tmp_path: Path) -> None:
    """A photo is made once; the second time it is read."""
    made = published(tmp_path, tmp_path / "instance", gate, "arch.jpg")
    (kept,) = (tmp_path / "instance" / "pictures").iterdir()
    kept.write_bytes(b"kept")

    assert opened(made).size == (8, 6)
    assert published(tmp_path, tmp_path / "instance", gate, "arch.jpg") == b"kept"


@pytest.mark.parametrize(
    "name", ["private.jpg", "gone.jpg", "note.txt", "../gate/arch.jpg", ""]
)
def test_published_shows_listed_photos_only(
    name: str, gate: Place, tmp_path: Path
) -> None:
    """A file that no front matter lists, or that is no photo, is not shown."""
    assert published(tmp_path, tmp_path / "instance", gate, name) is None
