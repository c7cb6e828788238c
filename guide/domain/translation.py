"""Translations: has the author read the paragraph as it is now?

A print is the first six hex digits of the SHA-256 of a paragraph: NFC, white space
folded, source marks and link targets removed. A block counts as one paragraph.
"""

import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Literal

from guide.domain.story import INTRO
from guide.domain.story import Section
from guide.domain.story import Story

MARK = re.compile(r"\s*\[\^[^\]]+\]")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SPACE = re.compile(r"\s+")

Edit = Literal["changed", "inserted", "removed"]


@dataclass(frozen=True)
class Difference:
    """What happened to a section's source since it was translated.

    Attributes:
        what: one word for it.
        first: number of the paragraph, counted from 1; 0 is the heading. For
            `inserted` the paragraph after which it came.
        count: how many paragraphs.
    """

    section: str
    what: Edit
    first: int
    count: int


def print_of(text: str) -> str:
    """Return the print of a paragraph, a heading or a field."""
    bare = LINK.sub(r"\1", MARK.sub("", text))
    folded = SPACE.sub(" ", unicodedata.normalize("NFC", bare)).strip()
    return sha256(folded.encode()).hexdigest()[:6]


def prints_of(section: Section) -> tuple[str, ...]:
    """Return the prints of a section: heading (not the introduction's), then text."""
    texts = [each.text for each in section.public]
    heading = [] if section.slug == INTRO else [section.title]
    return tuple(print_of(text) for text in [*heading, *texts])


def prints(source: Story) -> dict[str, tuple[str, ...]]:
    """Return all prints of a source text, as a translation stores them."""
    found: dict[str, tuple[str, ...]] = {"title": (print_of(source.title),)}
    for key in ("summary", "spot", "medium"):
        if text := getattr(source, key):
            found[key] = (print_of(text),)
    for section in source.sections:
        if section.slug == INTRO and not section.public:
            continue
        found[section.slug or "intro"] = prints_of(section)
    return found


def differences(
    source: Story, translated: Mapping[str, Sequence[str]]
) -> list[Difference]:
    """List what changed in the source since the prints were taken."""
    found: list[Difference] = []
    for section, now in prints(source).items():
        found += _compare(section, tuple(translated.get(section, ())), now)
    return found


def replaced(before: Sequence[str], now: Sequence[str]) -> dict[int, str]:
    """Return, by place in a section, the print that stood there when it was read."""
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    return {
        new + step: before[old + step]
        for tag, old, old_end, new, new_end in matcher.get_opcodes()
        if tag == "replace"
        for step in range(min(old_end - old, new_end - new))
    }


def _compare(
    section: str, before: tuple[str, ...], now: tuple[str, ...]
) -> list[Difference]:
    shift = 1 if section in {"intro", "title", "summary", "spot", "medium"} else 0
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    found = []
    for tag, old, old_end, new, new_end in matcher.get_opcodes():
        changed = min(old_end - old, new_end - new)
        if tag != "equal" and changed:
            found.append(Difference(section, "changed", new + shift, changed))
        if new_end - new > changed:
            added = new_end - new - changed
            after = new + changed - 1 + shift
            found.append(Difference(section, "inserted", after, added))
        if old_end - old > changed:
            gone = old_end - old - changed
            found.append(Difference(section, "removed", new + changed + shift, gone))
    return found
