"""What a browser would make of a page: elements, their words, where links lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
LINES = frozenset({"br", "dd", "div", "dt", "figcaption", "li", "p", "summary"})
BREAKING = HEADINGS | LINES | {"details", "dl", "ol", "section", "ul"}
"""Elements that begin on a line of their own."""

ADDRESSES = ("href", "src", "action", "data-script", "data-leaflet", "data-style")


@dataclass
class Element:
    """An element with its attributes and all text inside it.

    Attributes:
        place: its number in the page.
        end: the number of the first element behind it.
    """

    name: str
    attributes: Mapping[str, str]
    place: int
    end: int = 0
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, with single spaces."""
        return " ".join("".join(self.pieces).split())

    def get(self, name: str) -> str:
        """Return an attribute; empty where it is absent."""
        return self.attributes.get(name, "")


@dataclass(frozen=True)
class Document:
    """A page as it was read.

    Attributes:
        faults: tags that were closed in the wrong order, twice or never.
    """

    elements: tuple[Element, ...]
    faults: tuple[str, ...]

    def all(self, name: str, /, **attributes: str) -> list[Element]:
        """Find the elements of a name that have these attributes."""
        return [
            element
            for element in self.elements
            if element.name == name and attributes.items() <= element.attributes.items()
        ]

    def one(self, name: str, /, **attributes: str) -> Element:
        """Find the only element of a name that has these attributes."""
        (found,) = self.all(name, **attributes)
        return found

    def inside(self, outer: Element, name: str) -> list[Element]:
        """Find the elements of a name inside another one."""
        found = self.elements[outer.place + 1 : outer.end]
        return [element for element in found if element.name == name]

    def marked(self, word: str) -> list[Element]:
        """Find the elements that have a class."""
        return [each for each in self.elements if word in each.get("class").split()]

    @property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def addresses(self, *names: str) -> list[str]:
        """List the addresses that elements of these names point to."""
        return [
            element.attributes[key]
            for element in self.elements
            if element.name in names
            for key in ADDRESSES
            if key in element.attributes
        ]

    def alternates(self) -> dict[str, str]:
        """Return the addresses of the page's languages, by hreflang."""
        links = self.all("link", rel="alternate")
        return {e.get("hreflang"): e.get("href") for e in links if e.get("hreflang")}

    @property
    def canonical(self) -> str:
        """The address that the page gives itself."""
        return self.one("link", rel="canonical").get("href")

    def language(self, element: Element) -> str:
        """Return the language in which an element is marked to be."""
        around = (e for e in self.elements if e.place <= element.place < e.end)
        return [each.get("lang") for each in around if each.get("lang")][-1]

    def links(self, outer: Element) -> list[str]:
        """List where the links inside an element lead."""
        return [link.get("href") for link in self.inside(outer, "a")]

    @property
    def facts(self) -> dict[str, str]:
        """The terms of all tables of facts, with what stands beside them."""
        terms, facts = self.all("dt"), self.all("dd")
        return {t.text: f.text for t, f in zip(terms, facts, strict=True)}

    @property
    def listed(self) -> list[str]:
        """The addresses of the things that the page lists."""
        return [href for each in self.marked("quiet-list") for href in self.links(each)]

    @property
    def title(self) -> str:
        """What the tab says; drawings have titles, too."""
        (found,) = self.inside(self.one("head"), "title")
        return found.text

    @property
    def text(self) -> str:
        """All words of the page."""
        return self.one("html").text


class _Reader(HTMLParser):
    """Collects elements and watches that tags close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> names an attribute twice")
        if tag in BREAKING:
            self.handle_data(" ")
        values = {name: value or "" for name, value in attrs}
        place = len(self.elements)
        element = Element(tag, values, place, place + 1)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].name == tag:
            self.open.pop().end = len(self.elements)
        else:
            self.faults.append(f"</{tag}> at line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.pieces.append(data)


def read_html(text: str) -> Document:
    """Read a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.faults += [f"<{element.name}> is not closed" for element in reader.open]
    return Document(tuple(reader.elements), tuple(reader.faults))
