"""The programme: all showings of all performances as one list."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta

from guide.domain.performance import Change
from guide.domain.performance import Performance
from guide.domain.performance import Price
from guide.domain.performance import Repeat
from guide.domain.performance import Showing
from guide.domain.performance import Status
from guide.domain.performance import Terms
from guide.domain.performance import When
from guide.domain.reference import Reference

AHEAD = timedelta(days=385)
"""How far repetitions are looked up: the next one of a yearly feast is in it.

Third Sundays may be 371 days apart, and a lunar year with a leap month has 385 days.
"""

OFTEN = timedelta(days=56)
"""How far all repetitions are listed; of what comes later, only the first is."""


@dataclass(frozen=True)
class Occurrence:
    """One showing, written by an author or derived from a repetition.

    Attributes:
        doors: when the doors open, `HH:MM`.
        language: what is spoken or sung, by code.
        rain: where it is held in rain, or what happens then.
        changes: what became known of it, the oldest first.
    """

    performance: Performance
    when: When
    status: Status
    key: str
    at: Reference | str | None
    minutes: int | None
    note: str = ""
    is_repeat: bool = False
    doors: str = ""
    language: tuple[str, ...] = ()
    rain: Reference | str | None = None
    price: Price | None = None
    booking: str = ""
    changes: tuple[Change, ...] = ()

    def is_over(self, today: date) -> bool:
        """Tell whether its last possible day has passed."""
        return self.status == "held" or self.when.day.last < today

    @property
    def is_sure(self) -> bool:
        """Whether somebody named the day and it stands."""
        return self.status in {"confirmed", "moved"} and self.when.is_dated

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.status == "cancelled"

    @property
    def end(self) -> datetime | None:
        """When it ends, village time; None where nobody can tell."""
        if self.when.time is None or self.minutes is None:
            return None
        try:
            return self.when.time + timedelta(minutes=self.minutes)
        except OverflowError:
            return None

    @property
    def moved_from(self) -> When | None:
        """When it was to be before it was moved for the last time."""
        moves = [each.before for each in self.changes if each.what == "moved"]
        return moves[-1] if moves else None

    @property
    def reason(self) -> str:
        """Why it is cancelled."""
        notes = [each.note for each in self.changes if each.what == "cancelled"]
        return next((note for note in reversed(notes) if note), self.note)

    @property
    def changed(self) -> date | None:
        """The day of its last change, else of the newest source."""
        days = [each.on.last for each in self.changes]
        checked = self.performance.checked
        return max(days, default=checked.first if checked else None)


@dataclass(frozen=True)
class Programme:
    """What is on, what was promised and what was."""

    sure: tuple[Occurrence, ...]
    promised: tuple[Occurrence, ...]
    past: tuple[Occurrence, ...]

    @property
    def ahead(self) -> tuple[Occurrence, ...]:
        """All that is still to come: the sure ones first."""
        return (*self.sure, *self.promised)


def programme(performances: Iterable[Performance], today: date) -> Programme:
    """Sort all showings by what is known of them on a day."""
    all_of_them = [o for each in performances for o in occurrences(each, today)]
    ahead = sorted(
        (each for each in all_of_them if not each.is_over(today)),
        key=lambda each: (each.when.sort_key, each.key),
    )
    past = sorted(
        (each for each in all_of_them if each.is_over(today)),
        key=lambda each: (each.when.sort_key, each.key),
        reverse=True,
    )
    shown = [each for each in ahead if each.is_sure or each.is_cancelled]
    promised = [each for each in ahead if each not in shown]
    return Programme(tuple(shown), tuple(promised), tuple(past))


def occurrences(performance: Performance, today: date) -> tuple[Occurrence, ...]:
    """List the showings of one work: the written ones, then the repeated ones."""
    changes = performance.named_changes()
    written = [_written(performance, each, changes) for each in performance.showings]
    repeated = [
        each
        for repeat in performance.repeats
        for each in _repeated(performance, repeat, today, changes)
        if not _is_written(each, written)
    ]
    return (*written, *repeated)


def months_of(shown: Iterable[Occurrence]) -> tuple[date, ...]:
    """List the months in which something begins: their first days, in order."""
    return tuple(sorted({each.when.first.replace(day=1) for each in shown}))


def _written(
    performance: Performance, showing: Showing, changes: Mapping[str, Sequence[Change]]
) -> Occurrence:
    return _occurrence(
        performance, showing, changes, (showing.name, showing.start, showing.status)
    )


def _occurrence(
    performance: Performance,
    terms: Terms,
    changes: Mapping[str, Sequence[Change]],
    known: tuple[str, When, Status],
) -> Occurrence:
    """Join what a showing says with what holds for the whole work."""
    key, when, status = known
    told = tuple(changes.get(key, ()))
    return Occurrence(
        performance=performance,
        when=when,
        status="cancelled" if _was_cancelled(told) else status,
        key=key,
        at=terms.at or performance.venue,
        minutes=terms.minutes or performance.minutes,
        note=terms.note if isinstance(terms, Showing) else "",
        is_repeat=isinstance(terms, Repeat),
        doors=terms.doors,
        language=terms.language or performance.language,
        rain=terms.rain or performance.rain,
        price=terms.price or performance.price,
        booking=terms.booking or performance.booking,
        changes=told,
    )


def _was_cancelled(changes: Sequence[Change]) -> bool:
    """Tell whether the last word is that it is cancelled, whatever its status says."""
    return bool(changes) and changes[-1].what == "cancelled"


def _is_written(repeated: Occurrence, written: Sequence[Occurrence]) -> bool:
    """Tell whether an author wrote down what a rule would add.

    By its key, so that a moved day does not come back where it was; or on its day.
    """
    span = repeated.when.day
    return any(
        each.key == repeated.key or span.first <= each.when.first <= span.last
        for each in written
    )


def _repeated(
    performance: Performance,
    repeat: Repeat,
    today: date,
    changes: Mapping[str, Sequence[Change]],
) -> list[Occurrence]:
    confirmed = {when.first for when in repeat.confirmed}
    first = max(today, repeat.begins.first)
    coming = repeat.days(first, today + AHEAD)
    near = [day for day in coming if day <= first + OFTEN] or coming[:1]
    found = []
    for day in sorted({*confirmed, *near}):
        status = _status(repeat, is_confirmed=day in confirmed, is_over=day < today)
        known = (repeat.as_known(day).text, repeat.when(day), status)
        found.append(_occurrence(performance, repeat, changes, known))
    return found


def _status(repeat: Repeat, *, is_confirmed: bool, is_over: bool) -> Status:
    if not is_confirmed:
        return repeat.status
    return "held" if is_over else "confirmed"
