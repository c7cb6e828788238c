"""A story and its translation side by side, paragraph by paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from guide.domain.glossary import Term
from guide.domain.story import INTRO
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.translation import print_of
from guide.domain.translation import prints_of
from guide.domain.translation import replaced
from guide.domain.village import Village

FIELDS = ("title", "summary", "spot", "medium")
"""What is translated of the front matter."""


@dataclass(frozen=True)
class Pair:
    """One paragraph, heading or field in both languages.

    Attributes:
        name: of its field in the form: `section-number`.
        word: of a block; None for a paragraph.
        is_changed: whether the source is another one than the translator had read.
        read: the print of what the translator had read in its place; empty where
            there was nothing.
    """

    name: str
    source: str
    own: str
    is_changed: bool
    word: str | None = None
    is_heading: bool = False
    read: str = ""


def pairs_of(thing: Thing, code: str) -> list[Pair]:
    """Lay a story and its translation side by side, in the order of the source."""
    own = thing.stories.get(code)
    read = own.translated if own else {}
    found = [
        Pair(
            key,
            getattr(thing.source, key),
            getattr(own, key) if own else "",
            is_changed=print_of(getattr(thing.source, key)) not in read.get(key, ()),
            read=next(iter(read.get(key, ())), ""),
        )
        for key in FIELDS
        if getattr(thing.source, key)
    ]
    for section in thing.source.sections:
        known = read.get(section.slug or "intro", ())
        found += _of_section(section, own, known)
    return found


def _of_section(
    section: Section, own: Story | None, known: Sequence[str]
) -> list[Pair]:
    other = own.section(section.slug) if own else None
    slug, pairs = section.slug or "intro", []
    before = replaced(known, prints_of(section))
    shift = 1 if section.slug == INTRO else 0
    if section.slug != INTRO:
        title = other.title if other else ""
        is_changed = print_of(section.title) not in known
        heading = Pair(f"{slug}-0", section.title, title, is_changed, is_heading=True)
        pairs = [replace(heading, read=before.get(0, ""))]
    theirs = [each.text for each in other.public] if other else []
    for number, each in enumerate(section.public, start=1):
        text = theirs[number - 1] if number <= len(theirs) else ""
        is_changed = print_of(each.text) not in known
        pair = Pair(f"{slug}-{number}", each.text, text, is_changed, each.word)
        pairs.append(replace(pair, read=before.get(number - shift, "")))
    return pairs


def terms_of(village: Village, thing: Thing, code: str) -> list[tuple[str, str]]:
    """List the names of the glossary that the source uses, in both languages."""
    texts = [each.text for each in thing.source.passages()]
    text = "\n".join([thing.source.title, thing.source.summary, *texts])
    found = (
        _forms(term, thing.source_locale, code) for term in village.glossary.values()
    )
    return sorted({pair for pair in found if pair[0] and pair[1] and pair[0] in text})


def _forms(term: Term, source: str, code: str) -> tuple[str, str]:
    return term.forms.get(source, ""), term.forms.get(code, "")
