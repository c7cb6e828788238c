"""Faults: whatever happens to the disk, the last Village is served."""

import shutil
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.settings import Settings

PHOTO = "/photos/places/gate/arch.png"
PATHS = ("/en/", "/ko/courses/round/", "/en/search/?q=gate", "/en/card/home.png")


class Clock:
    """A clock that a test sets."""

    now = datetime(2026, 11, 23, 3, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the moment."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@pytest.fixture
def site(scratch_village: Path, clock: Clock) -> Flask:
    """Return the application over a village that a test may break."""
    return create_app(Settings(root=scratch_village), clock)


def statuses(client: FlaskClient) -> list[int]:
    """Ask for one page of each kind."""
    return [client.get(path).status_code for path in PATHS]


def test_site_survives_a_deleted_content_folder(
    site: Flask, scratch_village: Path
) -> None:
    """It serves what it knew and says so on /healthz."""
    shutil.rmtree(scratch_village / "stories")

    assert not site.extensions["shelf"].reload()
    assert statuses(site.test_client()) == [200] * len(PATHS)
    health = site.test_client().get("/healthz").json
    assert health is not None
    assert health["trouble"].startswith(str(scratch_village))


def test_site_survives_a_story_that_is_a_folder(
    site: Flask, scratch_village: Path
) -> None:
    """A file that cannot be read leaves its story as it was."""
    story = scratch_village / "stories" / "places" / "gate" / "en.md"
    story.unlink()
    story.mkdir()

    site.extensions["shelf"].reload()

    assert statuses(site.test_client()) == [200] * len(PATHS)


def test_site_survives_an_instance_folder_that_cannot_be_written(
    site: Flask, scratch_village: Path
) -> None:
    """Cards and photos are made again, nothing is kept."""
    shutil.rmtree(scratch_village / "instance", ignore_errors=True)
    (scratch_village / "instance").write_text("a file where a folder should be")
    client = site.test_client()

    assert statuses(client) == [200] * len(PATHS)
    assert client.get(PHOTO).mimetype == "image/webp"


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_site_follows_a_clock_that_jumps(site: Flask, clock: Clock, days: int) -> None:
    """Forwards or back, pages are those of the day that the clock tells."""
    before = site.extensions["shelf"].generation()
    clock.now += timedelta(days=days)

    assert site.extensions["shelf"].generation() != before
    assert statuses(site.test_client()) == [200] * len(PATHS)
