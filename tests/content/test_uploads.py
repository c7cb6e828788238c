"""Photos as curators bring them: bad ones refused, good ones cleaned."""

import stat
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags
from PIL import Image

from guide.content.uploads import check_upload
from guide.content.uploads import keep_original
from guide.content.uploads import NoPhoto
from guide.domain.position import Point
from tests.content.test_photos import huge_png
from tests.content.test_photos import jpeg

SCRIPT = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'
GPS = ExifTags.GPS


def photo_at(lat: object, lon: object, side: str = "N") -> bytes:
    """Make a phone's photo, on its side, with its place and a comment."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Make] = "Secret Phone"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[GPS.GPSLatitude], place[GPS.GPSLatitudeRef] = lat, side
    place[GPS.GPSLongitude], place[GPS.GPSLongitudeRef] = lon, "E"
    made = BytesIO()
    picture = Image.new("RGB", (4000, 3000), "brown")
    picture.save(made, "JPEG", exif=exif, comment=b"Secret comment")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 1000, "kind"),
        (SVG, "kind"),
        (b"GIF89a" + b"\0" * 100, "kind"),
        (b"%PDF-1.7\n", "kind"),
        (b"MZ\x90\0", "kind"),
        (SCRIPT, "kind"),
        (huge_png(60_000, 60_000), "pixels|kind"),
        (jpeg(100, 100), "small"),
        (jpeg(800, 600)[:2000], "kind"),
        (b"\xff\xd8" * 50_000_000, "large"),
    ],
    ids=[
        "empty",
        "broken",
        "svg",
        "gif",
        "pdf",
        "exe",
        "html",
        "bomb",
        "tiny",
        "cut",
        "large",
    ],
)
def test_what_is_no_photo_is_refused(data: bytes, fault: str) -> None:
    """The bytes decide, whatever the file is called."""
    with pytest.raises(NoPhoto, match=fault):
        check_upload(data)


def test_a_polyglot_loses_its_other_half() -> None:
    """Only pixels go on: what hangs behind the picture does not."""
    upload = check_upload(jpeg(800, 600) + SCRIPT + b"PK\x03\x04")

    assert SCRIPT not in upload.master
    assert b"PK\x03\x04" not in upload.master


def test_a_photo_is_upright_small_and_bare() -> None:
    """Turned as the camera was held, 1920 pixels, without a word of metadata."""
    where = ((35.0, 10.0, 12.0), (126.0, 48.0, 36.0))

    upload = check_upload(photo_at(*where))

    with Image.open(BytesIO(upload.master)) as master:
        assert master.size == (1440, 1920)
        assert dict(master.getexif()) == {}
        assert set(master.info) <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }
    assert b"Secret" not in upload.master
    assert upload.place == Point(35.17, 126.81)


@pytest.mark.parametrize(
    ("lat", "side", "place"),
    [
        ((33.0, 52.0, 4.8), "S", Point(-33.868, 126.81)),
        ((135.0, 0.0, 0.0), "N", None),
        ((35.0,), "N", None),
    ],
)
def test_an_odd_place_is_no_place(lat: object, side: str, place: Point | None) -> None:
    """What a camera wrote wrongly is left out; south is south."""
    assert check_upload(photo_at(lat, (126.0, 48.0, 36.0), side)).place == place


def test_an_original_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    """It lies in the instance folder, closed to others."""
    keep_original(tmp_path, b"original")

    [file] = (tmp_path / "originals").iterdir()
    assert file.read_bytes() == b"original"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
