"""Atom feeds (RFC 4287): what any of them has, whatever it tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring

NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = date(2000, 1, 1)
"""The day of a feed that has nothing to tell yet: the format demands one."""


@dataclass(frozen=True)
class Head:
    """The feed itself; addresses are absolute.

    Attributes:
        name: its name for ever, an IRI.
        title: of the village, who also stands as its author.
        updated: the day of the newest entry.
        here: where the feed is.
        page: the page that tells the same.
        language: of the whole feed.
    """

    name: str
    title: str
    updated: date
    here: str
    page: str
    language: str


@dataclass(frozen=True)
class Entry:
    """One thing that is new, with its name for ever and its page."""

    name: str
    title: str
    updated: date
    page: str
    summary: str


def write_feed(head: Head, entries: Sequence[Entry]) -> bytes:
    """Write a feed as XML."""
    top = Element("feed", {"xmlns": NAMESPACE, "xml:lang": head.language})
    _text(top, "title", head.title)
    _text(top, "id", head.name)
    _text(top, "updated", _moment(head.updated))
    _text(SubElement(top, "author"), "name", head.title)
    SubElement(top, "link", {"rel": "self", "href": head.here})
    SubElement(top, "link", {"rel": "alternate", "href": head.page})
    for entry in entries:
        _write_entry(top, entry)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top)


def _write_entry(top: Element, entry: Entry) -> None:
    element = SubElement(top, "entry")
    _text(element, "title", entry.title)
    _text(element, "id", entry.name)
    _text(element, "updated", _moment(entry.updated))
    SubElement(element, "link", {"rel": "alternate", "href": entry.page})
    _text(element, "summary", entry.summary)


def _moment(day: date) -> str:
    """Write a day as a moment (RFC 3339): midnight UTC."""
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
