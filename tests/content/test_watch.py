"""Watching a folder: a saved file is on the shelf within a second."""

import shutil
import time
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from pathlib import Path
from threading import Event

import pytest

from guide.content.shelf import Shelf
from guide.content.watch import Watcher

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
READY_SECONDS = 10
LAKE = "The Lake"


class Watched:
    """A village that is being watched, and a bell that rings at every change."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf(root, lambda: NOW)
        self.changed = Event()
        self.watcher = Watcher(self.shelf, self.changed.set)
        self.watcher.start()
        self._wait_until_ready()

    def save(self, path: str, text: str) -> bool:
        """Save a file, and tell if it was seen within a second."""
        self.changed.clear()
        (self.shelf.root / path).write_text(text, encoding="utf-8")
        return self.changed.wait(1)

    def _wait_until_ready(self) -> None:
        saved = (
            self.save("stories/sources.yaml", f"# {number}\n")
            for number in range(READY_SECONDS)
        )
        assert any(saved)


@pytest.fixture
def watched(scratch_village: Path) -> Iterator[Watched]:
    """Return a watched copy of the small village."""
    found = Watched(scratch_village)
    yield found
    found.watcher.stop()


def test_watcher_shows_a_saved_file_within_a_second(watched: Watched) -> None:
    """Who saves a story sees it."""
    path = "stories/places/pond/en.md"
    text = (watched.shelf.root / path).read_text(encoding="utf-8")

    seen = watched.save(path, text.replace("The Pond", "The Lake"))

    assert (seen, watched.shelf.village.places["pond"].title("en")) == (
        True,
        "The Lake",
    )


def test_watcher_shows_a_new_story(watched: Watched) -> None:
    """A folder that was not there when the watch began is seen, too."""
    draft = watched.shelf.root / "lake"
    draft.mkdir()
    text = "---\nkind: park\ntitle: The Lake\n---\n"
    (draft / "en.md").write_text(text, encoding="utf-8")

    watched.changed.clear()
    draft.rename(watched.shelf.root / "stories" / "places" / "lake")

    assert watched.changed.wait(1)
    assert watched.shelf.village.places["lake"].title("en") == "The Lake"


def test_watcher_survives_a_broken_save(watched: Watched) -> None:
    """A mistake is kept away from visitors, and the next save is seen again."""
    path = "stories/places/pond/en.md"
    text = (watched.shelf.root / path).read_text(encoding="utf-8")
    watched.save(path, text.replace("kind: park", "kind: ["))
    before = watched.shelf.village.places["pond"].title("en")

    seen = watched.save(path, text.replace("The Pond", "The Lake"))

    assert (before, seen) == ("The Pond", True)
    assert watched.shelf.village.places["pond"].title("en") == "The Lake"


def test_watcher_that_was_stopped_sees_nothing(watched: Watched) -> None:
    """After its end no thread is left."""
    watched.watcher.stop()

    assert watched.save("stories/sources.yaml", "# later\n") is False


def test_watcher_follows_stories_that_were_deleted_and_put_back(
    watched: Watched,
) -> None:
    """The folder is another one then, though it has the same name."""
    stories, away = watched.shelf.root / "stories", watched.shelf.root / "away"
    shutil.copytree(stories, away)
    shutil.rmtree(stories)
    assert comes_true(lambda: watched.shelf.trouble != "")
    away.rename(stories)
    assert comes_true(lambda: watched.shelf.trouble == "")

    text = (stories / "places/pond/en.md").read_text(encoding="utf-8")
    watched.save("stories/places/pond/en.md", text.replace("The Pond", "The Lake"))

    assert comes_true(lambda: watched.shelf.village.places["pond"].title("en") == LAKE)


def test_watcher_follows_a_folder_that_came_later(watched: Watched) -> None:
    """The first walk that is recorded makes the folder of lines."""
    codes = watched.shelf.root / "routes_data"
    shutil.rmtree(codes)
    assert comes_true(lambda: not watched.shelf.whole.codes.rows)
    codes.mkdir()

    row = "code,target,issued\n2345,places/pond,2026-11-01\n"
    watched.save("routes_data/codes.csv", row)

    assert comes_true(lambda: len(watched.shelf.whole.codes.rows) == 1)


def comes_true(condition: Callable[[], bool]) -> bool:
    """Wait until something holds, some seconds at most."""
    end = time.monotonic() + READY_SECONDS
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()
