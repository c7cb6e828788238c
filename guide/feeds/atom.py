"""The change list as a feed (Atom, RFC 4287)."""

from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_URL
from uuid import uuid5
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring

from guide.domain.address import Addresses
from guide.domain.changelist import Noted
from guide.domain.village import Village
from guide.words import showing
from guide.words.language import Words

NAMESPACE = "http://www.w3.org/2005/Atom"
CHANGES = "shows/changes/"
FEED = "shows.atom"


def changes_feed(
    village: Village, changes: Sequence[Noted], words: Words, urls: Addresses
) -> bytes:
    """Write the changes, the newest first; `urls` must be absolute."""
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": words.code})
    _text(feed, "title", village.info.title(words.code))
    _text(feed, "id", _name(village, words, ""))
    _text(feed, "updated", _moment(_newest(village, changes)))
    author = SubElement(feed, "author")
    _text(author, "name", village.info.title(words.code))
    SubElement(feed, "link", {"rel": "self", "href": urls.page(FEED)})
    SubElement(feed, "link", {"rel": "alternate", "href": urls.page(CHANGES)})
    for each in changes:
        feed.append(_entry(village, each, words, urls))
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(feed)


def _entry(village: Village, noted: Noted, words: Words, urls: Addresses) -> Element:
    entry = Element("entry")
    _text(entry, "title", noted.performance.title(words.code))
    _text(entry, "id", _name(village, words, noted.name))
    _text(entry, "updated", _moment(noted.change.on.last))
    _text(entry, "summary", showing.change(words, noted))
    href = urls.thing(noted.performance)
    SubElement(entry, "link", {"rel": "alternate", "href": href})
    return entry


def _newest(village: Village, changes: Sequence[Noted]) -> date:
    days = [each.change.on.last for each in changes]
    checked = [work.checked for work in village.performances.values() if work.checked]
    return max([*days, *(day.first for day in checked)], default=date(2000, 1, 1))


def _name(village: Village, words: Words, name: str) -> str:
    """Name an entry for ever, wherever the guide is served (RFC 4122, version 5)."""
    known = f"{village.info.id}/{words.code}/{FEED}#{name}"
    return uuid5(NAMESPACE_URL, known).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
