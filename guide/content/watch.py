"""Watch a village folder and reload the shelf when a file changes.

The system follows a folder, not its name: one that was deleted and put back is another
one. So the folders themselves are looked at once a second, and followed anew.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event
from threading import Thread

from watchfiles import watch

from guide.content.basemap.file import FOLDER
from guide.content.folder import STORIES
from guide.content.shelf import Shelf

log = logging.getLogger("guide")

NAMES = (STORIES, "routes_data", FOLDER)
LOOK_MILLISECONDS = 1000
QUIET_MILLISECONDS = 200
"""Changes within this time are one change: an editor writes in steps."""

Folders = tuple[tuple[Path, int], ...]


class Watcher:
    """A thread that follows changes until it is stopped."""

    def __init__(self, shelf: Shelf, then: Callable[[], None] = lambda: None) -> None:
        self._shelf = shelf
        self._then = then
        self._stop = Event()
        self._thread = Thread(target=self._run, name="guide-watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait until the thread has ended."""
        self._stop.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stop.is_set():
            present = _present(self._shelf.root)
            try:
                self._follow(present)
            except (OSError, RuntimeError) as error:
                log.warning("Changes are looked for, not followed: %s.", error)
                self._stop.wait(LOOK_MILLISECONDS / 1000)
                self._reload()

    def _follow(self, present: Folders) -> None:
        """Follow folders until one of them is another one, or a new one has come."""
        changes = watch(
            *(folder for folder, _ in present),
            stop_event=self._stop,
            step=50,
            debounce=QUIET_MILLISECONDS,
            rust_timeout=LOOK_MILLISECONDS,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        # What came between the last load and the first look has no event of its own.
        is_first = True
        for found in changes:
            if found or is_first:
                self._reload()
            is_first = False
            if _present(self._shelf.root) != present:
                return

    def _reload(self) -> None:
        if not self._stop.is_set() and self._shelf.reload():
            log.info("The village is now at %s.", self._shelf.whole.revision)
            self._then()


def _present(root: Path) -> Folders:
    """List the folders that are there, each with what tells it from another one."""
    found = ((root / name, _inode(root / name)) for name in NAMES)
    return tuple((folder, number) for folder, number in found if number)


def _inode(folder: Path) -> int:
    """Return the inode of a folder; 0 where there is none."""
    try:
        return folder.stat().st_ino if folder.is_dir() else 0
    except OSError:
        return 0
