"""The feed of new and changed stories."""

from datetime import date
from xml.etree.ElementTree import fromstring

from flask.testing import FlaskClient

from guide.domain.village import Village
from guide.feeds.news import fresh
from guide.feeds.news import MOST
from guide.feeds.news import news_feed

ATOM = "{http://www.w3.org/2005/Atom}"
TODAY = date(2026, 11, 23)
ROOT = "https://guide.example"


def test_feed_lists_the_newest_first(village: Village) -> None:
    """By the newest day that a story states, none of it in the future."""
    days = [each.day for each in fresh(village, "ko", TODAY)]

    assert days == sorted(days, reverse=True)
    assert (len(days) <= MOST, days[0] <= TODAY) == (True, True)


def test_feed_is_the_same_again(village: Village) -> None:
    """No clock and no chance decides its bytes."""
    assert news_feed(village, "ru", ROOT, TODAY) == news_feed(
        village, "ru", ROOT, TODAY
    )


def test_feed_has_what_readers_need(village: Village) -> None:
    """RFC 4287: id, title, updated and a link, for the feed and for every entry."""
    found = fromstring(news_feed(village, "en", ROOT, TODAY))  # noqa: S314  (ours)
    needed = [f"{ATOM}{name}" for name in ("id", "title", "updated", "link")]

    for element in (found, *found.iter(f"{ATOM}entry")):
        assert [name for name in needed if element.find(name) is None] == []
    ids = [each.text for each in found.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))


def test_feed_is_found_from_every_page(client: FlaskClient) -> None:
    """A reader's browser is told of it."""
    page = client.get("/ru/").text

    assert 'type="application/atom+xml"' in page
    assert client.get("/ru/feed.atom").mimetype == "application/atom+xml"
