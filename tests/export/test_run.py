"""The export: complete, the same bytes, only what changed, nothing that is gone."""

import gzip
import re
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.errors import Refused
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.export.run import _made_from
from guide.export.run import Order
from guide.settings import Settings
from tests.export.conftest import SMALL
from tests.export.conftest import Write

EXTRACT = SMALL.parent / "extracts" / "hillside.osm"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def some_story(root: Path) -> Path:
    """Return a place's story in the source language."""
    return root / "stories" / "places" / "gate" / "en.md"


def test_export_writes_pages_files_and_errors(site: Path) -> None:
    """Every kind of public answer is there."""
    names = ("index.html", "404.html", "en/index.html", "sitemap.xml", "robots.txt")

    assert [name for name in names if not (site / name).is_file()] == []
    assert not (site / "healthz").exists()


def test_export_names_every_file_with_its_digest(site: Path) -> None:
    """The manifest and the folder say the same."""
    manifest = Manifest.read(site)
    found = {path: body for path, body in contents(site).items() if path[0] != "."}

    assert manifest is not None
    assert {path: row.digest for path, row in manifest.files.items()} == {
        path: sha256(body).hexdigest() for path, body in found.items()
    }


def test_export_compresses_to_the_same_bytes(site: Path) -> None:
    """Both copies are the page."""
    page = (site / "en" / "index.html").read_bytes()

    assert brotli.decompress((site / "en" / "index.html.br").read_bytes()) == page
    assert gzip.decompress((site / "en" / "index.html.gz").read_bytes()) == page


def test_export_makes_the_same_bytes_again(
    write: Write, site: Path, tmp_path: Path
) -> None:
    """Content and date decide every byte, not the machine's pace."""
    write(tmp_path / "again", jobs=2)

    assert contents(tmp_path / "again") == contents(site)


