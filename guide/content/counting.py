"""Count opened pages in memory, and bring the numbers to the disk now and then.

One file a day, `instance/statistics/2026-11-23.csv`, with language, page and number. No
time of day, no address, no browser: there is nothing in it that tells two people apart.
"""

import csv
import logging
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path
from threading import Event
from threading import Lock
from threading import Thread

from guide.content.writing import locked
from guide.content.writing import read_bytes
from guide.content.writing import replace_file
from guide.domain.counts import Counts
from guide.domain.counts import Page
from guide.domain.counts import page_of

log = logging.getLogger("guide")

FOLDER = "statistics"
HEADER = ("language", "page", "opened")
FLUSH_SECONDS = 60
"""What a power cut may lose."""


class Counting:
    """Counts pages; adding is a step in memory, writing happens in a thread."""

    def __init__(
        self,
        instance: Path,
        today: Callable[[], date],
        languages: Callable[[], Iterable[str]],
    ) -> None:
        self._instance = instance
        self._today = today
        self._languages = languages
        self._fresh: Counter[Page] = Counter()
        self._lock = Lock()
        self._stop = Event()
        self._thread = Thread(target=self._run, name="guide-counts", daemon=True)

    def add(self, path: str) -> None:
        """Count a page that exists; its path says language and page."""
        page = page_of(path, self._today(), self._languages())
        if page:
            with self._lock:
                self._fresh[page] += 1

    def start(self) -> None:
        """Begin to write once a minute."""
        self._thread.start()

    def stop(self) -> None:
        """End, and write what is left."""
        self._stop.set()
        self._thread.join(timeout=5)
        self.flush()

    def flush(self) -> None:
        """Add what was counted to the files; on a full disk it waits in memory.

        Two processes may do so at the same time, as they do during a reload.
        """
        with self._lock:
            taken, self._fresh = self._fresh, Counter()
        for day in sorted({page.day for page in taken}):
            own = Counter({page: n for page, n in taken.items() if page.day == day})
            try:
                self._add_to_file(day, own)
            except OSError as error:
                log.warning("The statistics of %s wait in memory: %s.", day, error)
                with self._lock:
                    self._fresh += own

    def all(self) -> Counts:
        """Return everything that was counted."""
        self.flush()
        found: Counter[Page] = Counter()
        for file in sorted((self._instance / FOLDER).glob("????-??-??.csv")):
            found += _read(file)
        with self._lock:
            return found + self._fresh

    def _run(self) -> None:
        while not self._stop.wait(FLUSH_SECONDS):
            self.flush()

    def _add_to_file(self, day: date, counted: Counter[Page]) -> None:
        with locked(self._instance / FOLDER / "lock"):
            file = self._instance / FOLDER / f"{day}.csv"
            replace_file(file, _written(_read(file) + counted), 0o600)


def _read(file: Path) -> Counter[Page]:
    """Read a day; a line that somebody spoiled is left out."""
    text = (read_bytes(file) or b"").decode("utf-8", "replace")
    day = date.fromisoformat(file.stem)
    found: Counter[Page] = Counter()
    for row in csv.DictReader(StringIO(text)):
        number = row.get("opened") or ""
        if number.isdecimal():
            page = Page(day, row.get("language") or "", row.get("page") or "")
            found[page] += int(number)
    return found


def _written(counted: Counter[Page]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for page in sorted(counted):
        writer.writerow((page.locale, page.path, counted[page]))
    return out.getvalue().encode()
