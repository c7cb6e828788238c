"""A draft that is shown to somebody without a key."""

import re
from pathlib import Path

from flask import Flask

from tests.content.test_photos import jpeg
from tests.desk.conftest import Enter
from tests.desk.test_photos import bring
from tests.desk.test_photos import WORDS

LINK = re.compile(r'href="(/desk/preview/shared/[^"]+)"')
PHOTO = re.compile(r'src="([^"]*/photos/[^"]*)"')


def test_a_shared_draft_shows_its_photos(
    enter: Enter, desk_app: Flask, desk_root: Path
) -> None:
    """Who has the link sees the photos too, and those of nothing else by it."""
    olga = enter("olga")
    bring(olga, jpeg(800, 600), "a.jpg", "/desk/photos/places/attic", **WORDS)
    [kept] = (desk_root / "stories/places/attic").glob("*.jpg")
    link = LINK.search(olga.post("/desk/preview/places/attic/en/link").text)
    assert link
    stranger = desk_app.test_client()

    photos = set(PHOTO.findall(stranger.get(link[1]).text))

    assert photos == {f"{link[1]}/photos/{kept.name}"}
    assert stranger.get(photos.pop()).content_type == "image/webp"
    assert stranger.get(f"{link[1]}x/photos/{kept.name}").status_code == 404
    assert stranger.get(f"{link[1]}/photos/arch.png").status_code == 404