def test_export_leaves_everything_where_nothing_changed(
    write: Write, site: Path
) -> None:
    """The second time, nothing is rendered."""
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}

    outcome = write(site)

    assert (outcome.written, outcome.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_export_writes_only_what_changed(
    write: Write, site: Path, scratch_village: Path
) -> None:
    """A new word in one story leaves the other pages as they were."""
    story = some_story(scratch_village)
    story.write_text(story.read_text() + "\nOne more sentence.\n")

    outcome = write(site)

    assert 0 < outcome.written < outcome.kept


def test_export_equals_a_fresh_one_after_a_change(
    write: Write, site: Path, scratch_village: Path, tmp_path: Path
) -> None:
    """No file of the past stays, none of the present is missing."""
    story = some_story(scratch_village)
    story.write_text(story.read_text() + "\nOne more sentence.\n")
    write(site)
    write(tmp_path / "fresh")

    assert contents(site) == contents(tmp_path / "fresh")


def test_export_removes_what_is_gone_and_nothing_else(write: Write, site: Path) -> None:
    """A page that is gone is gone with its copies; a stranger's file stays."""
    manifest = Manifest.read(site)
    assert manifest is not None
    for name in ("en/old/index.html", "en/old/index.html.br"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("old")
    row = manifest.files["en/index.html"]
    files = {**manifest.files, "en/old/index.html": row, "en/old/index.html.br": row}
    Manifest("", files).write(site)
    (site / "notes.txt").write_text("mine")

    outcome = write(site)

    assert (outcome.removed, (site / "en" / "old").exists()) == (2, False)
    assert (site / "notes.txt").read_text() == "mine"


def test_export_mends_a_file_that_was_lost(write: Write, site: Path) -> None:
    """A deleted page comes back."""
    (site / "en" / "index.html").unlink()

    assert write(site).written == 3
    assert (site / "en" / "index.html").is_file()


def test_export_goes_on_where_it_was_interrupted(
    write: Write, site: Path, tmp_path: Path
) -> None:
    """Half of the new files and an unsure manifest end as a whole site."""
    manifest = Manifest.read(site)
    assert manifest is not None
    row = manifest.files["en/index.html"]
    unsure = type(row)("", row.kind, row.cache)
    Manifest("", {**manifest.files, "en/index.html": unsure}).write(site)
    (site / "en" / "index.html").write_text("half")

    write(site)

    shutil.rmtree(site / ".guide" / "staged", ignore_errors=True)
    write(tmp_path / "fresh")
    assert contents(site) == contents(tmp_path / "fresh")


def test_export_follows_a_folder_that_was_renamed(
    write: Write, site: Path, scratch_village: Path
) -> None:
    """The same bytes under another name are another page."""
    places = scratch_village / "stories" / "places"
    shutil.copytree(places / "pond", places / "pool")
    write(site)
    shutil.move(places / "pool", places / "lake")

    write(site)

    assert (site / "en/places/lake/index.html").is_file()
    assert not (site / "en/places/pool").exists()


def test_export_refuses_errors(write: Write, site: Path, scratch_village: Path) -> None:
    """A site with mistakes is not published, the old one stays."""
    before = contents(site)
    some_story(scratch_village).write_text("no front matter")

    with pytest.raises(Refused, match="errors: mend them first"):
        write(site)
    assert contents(site) == before


def test_export_stops_at_a_sheet_that_cannot_be_printed(
    write: Write, scratch_village: Path, tmp_path: Path
) -> None:
    """The reason is a letter without a font, not a link that is broken."""
    story = scratch_village / "stories" / "courses" / "round" / "en.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("title: ", "title: Қ", 1), encoding="utf-8")

    with pytest.raises(Refused) as caught:
        write(tmp_path / "site")

    assert str(caught.value) == (
        "/en/courses/round/sheet-bilingual.pdf cannot be made, so nothing was changed: "
        "see the line above."
    )


def test_export_takes_what_is_not_translated_yet(
    write: Write, site: Path, scratch_village: Path
) -> None:
    """A translation that is missing keeps nobody from publishing the rest."""
    some_story(scratch_village).with_name("ko.md").unlink()

    write(site)

    page = (site / "ko" / "places" / "gate" / "index.html").read_text()
    assert re.findall(r'hreflang="([^"]+)" href="https:', page) == ["en", "x-default"]


def test_export_refuses_a_folder_of_somebody_else(write: Write, tmp_path: Path) -> None:
    """Nothing is ever deleted that no export wrote."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")

    with pytest.raises(Refused, match="choose an empty folder"):
        write(tmp_path / "home")


def test_export_refuses_a_manifest_that_cannot_be_read(
    write: Write, site: Path
) -> None:
    """A broken manifest is no leave to overwrite."""
    (site / MANIFEST).write_text("{")

    with pytest.raises(Refused, match="choose an empty folder"):
        write(site)


def test_export_of_another_day_is_another_site(write: Write, site: Path) -> None:
    """The date is part of what decides the bytes."""
    before = Manifest.read(site)

    write(site, date(2027, 3, 1))

    after = Manifest.read(site)
    assert before is not None
    assert after is not None
    assert after.made_from != before.made_from


def test_export_notices_a_new_base_map(scratch_village: Path, tmp_path: Path) -> None:
    """The map lies outside of the stories, and is part of what decides the bytes."""
    order = Order(Settings(scratch_village), tmp_path / "site", date(2026, 11, 23))
    before = _made_from(order)
    folder = scratch_village / "instance" / "basemap"
    folder.mkdir(parents=True)
    (folder / "basemap.json").write_text("{}")

    assert _made_from(order) != before


@pytest.mark.parametrize(
    "name", ["village/translations/kk/LC_MESSAGES/messages.po", "fonts/more.ttf"]
)
def test_export_notices_own_words_and_fonts(
    name: str, scratch_village: Path, tmp_path: Path
) -> None:
    """Both change pages, cards and sheets without changing a story."""
    (tmp_path / "fonts").mkdir()
    settings = Settings(scratch_village, fonts=tmp_path / "fonts")
    order = Order(settings, tmp_path / "site", date(2026, 11, 23))
    before = _made_from(order)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("new")

    assert _made_from(order) != before


def test_command_says_what_it_did(
    runner: CliRunner, scratch_village: Path, tmp_path: Path
) -> None:
    """One sentence, without a progress bar where no terminal is."""
    order = ["export", "--root", str(scratch_village), "--date", "2026-11-23"]

    done = runner.invoke(main, [*order, str(tmp_path / "site")])

    assert done.exit_code == 0
    assert done.output.endswith("files written, 0 as they were, 0 removed.\n")


def test_export_has_the_vectors_of_the_base_map(
    scratch_village: Path, write: Write, tmp_path: Path
) -> None:
    """The interactive map of a plain web space finds its land."""
    order = ["basemap", "build", str(EXTRACT), "--root", str(scratch_village)]
    CliRunner().invoke(main, order)

    write(tmp_path / "site")

    (file,) = (tmp_path / "site" / "basemap").glob("*.json")
    script = (tmp_path / "site/en/courses/round/map.js").read_text(encoding="utf-8")
    assert f"/basemap/{file.name}" in script
