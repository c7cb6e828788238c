"""Source numbers: translations inherit the marks of the paragraphs they tell."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.thing import Thing


@dataclass(frozen=True)
class Noted:
    """A public passage with the ids of its sources."""

    passage: Passage
    marks: tuple[str, ...]


def noted(thing: Thing, section: Section) -> tuple[Noted, ...]:
    """Pair the public passages of a section with the marks of the source text.

    Where the paragraphs do not pair, all marks go to the last one.
    """
    source = thing.source.section(section.slug)
    theirs = [each.marks for each in source.public] if source else []
    own = section.public
    if len(theirs) != len(own):
        rest = tuple(dict.fromkeys(mark for marks in theirs for mark in marks))
        theirs = [()] * (len(own) - 1) + [rest] if own else []
    return tuple(Noted(*pair) for pair in zip(own, theirs, strict=True))


def numbers(thing: Thing) -> Mapping[str, int]:
    """Give each source of a thing a number from 1, in their order."""
    return _counted(thing.source_ids)


def numbers_for_guides(thing: Thing) -> Mapping[str, int]:
    """Give numbers as visitors read them, then those of the notes for guides."""
    return _counted((*thing.source_ids, *thing.source.hidden_marks))


def used(noted_passages: Sequence[Noted]) -> tuple[str, ...]:
    """List the sources of some passages, each once, in order."""
    return tuple(dict.fromkeys(m for each in noted_passages for m in each.marks))


def _counted(names: Sequence[str]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}
