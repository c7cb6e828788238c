"""Faults: whatever happens to the disk, the last Village is served."""

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.users import Users
from guide.settings import Settings

PHOTO = "/photos/places/gate/arch.png"
CARD = "/en/card/home.png"
FEW_BYTES = 10
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


@contextmanager
def full_disk() -> Iterator[None]:
    """Let every file of this process end after some bytes, as a full disk does.

    The limit is the system's own (setrlimit(2)): writing more is an error of the disk.
    """
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FEW_BYTES, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def troubles(site: Flask) -> list[str]:
    """Ask /healthz what is wrong."""
    health = site.test_client().get("/healthz").json
    assert health is not None
    return list(health["trouble"])


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
    assert troubles(site) == [
        (
            f"{scratch_village} holds no village: stories/village.yaml is missing. "
            "Start one with `guide init DIR`, or name a folder with --root."
        )
    ]


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
    assert troubles(site) == [
        f"{scratch_village}/instance takes no files: File exists."
    ]


def test_site_survives_a_full_disk(site: Flask, scratch_village: Path) -> None:
    """Nothing is kept by half: what is asked again is whole."""
    client = site.test_client()
    with full_disk():
        assert statuses(client) == [200] * len(PATHS)
        first = [client.get(path).data for path in (PHOTO, CARD)]
        assert troubles(site) == [
            f"{scratch_village}/instance takes no files: File too large."
        ]

    assert list((scratch_village / "instance").rglob("*.*")) == []
    again = create_app(site.extensions["settings"]).test_client()
    assert [again.get(path).data for path in (PHOTO, CARD)] == first


def test_site_survives_that_git_is_missing(
    scratch_village: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Curators go on with numbered copies, and the operator is told."""
    Users(scratch_village / "instance").add("olga", "publisher", "password of olga")
    monkeypatch.setenv("PATH", str(scratch_village))
    site = create_app(Settings(root=scratch_village), clock)

    assert statuses(site.test_client()) == [200] * len(PATHS)
    (told,) = troubles(site)
    assert told.startswith("Numbered copies keep the history: ")


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_site_follows_a_clock_that_jumps(site: Flask, clock: Clock, days: int) -> None:
    """Forwards or back, pages are those of the day that the clock tells."""
    before = site.extensions["shelf"].generation()
    clock.now += timedelta(days=days)

    assert site.extensions["shelf"].generation() != before
    assert statuses(site.test_client()) == [200] * len(PATHS)
    where = "forward" if days > 0 else "back"
    minutes = abs(days) * 24 * 60
    told = f"The clock was set {where} by {minutes} minutes since the start."
    assert troubles(site) == [told]
    clock.now -= timedelta(days=days)
    assert troubles(site) == []
