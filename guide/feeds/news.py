"""The feed of new and changed stories.

A story is as new as the newest day that it states: its newest source, the last visit,
a change of a showing, the first day of a notice. Files know no such day by themselves,
and the feed must be the same on every machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guide.domain.address import Addresses
from guide.domain.address import FOLDERS
from guide.domain.performance import Performance
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.feeds.atom import Entry
from guide.feeds.atom import Head
from guide.feeds.atom import NEVER
from guide.feeds.atom import write_feed

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


def news_feed(village: Village, locale: str, root: str, today: date) -> bytes:
    """Write the feed of a language; `root` is the public address without a slash."""
    urls, listed = Addresses(locale, root), fresh(village, locale, today)
    head = Head(
        name=f"tag:{village.info.id},2000:feed/{locale}",
        title=village.info.title(locale),
        updated=listed[0].day if listed else NEVER,
        here=urls.page("feed.atom"),
        page=urls.page(),
        language=locale,
    )
    return write_feed(head, [_entry(each, village, urls) for each in listed])


def _entry(each: Fresh, village: Village, urls: Addresses) -> Entry:
    story = each.thing.story(urls.locale)
    name = f"{each.thing.family}/{each.thing.slug}"
    return Entry(
        name=f"tag:{village.info.id},2000:{name}/{urls.locale}",
        title=story.title,
        updated=each.day,
        page=urls.thing(each.thing),
        summary=story.summary,
    )


def _days(thing: Thing) -> Iterator[date]:
    for stated in (thing.checked, thing.seen):
        if stated:
            yield stated.first
    if isinstance(thing, Performance):
        for changes in thing.named_changes().values():
            yield from (change.on.first for change in changes)
