"""The change list of the shows as a feed."""

from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_URL
from uuid import uuid5

from guide.domain.address import Addresses
from guide.domain.changelist import Noted
from guide.domain.village import Village
from guide.feeds.atom import Entry
from guide.feeds.atom import Head
from guide.feeds.atom import NEVER
from guide.feeds.atom import write_feed
from guide.words import showing
from guide.words.language import Words

CHANGES = "shows/changes/"
FEED = "shows.atom"


def changes_feed(
    village: Village, changes: Sequence[Noted], words: Words, urls: Addresses
) -> bytes:
    """Write the changes, the newest first; `urls` must be absolute."""
    head = Head(
        name=_name(village, words, ""),
        title=village.info.title(words.code),
        updated=_newest(village, changes),
        here=urls.page(FEED),
        page=urls.page(CHANGES),
        language=words.code,
    )
    return write_feed(head, [_entry(village, each, words, urls) for each in changes])


def _entry(village: Village, noted: Noted, words: Words, urls: Addresses) -> Entry:
    return Entry(
        name=_name(village, words, noted.name),
        title=noted.performance.title(words.code),
        updated=noted.change.on.last,
        page=urls.thing(noted.performance),
        summary=showing.change(words, noted),
    )


def _newest(village: Village, changes: Sequence[Noted]) -> date:
    days = [each.change.on.last for each in changes]
    checked = [work.checked for work in village.performances.values() if work.checked]
    return max([*days, *(day.first for day in checked)], default=NEVER)


def _name(village: Village, words: Words, name: str) -> str:
    """Name an entry for ever, wherever the guide is served (RFC 4122, version 5)."""
    known = f"{village.info.id}/{words.code}/{FEED}#{name}"
    return uuid5(NAMESPACE_URL, known).urn
