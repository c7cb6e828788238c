"""What a paragraph said when its translator had read it, found in the history."""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from difflib import SequenceMatcher

from guide.content.frontmatter import FrontMatter
from guide.content.page import page_of
from guide.content.store import Held
from guide.content.store import Store
from guide.desk.saving import text_of
from guide.domain.story import Section
from guide.domain.translation import print_of

MOST_VERSIONS = 60
"""How far back the history is read; a version costs a call of git, 5 ms."""

WORD = re.compile(r"\s+|[^\s]+")

Word = tuple[str, str]
"""A sign, `-`, `+` or a space, and words."""


def texts_of(store: Store, path: str, wanted: frozenset[str]) -> Mapping[str, str]:
    """Find the paragraphs of earlier versions of a file by their prints."""
    found: dict[str, str] = {}
    for revision in store.revisions(path)[:MOST_VERSIONS] if wanted else ():
        data = store.data_at(path, revision.name)
        if data:
            told = dict(_printed(text_of(Held(path, data, "")), path))
            found = {**{key: told[key] for key in wanted & told.keys()}, **found}
        if wanted <= found.keys():
            break
    return found


def compared(before: str, now: str) -> tuple[Word, ...]:
    """Set two paragraphs against each other, word by word."""
    old, new = WORD.findall(before), WORD.findall(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        part
        for tag, a, b, c, d in matcher.get_opcodes()
        for part in _parts(tag, "".join(old[a:b]), "".join(new[c:d]))
    )


def _parts(tag: str, old: str, new: str) -> Iterator[Word]:
    if tag == "equal":
        yield " ", new
        return
    if old:
        yield "-", old
    if new:
        yield "+", new


def _printed(text: str, path: str) -> Iterator[tuple[str, str]]:
    page = page_of(text, path)
    for each in (*_fields(page.matter), *_paragraphs(page.sections)):
        yield print_of(each), each


def _fields(matter: FrontMatter) -> Iterator[str]:
    for key in ("title", "summary", "spot", "medium"):
        value = matter.values.get(key)
        if isinstance(value, str):
            yield value


def _paragraphs(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.title
        yield from (each.text for each in section.public)
