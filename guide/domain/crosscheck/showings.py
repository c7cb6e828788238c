"""Showings, their changes and their rooms: what contradicts itself."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from itertools import combinations
from typing import Literal

from guide.domain.performance import Performance
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.reference import Reference
from guide.domain.village import Village

RESERVED = frozenset({"changes"})
"""Slugs that the address of the programme needs for itself."""


def check_programme(village: Village, today: date) -> Iterator[Problem]:
    """Check every work by itself, then all of them for showings that overlap."""
    works = [village.performances[slug] for slug in sorted(village.performances)]
    shown = [each for work in works for each in occurrences(work, today)]
    for work in works:
        own = [each for each in shown if each.performance.slug == work.slug]
        yield from _check_names(work, own)
        yield from _check_changes(work, own)
        yield from _check_statuses(work, own)
    yield from _check_rooms([each for each in shown if not each.is_over(today)])


def _check_names(work: Performance, shown: Sequence[Occurrence]) -> Iterator[Problem]:
    if work.slug in RESERVED:
        message = N_("No show can be called “{slug}”: rename its folder.")
        yield problem(work.source.path, 1, message, slug=work.slug)
    for key, count in Counter(each.key for each in shown).items():
        if count > 1:
            message = N_("Two showings have the key “{key}”: give one of them another.")
            yield _problem(work, "showings", message, key=key)


def _check_changes(work: Performance, shown: Sequence[Occurrence]) -> Iterator[Problem]:
    known = {each.key for each in shown}
    for key in work.named_changes():
        if key not in known:
            message = N_("There is no showing with the key “{key}”.")
            yield _problem(work, "changes", message, "warning", key=key)


def _check_statuses(
    work: Performance, shown: Sequence[Occurrence]
) -> Iterator[Problem]:
    written = {each.name: each.status for each in work.showings}
    for each in shown:
        if each.is_cancelled and written.get(each.key, "cancelled") != "cancelled":
            message = N_("“{key}” was cancelled by its last change: say so in status.")
            yield _problem(work, "showings", message, key=each.key)
        elif each.is_cancelled and not each.reason:
            message = N_("Say why “{key}” is cancelled: a change with a note.")
            yield _problem(work, "showings", message, "warning", key=each.key)
        elif each.status == "moved" and not each.moved_from:
            message = N_("Keep the old time of “{key}”: a change with what: moved.")
            yield _problem(work, "showings", message, "warning", key=each.key)


def _check_rooms(shown: Sequence[Occurrence]) -> Iterator[Problem]:
    """Compare what is shown in the same place at a known hour."""
    by_room: dict[Reference, list[Occurrence]] = {}
    for each in shown:
        if isinstance(each.at, Reference) and each.when.time and not each.is_cancelled:
            by_room.setdefault(each.at.thing, []).append(each)
    for room, together in sorted(by_room.items()):
        for one, other in combinations(together, 2):
            if _overlap(one, other):
                yield _problem(
                    other.performance,
                    "repeats" if other.is_repeat else "showings",
                    N_("{when}: at {room} there is {other} at the same time."),
                    "warning",
                    when=other.when,
                    room=room,
                    other=one.performance.reference,
                )


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    """Compare two spans; a length that nobody knows is a moment."""
    first, second = one.when.time, other.when.time
    if first is None or second is None:
        return False
    moment = timedelta(minutes=1)
    return first < (other.end or second + moment) and second < (
        one.end or first + moment
    )


def _problem(
    work: Performance,
    field: str,
    message: str,
    severity: Literal["error", "warning"] = "error",
    **values: object,
) -> Problem:
    story = work.source
    return problem(story.path, story.line(field), message, severity=severity, **values)
