"""The change list as a feed."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from guide.domain.address import Addresses
from guide.domain.changelist import changes_of
from guide.feeds.changes import changes_feed
from guide.words.language import words_in
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

A = "{http://www.w3.org/2005/Atom}"
MATTER = """
showings:
  - {start: 2026-10-17 15:00, status: moved}
changes:
  - {on: 2026-08-20, key: 2026-10-17, what: added}
  - {on: 2026-08-25, key: 2026-10-17, what: moved, from: 2026-10-17 14:00, note: Rain}
"""


def feed_of(root: Path, base: str) -> bytes:
    """Write the feed of a village with one show."""
    village = village_of(root, {"performances/show": show(MATTER)})
    changes = changes_of(village.performances.values(), DAY)
    return changes_feed(village, changes, words_in("en"), Addresses("en", base))


def test_feed_tells_changes_newest_first(tmp_path: Path) -> None:
    """Each entry has its day, its sentence and the way to the show."""
    feed = fromstring(feed_of(tmp_path, "https://guide.example"))  # noqa: S314

    entries = feed.findall(f"{A}entry")

    assert feed.findtext(f"{A}updated") == "2026-08-25T00:00:00Z"
    assert [entry.findtext(f"{A}summary") for entry in entries] == [
        ("Moved. From 17 October 2026, 14:00 to 17 October 2026, 15:00. Rain"),
        "New",
    ]
    assert entries[0].find(f"{A}link") is not None
    assert {each.tag for each in entries[0]} == {
        f"{A}title",
        f"{A}id",
        f"{A}updated",
        f"{A}summary",
        f"{A}link",
    }


def test_entries_keep_their_names_at_another_address(tmp_path: Path) -> None:
    """A reader does not see an entry twice after the guide has moved."""
    old = fromstring(feed_of(tmp_path, "https://guide.example"))  # noqa: S314
    new = fromstring(feed_of(tmp_path, "http://127.0.0.1:8000"))  # noqa: S314

    names = [each.findtext(f"{A}id") for each in old.iter(f"{A}entry")]

    assert names == [each.findtext(f"{A}id") for each in new.iter(f"{A}entry")]
    assert len(set(names)) == 2
