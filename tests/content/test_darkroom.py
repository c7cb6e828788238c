"""The darkroom: sizes, formats, a blur, ahead of visitors."""

import time
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from guide.content.darkroom import Darkroom
from guide.content.darkroom import KINDS
from guide.domain.place import Place
from guide.domain.thing import Photo
from tests.content.test_photos import jpeg
from tests.content.test_photos import ON_ITS_SIDE
from tests.content.test_photos import ORIENTATION
from tests.domain.factories import new_place
from tests.domain.factories import new_story

PATH = "stories/places/gate/en.md"
DEADLINE_SECONDS = 30


@pytest.fixture
def gate(tmp_path: Path) -> Place:
    """Return a place with a photo of 1000 × 500 pixels, stored on its side."""
    folder = (tmp_path / PATH).parent
    folder.mkdir(parents=True)
    (folder / "arch.jpg").write_bytes(jpeg(500, 1000, {ORIENTATION: ON_ITS_SIDE}))
    (folder / "private.jpg").write_bytes(jpeg(500, 500))
    (folder / "note.txt").write_text("no photo")
    listed = [Photo(file=name) for name in ("arch.jpg", "gone.jpg", "note.txt")]
    return new_place("gate", photos=listed, stories=(new_story(path=PATH),))


@pytest.fixture
def darkroom(tmp_path: Path) -> Darkroom:
    """Return a darkroom without pictures."""
    return Darkroom(tmp_path, tmp_path / "instance")


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_has_its_width_and_format(
    kind: str, darkroom: Darkroom, gate: Place
) -> None:
    """Upright, in proportion, never wider than the photo, without metadata."""
    made = [darkroom.picture(gate, "arch.jpg", width, kind) for width in (320, 960)]

    for width, data in zip((320, 960), made, strict=True):
        with Image.open(BytesIO(data or b"")) as picture:
            assert (picture.format, picture.size) == (
                kind.upper(),
                (width, width // 2),
            )
            assert {"exif", "icc_profile", "xmp"} & set(picture.info) == set()


def test_a_negative_tells_shape_and_blur(darkroom: Darkroom, gate: Place) -> None:
    """A page knows the size before the photo is there, and has a blur of it."""
    negative = darkroom.negative(gate, "arch.jpg")

    assert negative
    assert (negative.width, negative.height) == (1000, 500)
    assert negative.widths == (320, 640, 960)
    with Image.open(BytesIO(b64decode(negative.blur.partition(",")[2]))) as blur:
        assert blur.size == (16, 8)
    assert len(negative.blur) < 400


@pytest.mark.parametrize(
    ("name", "width", "kind"),
    [
        ("private.jpg", 320, "webp"),
        ("gone.jpg", 320, "webp"),
        ("note.txt", 320, "webp"),
        ("../gate/arch.jpg", 320, "webp"),
        ("arch.jpg", 1280, "webp"),
        ("arch.jpg", 321, "webp"),
        ("arch.jpg", 320, "svg"),
        ("arch.jpg", 320, ""),
    ],
)
def test_nothing_else_is_made(
    name: str, width: int, kind: str, darkroom: Darkroom, gate: Place
) -> None:
    """Nobody fills the disk with widths or formats of their own."""
    assert darkroom.picture(gate, name, width, kind) is None


def test_pictures_are_made_in_the_background(darkroom: Darkroom, gate: Place) -> None:
    """All sizes and formats appear without anybody asking for one."""
    before = darkroom.progress(gate)

    darkroom.develop([gate])

    end = time.monotonic() + DEADLINE_SECONDS
    while darkroom.progress(gate)[0] < 9 and time.monotonic() < end:
        time.sleep(0.02)
    assert (before, darkroom.progress(gate)) == ((0, 9), (9, 9))


def test_what_is_kept_is_sent(darkroom: Darkroom, gate: Place, tmp_path: Path) -> None:
    """A picture is made once; another photo of the same name is another picture."""
    first = darkroom.picture(gate, "arch.jpg", 320, "webp")
    (kept,) = (tmp_path / "instance" / "pictures").iterdir()
    kept.write_bytes(b"kept")
    again = darkroom.picture(gate, "arch.jpg", 320, "webp")
    (tmp_path / PATH).with_name("arch.jpg").write_bytes(jpeg(640, 640))

    other = darkroom.picture(gate, "arch.jpg", 320, "webp")

    assert again == b"kept"
    assert other not in {first, again}
    assert other
