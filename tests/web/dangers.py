"""What could run in a page, or would be loaded from elsewhere."""

import re
from collections.abc import Iterator

from tests.web.document import Document
from tests.web.document import Element

NEVER = frozenset(
    ["applet", "base", "embed", "frame", "iframe", "math", "object", "style"]
)
"""Elements that no page of the guide has a use for."""

LOADING = frozenset(["audio", "img", "link", "script", "source", "track", "video"])
LEADING = frozenset(["action", "formaction", "href", "src", "xlink:href"])
BLANK = re.compile(r"[\s\x00-\x1f]+")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
HARMLESS = frozenset(["http:", "https:", "mailto:", "tel:"])


def dangers(document: Document) -> list[str]:
    """List everything that a strict policy would have to stop."""
    return [
        what
        for element in document.elements
        for find in (_elements, _attributes, _addresses)
        for what in find(element)
    ]


def _elements(element: Element) -> Iterator[str]:
    if element.name in NEVER:
        yield f"<{element.name}>"
    if element.name == "meta" and "http-equiv" in element.attributes:
        yield "<meta http-equiv>"
    if element.name == "script" and (element.text or not element.get("src")):
        yield f"inline script {element.text}"


def _attributes(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name == "style" or name.startswith("on"):
            yield f"{name}={value}"


def _addresses(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        scheme = SCHEME.match(BLANK.sub("", value).lower())
        if name in LEADING and scheme and scheme[0] not in HARMLESS:
            yield f"{name}={value}"
    if element.name in LOADING and element.get("rel") not in {"canonical", "alternate"}:
        for address in (element.get("src"), element.get("href"), element.get("srcset")):
            if address.startswith("//") or SCHEME.match(address.lower()):
                yield f"<{element.name}> from {address}"
