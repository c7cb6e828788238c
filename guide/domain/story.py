"""A story: the text of one thing in one language, cut into sections."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Literal

BlockWord = Literal["guide", "quest", "children", "closed", "way"]

INTRO = ""
"""The slug of what stands before the first heading."""

YEARS = "years"
"""The section of a chapter that is its timeline."""


@dataclass(frozen=True)
class Quest:
    """One question at a stop, with accepted spellings; none means "look and tick"."""

    question: str
    answers: tuple[str, ...] = ()
    hint: str = ""
    reply: str = ""


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a block with its word.

    Attributes:
        text: Markdown without source marks.
        line: where it begins in its file, counted from 1.
        word: None for a paragraph.
        marks: ids of the sources named at its end.
        quest: the parts of a quest block.
    """

    text: str
    line: int
    word: BlockWord | None = None
    marks: tuple[str, ...] = ()
    quest: Quest | None = None

    @property
    def is_public(self) -> bool:
        """Whether visitors may see it."""
        return self.word != "guide"


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it, up to the next."""

    slug: str
    title: str
    line: int
    passages: tuple[Passage, ...] = ()

    @property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The plain paragraphs, without blocks."""
        return tuple(each for each in self.passages if each.word is None)

    @property
    def public(self) -> tuple[Passage, ...]:
        """Paragraphs and blocks for everybody, in order."""
        return tuple(each for each in self.passages if each.is_public)

    def blocks(self, word: BlockWord) -> tuple[Passage, ...]:
        """Return the blocks of one word, in order."""
        return tuple(each for each in self.passages if each.word == word)

    def block(self, word: BlockWord) -> Passage | None:
        """Return the first block of one word."""
        return next(iter(self.blocks(word)), None)

    @property
    def quest(self) -> Quest | None:
        """The question of the section."""
        block = self.block("quest")
        return block.quest if block else None


@dataclass(frozen=True)
class Story:
    """What one file says.

    Attributes:
        path: relative to the village folder.
        spot: where exactly, in words.
        also: other names.
        ours: whether the title is our own rendering of the name.
        translated: prints of the source text, by section slug; the keys `title` and
            `summary` stand for those fields, `intro` for the introduction.
        recorded: prints of the text as it was read aloud, by section slug.
        lines: where each key of the front matter stands.
        pictures: public alternative text and caption of each photo, by file name.
    """

    locale: str
    path: str
    title: str
    summary: str = ""
    spot: str = ""
    medium: str = ""
    also: tuple[str, ...] = ()
    ours: bool = False
    sections: tuple[Section, ...] = ()
    translated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recorded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    pictures: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def intro(self) -> Section:
        """What stands before the first heading, perhaps empty."""
        return self.section(INTRO) or Section(INTRO, "", 1)

    @property
    def chapters(self) -> tuple[Section, ...]:
        """All sections that have a heading."""
        return tuple(each for each in self.sections if each.slug != INTRO)

    def section(self, slug: str) -> Section | None:
        """Find a section by its slug."""
        return next((each for each in self.sections if each.slug == slug), None)

    def line(self, key: str) -> int:
        """Return the line of a front matter key, 1 where it is absent."""
        return self.lines.get(key, 1)

    def passages(self) -> Iterator[Passage]:
        """Go through all passages in order."""
        for section in self.sections:
            yield from section.passages

    @property
    def marks(self) -> tuple[str, ...]:
        """Ids of the sources of what visitors read, each once, in order."""
        public = (each for section in self.sections for each in section.public)
        return tuple(dict.fromkeys(m for each in public for m in each.marks))

    @property
    def hidden_marks(self) -> tuple[str, ...]:
        """Ids of the sources that only notes for guides name, each once, in order."""
        named = dict.fromkeys(m for each in self.passages() for m in each.marks)
        return tuple(each for each in named if each not in self.marks)
