"""A leaf: what one address answered, and what its page says of other addresses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import unescape
from urllib.parse import unquote
from urllib.parse import urldefrag

ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
"""Attributes as our templates write them: small letters, double quotes."""

HERE = re.compile(r'\shref="(#[^"]+)"')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
SEVERAL = frozenset({"srcset", "imagesrcset"})


@dataclass(frozen=True)
class Facts:
    """What a page says.

    Attributes:
        targets: addresses inside the site, each with its anchor or an empty text.
        anchors: the ids that links may name.
        alternates: public addresses of the page by language.
        canonical: the page's own public address; empty where it has none.
    """

    targets: frozenset[tuple[str, str]] = frozenset()
    anchors: frozenset[str] = frozenset()
    alternates: tuple[tuple[str, str], ...] = ()
    canonical: str = ""


@dataclass(frozen=True)
class Leaf:
    """One answer of the site.

    Attributes:
        path: the address, root-absolute, decoded.
        kind: its Content-Type.
        cache: its Cache-Control.
    """

    path: str
    body: bytes
    kind: str
    cache: str

    @property
    def file(self) -> str:
        """Where it lies below the folder of the export."""
        name = self.path.removeprefix("/")
        return f"{name}index.html" if self.path.endswith("/") else name

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.kind.startswith("text/html")

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.body).hexdigest()

    def facts(self, base: str) -> Facts:
        """Read its links, anchors and languages; `base` is the public address."""
        if not self.is_page:
            return Facts()
        text = self.body.decode()
        found = ATTRIBUTE.findall(text)
        addresses = (each for name, value in found for each in _addresses(name, value))
        local = [address.removeprefix(base) for address in addresses]
        local += [self.path + value for value in HERE.findall(text)]
        return Facts(
            targets=frozenset(
                _target(address, self.path)
                for address in local
                if address.startswith("/") and not address.startswith("//")
            ),
            anchors=frozenset(unescape(value) for name, value in found if name == "id"),
            alternates=tuple(ALTERNATE.findall(text)),
            canonical=next(iter(CANONICAL.findall(text)), ""),
        )


def broken_links(pages: Mapping[str, Facts], known: frozenset[str]) -> tuple[str, ...]:
    """List dead links and anchors, and languages that do not name each other.

    Args:
        pages: what every page says, by its address.
        known: every address that the export holds.
    """
    found = [
        line
        for here, facts in pages.items()
        for target, anchor in facts.targets
        if (line := _broken(here, target, anchor, pages, known))
    ]
    return tuple(sorted([*found, *_one_sided(pages)]))


def _broken(
    here: str,
    target: str,
    anchor: str,
    pages: Mapping[str, Facts],
    known: frozenset[str],
) -> str:
    if target not in known:
        return f"{here}: {target} is not there"
    if anchor and target in pages and anchor not in pages[target].anchors:
        return f"{here}: {target} has no anchor #{anchor}"
    return ""


def _one_sided(pages: Mapping[str, Facts]) -> list[str]:
    by_address = {facts.canonical: facts for facts in pages.values()}
    return [
        f"{here}: {other} does not name this page as its {code} one"
        for here, facts in pages.items()
        for code, other in facts.alternates
        if other not in by_address
        or facts.canonical not in dict(by_address[other].alternates).values()
    ]


def _addresses(name: str, value: str) -> list[str]:
    text = unescape(value)
    if name not in SEVERAL:
        return [text]
    return [part.split()[0] for part in text.split(",") if part.strip()]


def _target(address: str, here: str) -> tuple[str, str]:
    pair = urldefrag(address)
    path = pair.url.partition("?")[0]
    return (unquote(path) or here, unquote(pair.fragment))
