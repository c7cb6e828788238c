"""An export holds every size of every photo that its pages offer."""

import re
from pathlib import Path

from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings
from tests.conftest import NOW
from tests.content.test_photos import jpeg

KEYS = "photos: [{file: wall.jpg, credit: Olga, licence: CC0 1.0, consent: yes}]\n"


def test_an_export_holds_every_size(scratch_village: Path, tmp_path: Path) -> None:
    """All links lead somewhere, and servers learn the formats."""
    for code in ("en", "ko"):
        story = scratch_village / "stories" / "places" / "mill" / f"{code}.md"
        text = story.read_text()
        head = text.index("\n---", 4) + 1
        keys = KEYS if code == "en" else ""
        story.write_text(f"{text[:head]}{keys}{text[head:]}\n![The wall](wall.jpg)\n")
    story.with_name("wall.jpg").write_bytes(jpeg(700, 400))
    site = tmp_path / "site"
    settings = Settings(root=scratch_village, base_url="https://guide.example")

    day = NOW.date()
    export(Order(settings, site, day), noon(day), lambda: None)

    made = {file.relative_to(site).as_posix() for file in site.rglob("wall.jpg*")}
    assert made == {
        "photos/places/mill/wall.jpg",
        "photos/small/places/mill/wall.jpg",
        *(
            f"photos/{width}/places/mill/wall.jpg.{kind}"
            for width in (320, 640)
            for kind in ("avif", "webp", "jpeg")
        ),
    }
    nginx = (site / ".guide" / "nginx.conf").read_text()
    assert re.search(r"image/avif avif; image/jpeg jpeg;", nginx)
