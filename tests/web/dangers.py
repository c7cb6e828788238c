"""What could run in a page, or would be loaded from elsewhere."""

import json
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
DATA = "application/ld+json"
"""The only type of script inside a page: no browser runs it."""

BLANK = re.compile(r"[\s\x00-\x1f]+")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
OWN_CALENDAR = re.compile(r"webcal://guide\.example/[\w/-]+\.ics")
"""What subscribes to a calendar of the guide itself."""

BLUR = re.compile(r"data:image/webp;base64,[A-Za-z0-9+/=]{20,600}")
"""A photo in 16 pixels: of what is inside such an address nothing ever runs."""

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
    is_inline = bool(element.text) or not element.get("src")
    if element.name == "script" and is_inline and not _is_data(element):
        yield f"inline script {element.text}"


def _is_data(element: Element) -> bool:
    """Tell whether a script is a block of JSON in which no tag can begin or end."""
    if element.get("type") != DATA or element.get("src"):
        return False
    try:
        json.loads(element.text)
    except ValueError:
        return False
    return not {"<", ">", "&"} & set(element.text)


def _attributes(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name == "style" or name.startswith("on"):
            yield f"{name}={value}"


def _addresses(element: Element) -> Iterator[str]:
    named = {name: element.get(name) for name in element.attributes}
    told = {name: value for name, value in named.items() if not _is_own(element, value)}
    for name, value in told.items():
        scheme = SCHEME.match(BLANK.sub("", value).lower())
        if name in LEADING and scheme and scheme[0] not in HARMLESS:
            yield f"{name}={value}"
    if element.name in LOADING and element.get("rel") not in {"canonical", "alternate"}:
        for address in (told.get(name, "") for name in ("src", "href", "srcset")):
            if address.startswith("//") or SCHEME.match(address.lower()):
                yield f"<{element.name}> from {address}"


def _is_own(element: Element, value: str) -> bool:
    """Tell the guide's own calendars and blurs from what strangers may write."""
    is_blur = element.name == "img" and BLUR.fullmatch(value)
    return bool(is_blur or OWN_CALENDAR.fullmatch(value))
