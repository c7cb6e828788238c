"""A small tree of sanitised HTML: nh3 has closed every tag that needs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from html.parser import HTMLParser

VOID = {"br", "img", "hr"}


@dataclass
class Element:
    """A tag with what stands in it."""

    tag: str
    address: str = ""
    children: list["Element | str"] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """The tags directly in it, without words."""
        return [child for child in self.children if isinstance(child, Element)]

    def find(self, tag: str) -> Iterator["Element"]:
        """Go through all elements of one tag below it, in order."""
        for child in self.elements:
            if child.tag == tag:
                yield child
            yield from child.find(tag)


def parse(html: str) -> Element:
    """Read a fragment into one element without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs).get("href") or "")
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
