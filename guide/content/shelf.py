"""The shelf: the one place that holds the current Village and swaps it."""

import logging
from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from threading import Lock

from guide.content.load import load
from guide.content.village import Memory
from guide.domain.problem import Problem
from guide.domain.publication import public
from guide.domain.village import Village

log = logging.getLogger("guide")

Clock = Callable[[], datetime]
"""Tells the present moment with its time zone."""


LONGEST_DAY = timedelta(hours=25)
"""A clock that is put back by more than a day tells another day, as at midnight."""


class Shelf:
    """Holds a village; readers take it without a lock, a reload swaps it.

    Attributes:
        root: the village folder.
        whole: everything, drafts too; only for curators.
        village: what visitors may see.
        trouble: why the last reload failed; empty if it did not.
    """

    def __init__(self, root: Path, clock: Clock) -> None:
        """Open a village folder.

        Raises:
            GuideError: there is no village that can be shown.
        """
        self.root = root
        self.trouble = ""
        self._clock = clock
        self._memory = Memory()
        self._lock = Lock()
        self._midnight = datetime.max.replace(tzinfo=UTC)
        self._told: frozenset[Problem] = frozenset()
        self._put(load(root, clock().date(), self._memory))

    def now(self) -> datetime:
        """Return the present moment in the village's time zone."""
        return self._clock().astimezone(self.whole.zone)

    def today(self) -> date:
        """Return the day that it is in the village."""
        return self.now().date()

    def generation(self) -> object:
        """Return a value that changes with the content and at local midnight."""
        now = self._clock()
        if self._is_another_day(now):
            with self._lock:
                if self._is_another_day(now):
                    self.village = public(self.whole, self.today())
                    # Last: whoever sees the new day without the lock has its village.
                    self._midnight = self._next_midnight(now)
        return (*_name(self.village), self._midnight)

    def _is_another_day(self, now: datetime) -> bool:
        return not self._midnight - LONGEST_DAY <= now < self._midnight

    def _next_midnight(self, now: datetime) -> datetime:
        local = now.astimezone(self.whole.zone)
        start = datetime.combine(local.date(), datetime.min.time(), local.tzinfo)
        return start + timedelta(days=1)

    def reload(self) -> bool:
        """Read what changed, and tell if it did; a failure keeps the last Village."""
        with self._lock:
            before = _name(self.whole)
            try:
                self._put(load(self.root, self.today(), self._memory))
            # Whatever it is: the thread that reloads must live to see it mended.
            except Exception as error:
                self.trouble = str(error) or type(error).__name__
                log.exception(
                    "The village could not be read again; the last one stays."
                )
                return False
            self.trouble = ""
            return _name(self.whole) != before

    def _put(self, whole: Village) -> None:
        self.whole = whole
        self.village = public(whole, self.today())
        fresh = frozenset(whole.problems) - self._told if self._told else whole.problems
        for each in fresh:
            if each.is_error:
                log.warning("%s", each)
        self._told = frozenset(whole.problems)


def _name(village: Village) -> tuple[str, str]:
    """Tell a village from one with another text, photo or recording."""
    return village.revision, village.media
