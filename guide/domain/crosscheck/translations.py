"""Translations are there, whole, fresh, and call everybody by the same name."""

from collections.abc import Iterator

from guide.domain.glossary import NAMES
from guide.domain.glossary import Term
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.translation import Difference
from guide.domain.translation import differences
from guide.domain.village import Village

FIELDS = ("summary", "spot", "medium")


def check_translations(village: Village, thing: Thing) -> Iterator[Problem]:
    """Compare every other language with the source text."""
    names = [term for term in village.glossary.values() if term.kind in NAMES]
    for locale in village.info.languages[1:]:
        story = thing.stories.get(locale)
        if story is None:
            yield problem(
                thing.source.path,
                1,
                N_("There is no text in {language}: write {language}.md."),
                severity="warning",
                language=locale,
            )
            continue
        yield from _check_sections(thing.source, story)
        yield from _check_fields(thing.source, story)
        yield from _check_fresh(thing.source, story)
        yield from _check_names(thing, story, names)


def _check_sections(source: Story, story: Story) -> Iterator[Problem]:
    for section in source.sections:
        other = story.section(section.slug)
        if other is None:
            yield _warn(
                story,
                1,
                N_("The section “{slug}” is not translated."),
                slug=section.slug or "intro",
            )
        elif len(other.public) != len(section.public):
            yield _warn(
                story,
                other.line,
                N_("“{slug}” has {count} of {all} paragraphs."),
                slug=section.slug or "intro",
                count=len(other.public),
                all=len(section.public),
            )
    for section in story.chapters:
        if source.section(section.slug) is None:
            yield problem(
                story.path,
                section.line,
                N_("The source text has no section “{slug}”."),
                slug=section.slug,
            )


def _check_fields(source: Story, story: Story) -> Iterator[Problem]:
    for key in FIELDS:
        if getattr(source, key) and not getattr(story, key):
            yield _warn(story, 1, N_("“{key}” is not translated."), key=key)


def _check_fresh(source: Story, story: Story) -> Iterator[Problem]:
    if not story.translated:
        yield _warn(
            story,
            1,
            N_("Nobody has accepted this translation: guide translations accept."),
        )
        return
    for each in differences(source, story.translated):
        yield _describe(story, each)


def _describe(story: Story, found: Difference) -> Problem:
    section = story.section("" if found.section == "intro" else found.section)
    line = section.line if section else story.line("translated")
    messages = {
        "changed": N_("{section}: paragraph {first} changed since the translation."),
        "inserted": N_("{section}: {count} inserted after paragraph {first}."),
        "removed": N_("{section}: {count} removed at paragraph {first}."),
    }
    return _warn(
        story,
        line,
        messages[found.what],
        section=found.section,
        first=found.first,
        count=found.count,
    )


def _check_names(thing: Thing, story: Story, names: list[Term]) -> Iterator[Problem]:
    for section in thing.source.sections:
        other = story.section(section.slug)
        if other is None or len(other.public) != len(section.public):
            continue
        yield from _check_pairs(thing.source_locale, section, story, other, names)


def _check_pairs(
    source_locale: str,
    section: Section,
    story: Story,
    other: Section,
    names: list[Term],
) -> Iterator[Problem]:
    for one, pair in zip(section.public, other.public, strict=True):
        for term in names:
            form = term.forms.get(source_locale, "")
            # Most names are in no given paragraph: that is asked first.
            if not form or form not in one.text:
                continue
            spellings = term.spellings(story.locale)
            if spellings and not any(each in pair.text for each in spellings):
                yield _warn(
                    story,
                    pair.line,
                    N_("The source names {name}; this paragraph does not: {form}."),
                    name=form,
                    form=spellings[0],
                )


def _warn(story: Story, line: int, message: str, **values: object) -> Problem:
    return problem(story.path, line, message, severity="warning", **values)
