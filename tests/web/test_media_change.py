"""Photos and recordings that come later, or change, are on pages that were kept."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.shelf import Shelf
from guide.domain.translation import prints_of
from guide.settings import Settings
from tests.content.test_photos import jpeg
from tests.web.conftest import NOON

GATE = "/en/places/gate/"
PHOTO = "/photos/places/gate/arch.png"
STOP = "/en/courses/round/gate/"
SOUND = "/en/sound/courses/round/gate.mp3"


@pytest.fixture
def site(scratch_village: Path) -> Flask:
    """Return the application over a village that a test may change."""
    return create_app(Settings(root=scratch_village), lambda: NOON)


@pytest.fixture
def client(site: Flask) -> FlaskClient:
    """Return a reader of it."""
    return site.test_client()


@pytest.fixture
def shelf(site: Flask) -> Shelf:
    """Return its shelf."""
    found: Shelf = site.extensions["shelf"]
    return found


@pytest.fixture
def folder(scratch_village: Path) -> Path:
    """Return where the files of the gate lie."""
    return scratch_village / "stories" / "places" / "gate"


def test_photo_that_was_replaced_is_sent(
    client: FlaskClient, shelf: Shelf, folder: Path
) -> None:
    """Whoever blurs a face under the same name does not wait for midnight."""
    before = client.get(PHOTO).data
    (folder / "arch.png").write_bytes(jpeg(500, 400))

    changed = shelf.reload()

    assert (changed, client.get(PHOTO).data == before) == (True, False)


def test_photo_that_came_later_is_shown(
    client: FlaskClient, shelf: Shelf, folder: Path
) -> None:
    """A page that was kept while its photo was still copied is made again."""
    photo = (folder / "arch.png").read_bytes()
    (folder / "arch.png").unlink()
    shelf.reload()
    without = client.get(GATE).text

    (folder / "arch.png").write_bytes(photo)
    changed = shelf.reload()

    assert changed
    assert ("arch.png" in without, "arch.png" in client.get(GATE).text) == (False, True)


def test_recording_that_came_later_is_heard(
    client: FlaskClient, shelf: Shelf, scratch_village: Path
) -> None:
    """The voice of a person takes the place of the phone's."""
    course = scratch_village / "stories" / "courses" / "round"
    section = shelf.village.courses["round"].source.section("gate")
    assert section
    text = (course / "en.md").read_text(encoding="utf-8")
    keys = f"recorded: {{gate: {' '.join(prints_of(section))}}}\nchecked:"
    (course / "en.md").write_text(text.replace("checked:", keys), encoding="utf-8")
    shelf.reload()
    without = client.get(SOUND).status_code, SOUND in client.get(STOP).text

    (course / "gate.en.mp3").write_bytes(b"a voice")
    changed = shelf.reload()

    assert (changed, without) == (True, (404, False))
    assert (client.get(SOUND).data, SOUND in client.get(STOP).text) == (
        b"a voice",
        True,
    )


def test_touched_files_change_no_name(shelf: Shelf, folder: Path) -> None:
    """A version is of the texts: printed sheets of one name say the same."""
    before = shelf.whole.revision
    (folder / "arch.png").write_bytes(jpeg(500, 400))

    shelf.reload()

    assert shelf.whole.revision == before
