"""Watch a village folder and reload the shelf when a file changes."""

import logging
from collections.abc import Callable
from threading import Event
from threading import Thread

from watchfiles import watch

from guide.content.basemap.file import FOLDER
from guide.content.folder import STORIES
from guide.content.shelf import Shelf

log = logging.getLogger("guide")

QUIET_MILLISECONDS = 200
"""Changes within this time are one change: an editor writes in steps."""


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
        folders = [self._shelf.root / name for name in (STORIES, "routes_data", FOLDER)]
        present = [folder for folder in folders if folder.is_dir()]
        changes = watch(
            *present,
            stop_event=self._stop,
            step=50,
            debounce=QUIET_MILLISECONDS,
            raise_interrupt=False,
        )
        for _ in changes:
            if self._shelf.reload():
                log.info("The village is now at %s.", self._shelf.whole.revision)
                self._then()
