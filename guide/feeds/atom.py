"""The feed of new and changed stories (Atom, RFC 4287).

A story is as new as the newest day that it states: its newest source, the last visit,
a change of a showing, the first day of a notice. Files know no such day by themselves,
and the feed must be the same on every machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring

from guide.domain.address import Addresses
from guide.domain.address import FOLDERS
from guide.domain.performance import Performance
from guide.domain.thing import Thing
from guide.domain.village import Village

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 40
"""Stories in the feed."""


@dataclass(frozen=True)
class Fresh:
    """A story and the day of its newest statement."""

    day: date
    thing: Thing


def fresh(village: Village, locale: str, today: date) -> tuple[Fresh, ...]:
    """List the stories of a language by their newest day, the newest first."""
    found = [
        Fresh(max(days), thing)
        for thing in village.things()
        if thing.family in FOLDERS and thing.speaks(locale)
        if (days := [day for day in _days(thing) if day <= today])
    ]
    found.sort(key=lambda each: (-each.day.toordinal(), str(each.thing.reference)))
    return tuple(found[:MOST])


def feed(village: Village, locale: str, root: str, today: date) -> bytes:
    """Write the feed of a language; `root` is the public address without a slash."""
    urls, listed = Addresses(locale, root), fresh(village, locale, today)
    top = Element("feed", {"xmlns": NAMESPACE, "xml:lang": locale})
    SubElement(top, "title").text = village.info.title(locale)
    SubElement(top, "id").text = f"tag:{village.info.id},2000:feed/{locale}"
    newest = listed[0].day if listed else date(2000, 1, 1)
    SubElement(top, "updated").text = _moment(newest)
    SubElement(top, "link", {"rel": "self", "href": urls.page("feed.atom")})
    SubElement(top, "link", {"rel": "alternate", "href": urls.page()})
    author = SubElement(top, "author")
    SubElement(author, "name").text = village.info.title(locale)
    for each in listed:
        _entry(top, each, village, urls)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top)


def _entry(top: Element, each: Fresh, village: Village, urls: Addresses) -> None:
    story = each.thing.story(urls.locale)
    name = f"{each.thing.family}/{each.thing.slug}"
    entry = SubElement(top, "entry")
    SubElement(entry, "title").text = story.title
    SubElement(entry, "id").text = f"tag:{village.info.id},2000:{name}/{urls.locale}"
    SubElement(entry, "updated").text = _moment(each.day)
    SubElement(entry, "link", {"rel": "alternate", "href": urls.thing(each.thing)})
    SubElement(entry, "summary").text = story.summary


def _days(thing: Thing) -> Iterator[date]:
    for stated in (thing.checked, thing.seen):
        if stated:
            yield stated.first
    if isinstance(thing, Performance):
        for changes in thing.named_changes().values():
            yield from (change.on.first for change in changes)


def _moment(day: date) -> str:
    """Write a day as a moment (RFC 3339): midnight UTC."""
    return f"{day.isoformat()}T00:00:00Z"
