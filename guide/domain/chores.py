"""What needs doing: the work that the stories themselves ask for."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import get_args
from typing import Literal

from guide.domain.artwork import Artwork
from guide.domain.crosscheck.photos import NO_ALT
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.problem import Problem
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.thing import Thing
from guide.domain.village import Village

ChoreKind = Literal[
    "error",
    "review",
    "photo",
    "warning",
    "missing",
    "stale",
    "position",
    "showing",
    "seen",
    "draft",
]
KINDS: tuple[ChoreKind, ...] = get_args(ChoreKind)
"""In the order in which to do them."""

SOON = timedelta(days=60)
"""How far ahead an unconfirmed showing asks for a telephone call."""


@dataclass(frozen=True)
class Chore:
    """One thing to do at one story.

    Attributes:
        locale: the language whose text it is about.
        problem: the mistake to mend, for errors and warnings.
        showing: what to confirm.
        count: how many paragraphs or sentences.
    """

    kind: ChoreKind
    thing: Thing
    locale: str
    problem: Problem | None = None
    showing: Occurrence | None = None
    count: int = 1


def chores(village: Village, today: date) -> tuple[Chore, ...]:
    """List everything to do, the most pressing first."""
    by_path: dict[str, list[Problem]] = {}
    for each in village.problems:
        by_path.setdefault(each.path, []).append(each)
    found = [
        chore
        for thing in village.things()
        for chore in _of_thing(village, thing, by_path, today)
    ]
    return tuple(sorted(found, key=lambda each: KINDS.index(each.kind)))


def counts(found: Iterable[Chore]) -> Mapping[ChoreKind, int]:
    """Count the chores by kind, in their order."""
    tally = Counter(each.kind for each in found)
    return {kind: tally[kind] for kind in KINDS if tally[kind]}


def _of_thing(
    village: Village,
    thing: Thing,
    problems: Mapping[str, list[Problem]],
    today: date,
) -> Iterator[Chore]:
    source = village.source_locale
    yield from _mistakes(village, thing, problems)
    for locale in village.info.languages[1:]:
        yield from _translation(thing, locale, problems)
    if isinstance(thing, Place | Artwork):
        if village.position_of(thing) is None:
            yield Chore("position", thing, source)
        if thing.seen is None:
            yield Chore("seen", thing, source)
    yield from _showings(thing, today)
    if thing.publication != "published":
        kind: ChoreKind = "review" if thing.publication == "review" else "draft"
        yield Chore(kind, thing, source)


def _showings(thing: Thing, today: date) -> Iterator[Chore]:
    if not isinstance(thing, Performance):
        return
    for each in occurrences(thing, today):
        if each.status in {"unconfirmed", "announced"} and _is_soon(each, today):
            yield Chore("showing", thing, thing.source_locale, showing=each)


def _mistakes(
    village: Village, thing: Thing, problems: Mapping[str, list[Problem]]
) -> Iterator[Chore]:
    for locale, story in thing.stories.items():
        for each in problems.get(story.path, ()):
            if each.message in NO_ALT:
                yield Chore("photo", thing, locale, problem=each)
            elif each.is_error:
                yield Chore("error", thing, locale, problem=each)
            elif locale == village.source_locale and "language" not in each.values:
                yield Chore("warning", thing, locale, problem=each)


def _translation(
    thing: Thing, locale: str, problems: Mapping[str, list[Problem]]
) -> Iterator[Chore]:
    if not thing.speaks(locale):
        yield Chore("missing", thing, locale)
        return
    found = problems.get(thing.stories[locale].path, ())
    behind = sum(not each.is_error and each.message not in NO_ALT for each in found)
    if behind:
        yield Chore("stale", thing, locale, count=behind)


def _is_soon(each: Occurrence, today: date) -> bool:
    return not each.is_over(today) and each.when.first <= today + SOON
