"""What an answer says of other addresses: links, anchors, languages, digests."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname
from posixpath import join
from posixpath import normpath
from typing import Self

from guide.export.leaf import Leaf
from guide.export.place import Place
from guide.export.place import Target
from guide.http.scripts import LATER

ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
"""Attributes as our templates write them: small letters, double quotes."""

ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
SEVERAL = frozenset({"srcset", "imagesrcset"})
SHEET = re.compile(r'url\("?([^")]+)"?\)')
FOLD = re.compile(r"\r?\n ")
"""Long lines of a calendar are folded (RFC 5545, 3.1)."""

TEXT = ("text/", "application/", "image/svg+xml")
PAPER = "application/pdf"


@dataclass(frozen=True)
class Facts:
    """What an answer says.

    Attributes:
        targets: addresses inside the site, each with its anchor or an empty text.
        is_page: whether it is HTML.
        anchors: the ids that links may name.
        alternates: public addresses of the page by language.
        canonical: the page's own public address; empty where it has none.
        promises: what a pack says of files: address and SHA-256.
    """

    targets: frozenset[Target] = frozenset()
    is_page: bool = False
    anchors: frozenset[str] = frozenset()
    alternates: tuple[tuple[str, str], ...] = ()
    canonical: str = ""
    promises: tuple[tuple[str, str], ...] = ()

    @property
    def is_spoken(self) -> bool:
        """Whether the page is one of those that it names for languages."""
        return self.names(self)

    def names(self, other: Self) -> bool:
        """Tell whether a page is the one of some language for this one."""
        return other.canonical in dict(self.alternates).values()


def facts_of(leaf: Leaf, place: Place) -> Facts:
    """Read an answer; what is no text says nothing."""
    if not leaf.kind.startswith(TEXT) or leaf.kind.startswith(PAPER):
        return Facts()
    text = leaf.body.decode()
    if leaf.is_page:
        return _of_page(leaf, text, place)
    found = [*_addresses_in(leaf, text), *_public(FOLD.sub("", text), place)]
    promises = tuple(_promises(text, place)) if leaf.path.endswith("pack.json") else ()
    return Facts(targets=_targets(found, leaf, place), promises=promises)


def _of_page(leaf: Leaf, text: str, place: Place) -> Facts:
    found = ATTRIBUTE.findall(text)
    addresses = [each for name, value in found for each in _addresses(name, value)]
    return Facts(
        targets=_targets(addresses, leaf, place),
        is_page=True,
        anchors=frozenset(unescape(value) for name, value in found if name == "id"),
        alternates=tuple(ALTERNATE.findall(text)),
        canonical=next(iter(CANONICAL.findall(text)), ""),
    )


def _targets(addresses: list[str], leaf: Leaf, place: Place) -> frozenset[Target]:
    targets = (place.target(address, leaf.path) for address in addresses)
    return frozenset(each for each in targets if each)


def _addresses(name: str, value: str) -> list[str]:
    text = unescape(value)
    if name in SEVERAL:
        return [part.split()[0] for part in text.split(",") if part.strip()]
    return [text] if name == "href" or not text.startswith("#") else []


def _addresses_in(leaf: Leaf, text: str) -> Iterator[str]:
    """Go through the addresses of a script, a style sheet or data."""
    if leaf.kind.startswith(("application/json", "application/manifest+json")):
        yield from _strings(json.loads(text))
    elif leaf.kind.startswith("text/javascript"):
        here = dirname(leaf.path)
        yield from (normpath(join(here, name)) for name in LATER.findall(text))
    elif leaf.kind.startswith("text/css"):
        yield from SHEET.findall(text)


def _strings(value: object) -> Iterator[str]:
    """Go through the root-absolute addresses in data."""
    if isinstance(value, str) and value.startswith("/") and " " not in value:
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))


def _public(text: str, place: Place) -> list[str]:
    """List the public addresses in a feed, a calendar or a file for other tools."""
    found = re.findall(re.escape(place.base) + r"(/[^\s\"'<>\\)\],]*)", text)
    return [place.base + unescape(path) for path in found]


def _promises(text: str, place: Place) -> Iterator[tuple[str, str]]:
    for row in json.loads(text)["files"]:
        target = place.target(row.get("from") or row["address"], "/")
        if target:
            yield (target[0], row["sha256"])
