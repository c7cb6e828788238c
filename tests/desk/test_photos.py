"""Photos at the desk."""

import re
from io import BytesIO
from pathlib import Path

from flask import Flask
from PIL import ExifTags
from PIL import Image

from guide.content.load import load
from guide.domain.translation import differences
from tests.conftest import NOW
from tests.content.repository import git
from tests.content.test_photos import jpeg
from tests.content.test_uploads import photo_at
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter
from tests.desk.conftest import TOKEN

GPS = ExifTags.GPS
PAGE = "/desk/photos/places/mill"
WORDS = {
    "alt-en": "A mill [old]",
    "alt-ko": "방앗간",
    "credit": "Olga",
    "licence": "CC BY 4.0",
    "consent": "not-needed",
}


def phone_photo(lat: float, lon: float, shade: int = 0) -> bytes:
    """Make a phone's photo at a spot, known to 12 metres, of the first of May."""
    exif = Image.Exif()
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[GPS.GPSLatitude], place[GPS.GPSLatitudeRef] = (
        (lat, 0.0, 0.0),
        "N",
    )
    place[GPS.GPSLongitude], place[GPS.GPSLongitudeRef] = (
        (lon, 0.0, 0.0),
        "E",
    )
    place[GPS.GPSHPositioningError] = 12.0
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = (
        "2026:05:01 10:20:30"
    )
    made = BytesIO()
    Image.new("RGB", (800, 600), (shade * 8, 90, 90)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def bring(
    curator: Curator, data: bytes, name: str, page: str = PAGE, **words: str
) -> tuple[int, str]:
    """Send a photo; returns status and where to go next."""
    token = TOKEN.search(curator.get("/desk/account").text)
    assert token
    answers = {"csrf_token": token[1], **words, "photo": (BytesIO(data), name)}
    answer = curator.client.post(page, data=answers)
    return answer.status_code, answer.headers.get("Location", "")


def test_a_photo_reaches_visitors_without_its_place(
    enter: Enter, desk_root: Path
) -> None:
    """Cleaned, committed, described in every language; the original stays apart."""
    olga = enter("olga")
    data = photo_at((35.0, 10.0, 12.0), (126.0, 48.0, 36.0))

    status, where = bring(olga, data, "../../evil.php", **WORDS)

    [kept] = (desk_root / "stories/places/mill").glob("*.jpg")
    village = load(desk_root, NOW.date())
    [photo] = village.places["mill"].photos
    assert (status, where) == (303, f"{PAGE}?done=saved&place=35.17,126.81")
    assert (photo.file, photo.credit, photo.consent) == (
        kept.name,
        "Olga",
        "not-needed",
    )
    assert [str(each) for each in village.problems if each.is_error] == []
    assert b"Secret" not in kept.read_bytes()
    assert git(desk_root, "status", "--porcelain") == ""
    assert f"/photos/places/mill/{kept.name}" in olga.get("/en/places/mill/").text
    shown = olga.get(f"/photos/places/mill/{kept.name}")
    with Image.open(BytesIO(shown.data)) as picture:
        assert (picture.format, dict(picture.getexif())) == ("WEBP", {})


def test_a_photo_without_its_words_is_refused(enter: Enter, desk_root: Path) -> None:
    """Alternative text, credit, licence and consent: all or nothing."""
    olga = enter("olga")

    answers = [
        bring(olga, jpeg(800, 600), "a.jpg", **{**WORDS, key: ""})[0] for key in WORDS
    ]

    assert answers == [422] * len(WORDS)
    assert list((desk_root / "stories/places/mill").glob("*.jpg")) == []


def test_what_is_no_photo_is_refused_in_words(enter: Enter, desk_root: Path) -> None:
    """A script called a photo stays outside, and nothing is recorded."""
    olga = enter("olga")
    before = git(desk_root, "rev-parse", "HEAD")

    assert bring(olga, b"<svg onload=alert(1)>", "photo.jpg", **WORDS)[0] == 422
    assert git(desk_root, "rev-parse", "HEAD") == before


def test_a_hundred_megabytes_are_refused_unread(enter: Enter) -> None:
    """The length that a browser tells is enough to say no."""
    olga = enter("olga")

    answer = olga.client.post(
        PAGE,
        input_stream=BytesIO(b""),
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": "100000000"},
    )

    assert answer.status_code == 413


def test_a_second_photo_joins_the_first(enter: Enter, desk_root: Path) -> None:
    """The list of photos keeps what it had."""
    olga = enter("olga")

    for width in (800, 900):
        bring(olga, jpeg(width, 600), "a.jpg", **WORDS)

    assert len(load(desk_root, NOW.date()).places["mill"].photos) == 2


def test_a_photo_makes_no_translation_stale(enter: Enter, desk_root: Path) -> None:
    """Its words come in every language at once, so nobody has to look again."""
    status, _ = bring(enter("olga"), jpeg(800, 600), "a.jpg", **WORDS)

    mill = load(desk_root, NOW.date()).places["mill"]
    assert (status, len(mill.source.pictures)) == (303, 1)
    assert differences(mill.source, mill.stories["ko"].translated) == []


def test_a_photo_signs_nothing_that_nobody_read(
    enter: Enter, desk_app: Flask, desk_root: Path
) -> None:
    """A translation that nobody accepted has no prints after a photo either."""
    olga = enter("olga")
    file = desk_root / "stories/places/mill/ko.md"
    unread = re.sub(r"translated:\n(?:  .*\n)+", "", file.read_text())
    file.write_text(unread)
    desk_app.extensions["shelf"].reload()

    bring(olga, jpeg(800, 600), "a.jpg", **WORDS)

    [kept] = (desk_root / "stories/places/mill").glob("*.jpg")
    assert file.read_text() == f"{unread}\n![{WORDS['alt-ko']}]({kept.name})\n"


def test_a_photo_keeps_the_line_ends_and_the_mark(
    enter: Enter, desk_root: Path
) -> None:
    """A file from another system stays one."""
    olga = enter("olga")
    file = desk_root / "stories/places/mill/ko.md"
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)

    bring(olga, jpeg(800, 600), "a.jpg", **WORDS)

    after = file.read_bytes()
    [kept] = (desk_root / "stories/places/mill").glob("*.jpg")
    body = before.partition(b"---\r\n\r\n")[2]
    line = f"\r\n![{WORDS['alt-ko']}]({kept.name})\r\n"
    assert after[:20] == before[:20]
    assert after.partition(b"---\r\n\r\n")[2] == body + line.encode()


