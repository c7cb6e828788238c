"""The change list: what became known of all shows, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guide.domain.performance import Change
from guide.domain.performance import Performance
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences


@dataclass(frozen=True)
class Noted:
    """One change of one showing; `shown` is the showing as it stands now.

    Attributes:
        number: which change of this showing it is, counted from 1.
    """

    performance: Performance
    change: Change
    number: int
    shown: Occurrence | None

    @property
    def name(self) -> str:
        """What never changes about it."""
        return f"{self.performance.slug}-{self.change.key}-{self.number}"


def changes_of(performances: Iterable[Performance], today: date) -> tuple[Noted, ...]:
    """List the changes of all works, the newest first."""
    found = [each for work in performances for each in _changes_in(work, today)]
    found.sort(key=lambda each: (each.change.on.last, each.name), reverse=True)
    return tuple(found)


def _changes_in(work: Performance, today: date) -> Iterable[Noted]:
    shown = {each.key: each for each in occurrences(work, today)}
    for key, changes in work.named_changes().items():
        for number, change in enumerate(changes, start=1):
            yield Noted(work, change, number, shown.get(key))
