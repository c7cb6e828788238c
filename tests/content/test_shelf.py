"""The shelf: holds a village, and swaps it for a newer one."""

import logging
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from pathlib import Path
from threading import Thread

import pytest

from guide.content.shelf import Shelf
from guide.errors import VillageMissing

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
GATE = "stories/places/gate/en.md"
LAST_ONE_STAYS = "The village could not be read again; the last one stays."


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        """Tell the moment."""
        return self.now


class Reloads:
    """A clock that is looked at while somebody else saves a story."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self.thread = Thread(target=self._save)
        self._shelf = shelf
        self._clock = clock
        self._looks = 0

    def __call__(self) -> datetime:
        """Tell the moment; at the second look, after the save or while it waits."""
        self._looks += 1
        if self._looks == 2:
            self.thread.start()
            self.thread.join(timeout=0.5)
        return self._clock()

    def _save(self) -> None:
        change(self._shelf, GATE, "title: The Gate", "title: The Old Gate")


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still at noon."""
    return Clock()


@pytest.fixture
def shelf(scratch_village: Path, clock: Clock) -> Shelf:
    """Return a shelf with the small village."""
    return Shelf(scratch_village, clock)


@pytest.fixture(autouse=True)
def _fresh_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Keep the warnings of the guide."""
    with caplog.at_level(logging.WARNING, logger="guide"):
        yield


def change(shelf: Shelf, path: str, old: str, new: str) -> bool:
    """Change a file and reload."""
    file = shelf.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return shelf.reload()


def test_shelf_shows_what_is_public(shelf: Shelf) -> None:
    """Curators see everything, visitors no drafts."""
    assert sorted(shelf.whole.places) == ["attic", "gate", "mill", "pond"]
    assert sorted(shelf.village.places) == ["gate", "mill", "pond"]


def test_shelf_tells_the_time_of_the_village(shelf: Shelf, clock: Clock) -> None:
    """In the village the new day comes before midnight in Greenwich."""
    clock.now = datetime(2026, 11, 23, 15, tzinfo=UTC)

    assert shelf.now().isoformat() == "2026-11-24T00:00:00+09:00"
    assert shelf.today().day == 24


def test_shelf_opens_a_page_on_its_day(shelf: Shelf, clock: Clock) -> None:
    """What waits for a day is shown from local midnight on, without a reload."""
    change(shelf, GATE, "checked: 2026-03", "checked: 2026-03\npublish_on: 2026-11-24")
    before = shelf.generation(), sorted(shelf.village.places)

    clock.now = datetime(2026, 11, 23, 15, tzinfo=UTC)
    after = shelf.generation(), sorted(shelf.village.places)

    assert (before[1], after[1]) == (["mill", "pond"], ["gate", "mill", "pond"])
    assert before[0] != after[0]


def test_generation_stays_while_nothing_happens(shelf: Shelf, clock: Clock) -> None:
    """Within a day the same content is the same generation."""
    before = shelf.generation()

    clock.now = datetime(2026, 11, 23, 14, 59, tzinfo=UTC)

    assert shelf.generation() == before


def test_reload_at_midnight_is_not_overwritten(shelf: Shelf, clock: Clock) -> None:
    """What is saved while the day changes is shown on the new day."""
    reloads = Reloads(shelf, clock)
    clock.now = datetime(2026, 11, 23, 15, tzinfo=UTC)
    shelf._clock = reloads

    shelf.generation()
    reloads.thread.join()

    assert shelf.village.places["gate"].title("en") == "The Old Gate"


def test_reload_takes_a_saved_file(shelf: Shelf) -> None:
    """A change is seen, and named."""
    before = shelf.generation()

    changed = change(shelf, GATE, "title: The Gate", "title: The Old Gate")

    assert (changed, shelf.village.places["gate"].title("en")) == (True, "The Old Gate")
    assert shelf.generation() != before


def test_reload_of_the_same_files_changes_nothing(shelf: Shelf) -> None:
    """Saving without a change is no news."""
    assert shelf.reload() is False


def test_reload_of_a_broken_save_keeps_the_last_good_story(shelf: Shelf) -> None:
    """Visitors read on; whoever saved it is told."""
    good = shelf.village.places["gate"]

    change(shelf, GATE, "kind: museum", "kind: [")

    assert shelf.village.places["gate"] == good
    assert [each.path for each in shelf.whole.problems if each.is_error] == [GATE]


def test_reload_takes_a_mended_story(shelf: Shelf) -> None:
    """After the mistake comes the new text."""
    change(shelf, GATE, "kind: museum", "kind: [")

    change(shelf, GATE, "kind: [", "kind: gallery")

    assert shelf.village.places["gate"].kind == "gallery"
    assert shelf.whole.problems == ()


def test_reload_keeps_the_settings_when_they_broke(shelf: Shelf) -> None:
    """While village.yaml cannot be read, the guide goes on with the last one."""
    file = shelf.root / "stories/village.yaml"
    before = shelf.village
    text = file.read_text(encoding="utf-8")
    file.write_text("name: [", encoding="utf-8")

    shelf.reload()

    assert shelf.village.places == before.places
    file.write_text(text, encoding="utf-8")
    assert (shelf.reload(), shelf.whole.problems, shelf.trouble) == (True, (), "")


def test_reload_that_fails_says_why(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    """Stories that are away for a moment stay on the shelf."""
    before = shelf.whole
    (shelf.root / "stories").rename(shelf.root / "away")

    changed = shelf.reload()

    assert (changed, shelf.whole) == (False, before)
    assert shelf.trouble.startswith(f"{shelf.root} holds no village")
    assert caplog.messages == [LAST_ONE_STAYS]


def test_reload_after_a_failure_goes_on(shelf: Shelf) -> None:
    """When the stories are back, nothing is left of the trouble."""
    (shelf.root / "stories").rename(shelf.root / "away")
    shelf.reload()
    (shelf.root / "away").rename(shelf.root / "stories")

    shelf.reload()

    assert (shelf.trouble, shelf.whole.problems) == ("", ())


def test_shelf_logs_each_error_once(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    """The same mistake is not told again at every save."""
    change(shelf, GATE, "kind: museum", "kind: musem")

    change(shelf, GATE, "1 Gate Street", "2 Gate Street")

    assert caplog.messages == [f"{GATE}:2: “musem” is no kind. Did you mean museum?"]


def test_shelf_without_a_village_does_not_open(tmp_path: Path, clock: Clock) -> None:
    """There must be something to show at first."""
    with pytest.raises(VillageMissing):
        Shelf(tmp_path, clock)