def test_the_place_of_a_photo_becomes_the_position(
    enter: Enter, desk_root: Path
) -> None:
    """One button, with an accuracy that a person gives; odd ones are refused."""
    olga = enter("olga")
    place = {"place": "35.1712,126.8112"}

    odd = [olga.post(f"{PAGE}/position", **place, accuracy=each) for each in ("0", "x")]
    done = olga.post(f"{PAGE}/position", **place, accuracy="25")

    position = load(desk_root, NOW.date()).places["mill"].position
    assert [answer.status_code for answer in (*odd, done)] == [422, 422, 303]
    assert position
    assert (position.lat, position.lon, position.accuracy, position.source) == (
        35.1712,
        126.8112,
        25,
        "survey",
    )


def test_a_position_that_is_refused_is_said(enter: Enter, desk_root: Path) -> None:
    """A spot outside the village stays in the form; nothing is called saved."""
    olga = enter("olga")
    before = git(desk_root, "rev-parse", "HEAD")

    answer = olga.post(f"{PAGE}/position", place="35.5012,126.5012", accuracy="25")

    assert answer.status_code == 422
    assert "Visitors would find the story broken" in answer.text
    assert 'name="place" value="35.5012,126.5012"' in answer.text
    assert git(desk_root, "rev-parse", "HEAD") == before


def test_a_writers_position_is_proposed(enter: Enter, desk_root: Path) -> None:
    """The page says so."""
    anna = enter("anna")

    answer = anna.post(f"{PAGE}/position", place="35.1712,126.8112", accuracy="25")

    assert answer.headers["Location"] == f"{PAGE}?done=proposed"
    assert "until a publisher has read yours" in anna.get(f"{PAGE}?done=proposed").text
    assert load(desk_root, NOW.date()).places["mill"].position is None


def test_a_place_was_seen_on_the_day_of_its_photo(
    enter: Enter, desk_root: Path
) -> None:
    """A photo may be years old, and so is what its camera knew."""
    olga = enter("olga")
    _, where = bring(olga, phone_photo(35.17, 126.81), "a.jpg", **WORDS)
    page = olga.get(where).text
    asked = dict(re.findall(r'name="(place|taken|accuracy)".*? value="([^"]*)"', page))

    olga.post(f"{PAGE}/position", **asked)

    mill = load(desk_root, NOW.date()).places["mill"]
    assert mill.position
    assert [each.text for each in (mill.seen, mill.position.date) if each] == [
        "2026-05-01",
        "2026-05-01",
    ]


def test_the_sizes_are_counted_while_they_are_made(enter: Enter) -> None:
    """The page and its script learn how far the darkroom is."""
    olga = enter("olga")
    bring(olga, jpeg(800, 600), "a.jpg", **WORDS)

    told = olga.get(f"{PAGE}/progress.json").get_json()

    assert told["of"] == 6
    assert 0 <= told["made"] <= 6


def test_the_desk_says_what_a_photo_shows_to_guides(
    enter: Enter, desk_app: Flask, desk_root: Path
) -> None:
    """Where visitors read nothing of a photo, its note speaks; else their words."""
    olga = enter("olga")
    bring(olga, jpeg(800, 600), "a.jpg", **WORDS)
    [kept] = (desk_root / "stories/places/mill").glob("*.jpg")
    story = kept.with_name("en.md")
    public = story.read_text(encoding="utf-8")
    note = f"\n::: guide\n![Hush]({kept.name})\n:::\n"
    silent = public.replace(f"![A mill (old)]({kept.name})", "It turns.")
    pages = []

    for text in (public + note, silent + note):
        story.write_text(text, encoding="utf-8")
        desk_app.extensions["shelf"].reload()
        pages.append(olga.get(PAGE).text)

    found = [re.findall(r'alt="([^"]*)" width="160"', page) for page in pages]
    assert found == [["A mill (old)"], ["Hush"]]
