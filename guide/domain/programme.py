"""The programme: all showings of all performances as one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta

from guide.domain.performance import Performance
from guide.domain.performance import Repeat
from guide.domain.performance import Status
from guide.domain.performance import When
from guide.domain.reference import Reference

AHEAD = timedelta(days=366)
"""How far repetitions are looked up: the next one of a yearly feast is in it."""


@dataclass(frozen=True)
class Occurrence:
    """One showing, written by an author or derived from a repetition."""

    performance: Performance
    when: When
    status: Status
    key: str
    at: Reference | str | None
    minutes: int | None
    note: str = ""
    is_repeat: bool = False

    def is_over(self, today: date) -> bool:
        """Tell whether its last possible day has passed."""
        return self.status == "held" or self.when.day.last < today

    @property
    def is_sure(self) -> bool:
        """Whether somebody named the day and it stands."""
        return self.status in {"confirmed", "moved"} and self.when.is_firm


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
    shown = [each for each in ahead if each.is_sure or each.status == "cancelled"]
    promised = [each for each in ahead if each not in shown]
    return Programme(tuple(shown), tuple(promised), tuple(past))


def occurrences(performance: Performance, today: date) -> tuple[Occurrence, ...]:
    """List the showings of one work: the written ones, then the repeated ones."""
    written = [
        Occurrence(
            performance=performance,
            when=showing.start,
            status=showing.status,
            key=showing.name,
            at=showing.at or performance.venue,
            minutes=showing.minutes or performance.minutes,
            note=showing.note,
        )
        for showing in performance.showings
    ]
    taken = {each.when.first for each in written if each.when.is_firm}
    repeated = [
        each
        for repeat in performance.repeats
        for each in _repeated(performance, repeat, today)
        if each.when.first not in taken
    ]
    return (*written, *repeated)


def _repeated(
    performance: Performance, repeat: Repeat, today: date
) -> list[Occurrence]:
    confirmed = {when.first: when for when in repeat.confirmed}
    coming = repeat.days(max(today, repeat.begins.first), today + AHEAD)
    days = sorted({*confirmed, *coming})
    return [
        Occurrence(
            performance=performance,
            when=confirmed.get(day) or When(repeat.as_known(day)),
            status=_status(repeat, day, confirmed, today),
            key=repeat.as_known(day).text,
            at=repeat.at or performance.venue,
            minutes=repeat.minutes or performance.minutes,
            is_repeat=True,
        )
        for day in days
    ]


def _status(
    repeat: Repeat, day: date, confirmed: dict[date, When], today: date
) -> Status:
    if day not in confirmed:
        return repeat.status
    return "held" if day < today else "confirmed"
