"""Cut a body into sections, paragraphs and blocks, before any Markdown.

`## title {#slug}` begins a section; `::: word` … `:::` at column 0 is a block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import get_args

from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.spelling import closest
from guide.domain.story import BlockWord
from guide.domain.story import INTRO
from guide.domain.story import Passage
from guide.domain.story import Quest
from guide.domain.story import Section

ALIASES: dict[str, BlockWord] = {
    **{word: word for word in get_args(BlockWord)},
    "해설사": "guide",
    "문제": "quest",
    "아이": "children",
    "쉬는날": "closed",
    "가는길": "way",
}

HEADING = re.compile(
    r"##(?!#)[ \t]*(?P<title>.*?)[ \t]*(?:\{#(?P<slug>[^}]*)\})?[ \t]*"
)
FENCE = re.compile(r":::[ \t]*(?P<word>\S*)[ \t]*(?P<rest>.*)")
MARKS = re.compile(r"(?:[ \t]*\[\^[^\]]*\])+(?P<end>[ \t]*\|?[ \t]*)$", re.MULTILINE)
MARK = re.compile(r"\[\^([^\]]*)\]")
SLUG = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Scan:
    """The sections of a body, and what is wrong with it by line."""

    sections: tuple[Section, ...]
    mistakes: tuple[tuple[int, Mistake], ...]


def scan(body: str, first_line: int) -> Scan:
    """Cut a body; `first_line` is where it begins in its file."""
    scanner = _Scanner(first_line)
    for number, line in enumerate(body.split("\n"), start=first_line):
        scanner.take(number, line)
    return scanner.finish()


@dataclass
class _Draft:
    """A section while it is being read."""

    slug: str
    title: str
    line: int
    passages: list[Passage] = field(default_factory=list)

    def finished(self) -> Section:
        return Section(self.slug, self.title, self.line, tuple(self.passages))


class _Scanner:
    """Takes lines one by one; a state machine of text, block and hidden rest."""

    def __init__(self, first_line: int) -> None:
        self.drafts = [_Draft(INTRO, "", first_line)]
        self.mistakes: list[tuple[int, Mistake]] = []
        self.lines: list[str] = []
        self.start = first_line
        self.word: BlockWord | None = None
        self.is_hidden = False

    def take(self, number: int, line: str) -> None:
        if line.startswith("##") and not line.startswith("###"):
            self._begin_section(number, line)
        elif self.is_hidden:
            return
        elif line.startswith(":::"):
            self._fence(number, line)
        elif self.word is None and not line.strip():
            self._end_paragraph()
        else:
            if self.word is None and not self.lines:
                self.start = number
            self.lines.append(line)

    def finish(self) -> Scan:
        self._end_all()
        sections = [draft.finished() for draft in self.drafts]
        if not sections[0].passages:
            del sections[0]
        return Scan(tuple(sections), tuple(self.mistakes))

    def _begin_section(self, number: int, line: str) -> None:
        self._end_all()
        self.is_hidden = False
        found = HEADING.fullmatch(line)
        slug = (found["slug"] or "") if found else ""
        if not found or not SLUG.fullmatch(slug):
            self._note(number, N_("The heading needs a name: ## title {{#name}}."))
            self.is_hidden = True
            return
        if any(draft.slug == slug for draft in self.drafts):
            self._note(number, N_("Two sections are called “{slug}”."), slug=slug)
        self.drafts.append(_Draft(slug, found["title"], number))

    def _fence(self, number: int, line: str) -> None:
        found = FENCE.fullmatch(line)
        word = found["word"] if found else ""
        if self.word is not None:
            self._end_block(number, word)
        elif word:
            self._end_paragraph()
            self._begin_block(number, word)
        else:
            self._note(number, N_("Nothing is open here that ::: could close."))

    def _begin_block(self, number: int, word: str) -> None:
        if word in ALIASES:
            self.word, self.start, self.lines = ALIASES[word], number, []
            return
        other = closest(word, ALIASES)
        if other:
            message = N_("There is no block “{word}”. Did you mean {other}?")
        else:
            message = N_("There is no block “{word}”: use {other}.")
        self._note(
            number, message, word=word, other=other or ", ".join(get_args(BlockWord))
        )
        self.is_hidden = True

    def _end_block(self, number: int, word: str) -> None:
        if word:
            self._note(
                number,
                N_("A block cannot stand inside another: close “{word}” first."),
                word=self.word or "",
            )
            self._drop()
            return
        passage = _block(self.word or "way", self.lines, self.start)
        self.drafts[-1].passages.append(passage)
        self.word, self.lines = None, []

    def _end_paragraph(self) -> None:
        if self.lines:
            self.drafts[-1].passages.append(_paragraph(self.lines, self.start))
        self.lines = []

    def _end_all(self) -> None:
        if self.word is not None:
            self._note(
                self.start,
                N_("The block “{word}” has no end: close it with a line of :::."),
                word=self.word,
            )
            self._drop()
        self._end_paragraph()

    def _drop(self) -> None:
        self.word, self.lines, self.is_hidden = None, [], True

    def _note(self, line: int, message: str, **values: object) -> None:
        self.mistakes.append((line, Mistake(message, **values)))


def _paragraph(lines: list[str], start: int) -> Passage:
    text, marks = _without_marks("\n".join(lines).rstrip())
    return Passage(text, start, marks=marks)


def _block(word: BlockWord, lines: list[str], start: int) -> Passage:
    text, marks = _without_marks("\n".join(lines).rstrip())
    quest = _quest(text.split("\n")) if word == "quest" else None
    return Passage(text, start, word, marks, quest)


def _without_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the source marks off the ends of lines."""
    ids = [name for found in MARKS.finditer(text) for name in MARK.findall(found[0])]
    return MARKS.sub(lambda found: found["end"].rstrip(), text), tuple(
        dict.fromkeys(ids)
    )


def _quest(lines: list[str]) -> Quest:
    def after(sign: str) -> tuple[str, ...]:
        return tuple(l[1:].strip() for l in lines if l.startswith(sign))  # noqa: E741

    question = " ".join(line.strip() for line in _plain(lines))
    hint, reply = " ".join(after("?")), " ".join(after("!"))
    return Quest(question, after("="), hint, reply)


def _plain(lines: list[str]) -> Iterator[str]:
    return (line for line in lines if line.strip() and line[0] not in "=?!")
