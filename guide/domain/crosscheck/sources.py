"""Every fact has a source, and every source that is named exists."""

from collections.abc import Iterator

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.spelling import closest
from guide.domain.thing import Thing
from guide.domain.village import Village

NEEDLESS = frozenset({"village", "notices"})
"""Families that state nothing about the past."""


def check_sources(village: Village, thing: Thing) -> Iterator[Problem]:
    """Look up the ids of the front matter and of the marks."""
    source = thing.source
    for use in thing.sources:
        yield from _look_up(village, use.id, source.path, source.line("sources"))
    for passage in source.passages():
        for mark in passage.marks:
            yield from _look_up(village, mark, source.path, passage.line)
    if not thing.source_ids and thing.family not in NEEDLESS:
        yield problem(
            source.path,
            1,
            N_("The story names no source: add sources: [id]."),
            severity="warning",
        )
    yield from _marks_in_translations(thing)


def _look_up(village: Village, name: str, path: str, line: int) -> Iterator[Problem]:
    if name in village.sources:
        return
    other = closest(name, village.sources)
    if other:
        message = N_("sources.yaml has no “{id}”. Did you mean {other}?")
        yield problem(path, line, message, id=name, other=other)
    else:
        yield problem(path, line, N_("sources.yaml has no “{id}”."), id=name)


def _marks_in_translations(thing: Thing) -> Iterator[Problem]:
    for locale, story in thing.stories.items():
        if locale == thing.source_locale:
            continue
        for passage in story.passages():
            if passage.marks:
                yield problem(
                    story.path,
                    passage.line,
                    N_("Source marks stand in the source language only."),
                )
