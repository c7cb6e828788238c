"""What a text must not have: raw HTML, forbidden links, headings and lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.reference import FORM
from guide.domain.reference import Reference
from guide.domain.story import Passage

HTML = re.compile(r"<(?:[A-Za-z/!?][^>\n]*)>?")
AUTOLINK = re.compile(r"<https?://[^>\s]+>")
LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]*)(?P<rest>[^)]*)\)"
)
ALONE = re.compile(r"!\[[^\]]*\]\((?P<file>[^)\s]+)(?:\s+\"[^\"]*\")?\)")
"""A paragraph that is a picture and nothing else."""

PICTURE_TITLE = re.compile(r"\s+\"(?P<caption>[^\"]*)\"\s*")
MARK = re.compile(r"\[\^[^\]]*\]")
ALLOWED = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
BAD_HEADING = re.compile(r"(?:#|#{5,6})[ \t]+\S.*")
ITEM = re.compile(r"[-*+][ \t]+\S")
ORDERED = re.compile(r"1[.)][ \t]+\D")


@dataclass(frozen=True)
class Link:
    """A link to another thing of the village."""

    line: int
    target: Reference


@dataclass(frozen=True)
class Picture:
    """A picture in the text."""

    line: int
    file: str
    alt: str
    caption: str


def mistakes_in(passage: Passage) -> Iterator[tuple[int, Mistake]]:
    """Go through a passage line by line and name what the format forbids."""
    above = ""
    for number, line in _lines(passage):
        yield from ((number, each) for each in _mistakes_on(line))
        if ITEM.match(line) and above.strip() and not _continues_list(above):
            yield number, Mistake(N_("Leave an empty line before a list."))
        if MARK.search(line):
            yield (
                number,
                Mistake(N_("A source mark belongs at the end of its line.")),
            )
        above = line


def links_in(passage: Passage) -> Iterator[Link]:
    """Find the references to things and to glossary entries."""
    for number, line in _lines(passage):
        for found in LINK.finditer(line):
            if FORM.fullmatch(found["target"]) and not found["picture"]:
                yield Link(number, Reference.parse(found["target"]))


def pictures_in(passage: Passage) -> Iterator[Picture]:
    """Find the pictures of a passage."""
    if "![" not in passage.text:
        return
    for number, line in _lines(passage):
        for found in LINK.finditer(line):
            if found["picture"]:
                title = PICTURE_TITLE.fullmatch(found["rest"])
                caption = title["caption"] if title else ""
                yield Picture(number, found["target"], found["text"], caption)


def picture_alone(passage: Passage) -> str:
    """Return the file of a passage that is one picture and nothing else."""
    found = ALONE.fullmatch(passage.text.strip())
    return found["file"] if found else ""


def _lines(passage: Passage) -> Iterator[tuple[int, str]]:
    first = passage.line + (1 if passage.word else 0)
    return enumerate(passage.text.split("\n"), start=first)


def _continues_list(line: str) -> bool:
    return bool(ITEM.match(line)) or line.startswith((" ", "\t"))


def _mistakes_on(line: str) -> Iterator[Mistake]:
    bare = AUTOLINK.sub("", line) if "<" in line else ""
    for tag in HTML.finditer(bare):
        yield Mistake(N_("HTML is not read here: {tag}"), tag=tag[0])
    if BAD_HEADING.fullmatch(line):
        yield Mistake(N_("Headings inside a section have ### or ####."))
    if ORDERED.match(line):
        yield Mistake(N_("Numbered lists are not read: write - at each line."))
    for found in LINK.finditer(line):
        if not found["picture"]:
            yield from _mistakes_of_link(found["target"])


def _mistakes_of_link(target: str) -> Iterator[Mistake]:
    if FORM.fullmatch(target) or ALLOWED.fullmatch(target):
        return
    if SCHEME.match(target):
        yield Mistake(
            N_("The link “{target}” is not allowed: use https, mailto or tel."),
            target=target,
        )
    else:
        yield Mistake(
            N_("The link “{target}” leads nowhere: write it like places/museum."),
            target=target,
        )
