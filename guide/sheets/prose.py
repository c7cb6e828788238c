"""Stories on paper: the one converter from Markdown to plain values for Typst.

It goes through the same safe HTML as the pages, so a text means the same on both.
What comes out is data: blocks of runs, each run a text with its kind. Templates set
it with `text()`, so Typst syntax or HTML in a story stays letters.
"""

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category
from unicodedata import normalize

from guide.content import markdown
from guide.domain.prose import LINK
from guide.domain.prose import PICTURE_TITLE
from guide.domain.reference import Reference
from guide.domain.story import Passage
from guide.sheets.tree import Element
from guide.sheets.tree import parse

SPACE = re.compile(r"[ \t\n\r\f\v]+")
"""What Markdown folds; a no-break space stays one."""
GLOSSARY = "#glossary/"
HEADS = {"h3", "h4"}
CONTAINERS = {"ul", "table", "blockquote", "p", *HEADS}

Data = dict[str, object]
"""Plain values, ready for JSON."""


@dataclass(frozen=True)
class Run:
    """Some words of one kind: text, strong, term, link or break."""

    kind: str
    words: str
    address: str = ""

    @property
    def data(self) -> Data:
        """The run as the templates read it."""
        return {"t": self.kind, "v": self.words, "to": self.address}


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph, head or quote (one line), a list (its items), a table (its rows).

    Attributes:
        cells: how many lines make a row of a table; one elsewhere.
        marks: the numbers of its sources.
    """

    kind: str
    lines: tuple[Line, ...]
    cells: int = 1
    marks: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The bare words."""
        return " ".join("".join(run.words for run in line) for line in self.lines)

    @property
    def data(self) -> Data:
        """The block as the templates read it."""
        return {
            "kind": self.kind,
            "lines": [[run.data for run in line] for line in self.lines],
            "cells": self.cells,
            "marks": ",".join(str(mark) for mark in self.marks),
        }


def clean(text: str) -> str:
    """Return NFC with folded spaces and without control characters."""
    folded = SPACE.sub(" ", normalize("NFC", text))
    return "".join(each for each in folded if category(each) != "Cc")


def bare(text: str) -> str:
    """Return one line of Markdown as bare words."""
    return clean(markdown.plain(text)).strip()


def blocks(passage: Passage, marks: Sequence[int] = ()) -> tuple[Block, ...]:
    """Turn a passage into blocks; the numbers of its sources end the last one."""
    text = LINK.sub(lambda found: _caption(found.groupdict(), found[0]), passage.text)
    html = str(markdown.render(text, _anchor))
    found = tuple(_blocks(parse(html), "p"))
    if not found or not marks:
        return found
    last = found[-1]
    return (*found[:-1], Block(last.kind, last.lines, last.cells, tuple(marks)))


def data_of(found: Iterable[Block]) -> list[Data]:
    """Return blocks as the templates read them."""
    return [block.data for block in found]


def _anchor(reference: Reference) -> str:
    return f"#{reference}"


def _caption(found: dict[str, str], whole: str) -> str:
    """Say in words what a picture shows: texts on paper carry no photos."""
    if not found["picture"]:
        return whole
    title = PICTURE_TITLE.fullmatch(found["rest"])
    said = title["caption"] if title else found["text"]
    return f"({said})" if said else ""


def _blocks(element: Element, kind: str) -> Iterator[Block]:
    """Go through an element; words between its parts are paragraphs of their own."""
    loose: list[Run] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag in CONTAINERS:
            yield from _leaf(loose, kind)
            loose = []
            yield from _container(child, kind)
        else:
            loose += _runs([child], "text")
    yield from _leaf(loose, kind)


def _container(element: Element, kind: str) -> Iterator[Block]:
    if element.tag == "ul":
        yield Block("list", tuple(_items(element)))
    elif element.tag == "table":
        rows = [[_line(cell) for cell in row.elements] for row in element.find("tr")]
        width = max(len(row) for row in rows)
        cells = [cell for row in rows for cell in row + [()] * (width - len(row))]
        yield Block("table", tuple(cells), width)
    elif element.tag == "blockquote":
        yield from _blocks(element, "quote")
    else:
        yield from _leaf(
            _runs(element.children, "text"), "head" if element.tag in HEADS else kind
        )


def _items(element: Element) -> Iterator[Line]:
    """Read the items of a list; inner lists follow their item."""
    for item in element.elements:
        own = [c for c in item.children if not _is(c, "ul")]
        line = _trimmed(_runs(own, "text"))
        if line:
            yield line
        for inner in item.elements:
            if inner.tag == "ul":
                yield from _items(inner)


def _is(child: Element | str, tag: str) -> bool:
    return isinstance(child, Element) and child.tag == tag


def _line(element: Element) -> Line:
    return _trimmed(_runs(element.children, "text"))


def _leaf(runs: Sequence[Run], kind: str) -> Iterator[Block]:
    line = _trimmed(runs)
    if line:
        yield Block(kind, (line,))


def _runs(children: Sequence[Element | str], kind: str) -> list[Run]:
    found: list[Run] = []
    for child in children:
        if isinstance(child, str):
            found.append(Run(kind, clean(child)))
        elif child.tag == "br":
            found.append(Run("break", " "))
        elif child.tag == "a":
            found += _link(child, kind)
        else:
            kinds = {"strong": "strong", "em": "term"}
            found += _runs(child.children, kinds.get(child.tag, kind))
            found += [Run(kind, " ")] if child.tag == "p" else []
    return found


def _link(element: Element, kind: str) -> list[Run]:
    inner = _runs(element.children, kind)
    if element.address.startswith(GLOSSARY):
        return [Run("term", run.words) for run in inner]
    if not element.address or element.address.startswith("#"):
        return inner
    return [Run("link", run.words, element.address) for run in inner]


def _trimmed(runs: Sequence[Run]) -> Line:
    """Take the spaces from both ends and leave empty runs out."""
    found = [run for run in runs if run.words]
    while found and not found[0].words.strip():
        found.pop(0)
    while found and not found[-1].words.strip():
        found.pop()
    if found:
        first = found[0]
        found[0] = Run(first.kind, first.words.lstrip(), first.address)
        last = found[-1]
        found[-1] = Run(last.kind, last.words.rstrip(), last.address)
    return tuple(found)
