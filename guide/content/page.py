"""One story file: its front matter, its sections, and all its mistakes."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guide.content import frontmatter
from guide.content.frontmatter import FrontMatter
from guide.content.scanner import scan
from guide.content.source import read_text
from guide.domain import prose
from guide.domain.problem import Mistake
from guide.domain.problem import Problem
from guide.domain.story import Section


@dataclass(frozen=True)
class Page:
    """What stands in a file; `is_text` is False where its keys cannot be read.

    Attributes:
        digest: SHA-256 of the text, hex; empty where it is no text.
    """

    path: str
    matter: FrontMatter
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    is_text: bool = True
    digest: str = ""

    def trouble(self, key: tuple[str | int, ...], mistake: Mistake) -> Problem:
        """Make a problem at the line of a front matter key."""
        return at_line(self.path, self.matter.line(key), mistake)


def read_page(file: Path, path: str) -> Page:
    """Read a file; `path` is its name relative to the village folder."""
    try:
        text = read_text(file)
    except Mistake as mistake:
        broken = (at_line(path, 1, mistake),)
        return Page(path, FrontMatter(), (), broken, is_text=False)
    return page_of(text, path)


def page_of(text: str, path: str) -> Page:
    """Read a text as the file at a path, whether it stands there or not."""
    try:
        matter_text, body, body_line = frontmatter.split(text)
    except Mistake as mistake:
        broken = (at_line(path, 1, mistake),)
        return Page(
            path, FrontMatter(), (), broken, is_text=False, digest=digest_of(text)
        )
    matter = frontmatter.parse(matter_text)
    scanned = scan(body, body_line)
    found = [*matter.mistakes, *scanned.mistakes, *_in_text(scanned.sections)]
    problems = tuple(at_line(path, line, mistake) for line, mistake in found)
    is_text = bool(matter.values) or not matter.mistakes
    return Page(path, matter, scanned.sections, problems, is_text, digest_of(text))


def digest_of(text: str) -> str:
    """Name a text by its letters."""
    return sha256(text.encode()).hexdigest()


def digest_of_file(file: Path) -> str:
    """Name a file that is not read further; empty where it is no text."""
    try:
        return digest_of(read_text(file))
    except Mistake:
        return ""


def at_line(path: str, line: int, mistake: Mistake) -> Problem:
    """Turn a mistake into a problem."""
    return Problem(path, line, mistake.message, mistake.values)


def _in_text(sections: tuple[Section, ...]) -> Iterator[tuple[int, Mistake]]:
    for section in sections:
        for passage in section.passages:
            yield from prose.mistakes_in(passage)
