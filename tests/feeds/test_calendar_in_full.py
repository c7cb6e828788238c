"""Calendars as two independent parsers read them."""

from collections.abc import Iterator
from datetime import date
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.address import Addresses
from guide.domain.info import VillageInfo
from guide.domain.performance import Performance
from guide.domain.programme import occurrences
from guide.domain.reference import FAMILIES
from guide.domain.story import Story
from guide.domain.village import Village
from guide.feeds.calendar import calendar
from guide.feeds.calendar import in_calendars
from guide.words.language import words_in
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

TABLES = ("glossary", "sources", "tracks")
URLS = Addresses("en", "https://guide.example")
MATTER = """
venue: places/hall
minutes: 90
showings:
  - {start: 2026-10-17 14:00, status: confirmed, doors: "13:30", rain: under the roof}
  - {start: 2026-10-20, status: announced,
     at: "가나다라마바사아자차카타파하 가나다라마바사, 둘째; 셋째"}
  - {start: 2026-10-24/2026-11-08, status: confirmed, key: winter}
  - {start: 2026-12-05 23:30, status: unconfirmed}
  - {start: 2026-11-14 15:00, status: cancelled, key: 2026-11-07}
  - {start: 2026-12, status: announced}
changes:
  - {on: 2026-08-20, key: 2026-11-07, what: moved, from: 2026-11-07 14:00}
  - {on: 2026-08-25, key: 2026-11-07, what: cancelled, note: The hall is closed.}
"""

Row = tuple[str, str, str, int, object, object, str]
"""UID, summary, status, sequence, start, end and place of an event."""


def village_with(root: Path, matter: str) -> Village:
    """Make a village with one show."""
    return village_of(root, {"performances/show": show(matter)})


def written(village: Village, today: date = DAY) -> bytes:
    """Write the calendar of all shows."""
    found = occurrences(village.performances["show"], today)
    return calendar(village, in_calendars(found, today), words_in("en"), URLS)


def by_icalendar(body: bytes) -> list[Row]:
    """Read a calendar with the package that wrote it."""
    return [
        (
            str(event["UID"]),
            str(event["SUMMARY"]),
            str(event["STATUS"]),
            int(event.decoded("SEQUENCE")),
            event.decoded("DTSTART"),
            event.decoded("DTEND", None),
            str(event.get("LOCATION", "")),
        )
        for event in icalendar.Calendar.from_ical(body).walk("VEVENT")
    ]


def by_vobject(body: bytes) -> Iterator[Row]:
    """Read a calendar with another package."""
    for event in vobject.readOne(body.decode()).vevent_list:
        yield (
            event.uid.value,
            event.summary.value,
            event.status.value,
            int(event.sequence.value),
            event.dtstart.value,
            event.dtend.value if hasattr(event, "dtend") else None,
            event.location.value if hasattr(event, "location") else "",
        )


def plain(rows: list[Row]) -> list[tuple[object, ...]]:
    """Turn moments into UTC text: each parser has its own zone objects."""

    def moment(value: object) -> str:
        if isinstance(value, datetime):
            return value.astimezone(ZoneInfo("UTC")).isoformat()
        return str(value)

    return [(*row[:4], moment(row[4]), moment(row[5]), row[6]) for row in rows]


def test_two_parsers_read_the_same(tmp_path: Path) -> None:
    """Both find five events with the same times; a mere month is none."""
    body = written(village_with(tmp_path, MATTER))

    ours, theirs = plain(by_icalendar(body)), plain(list(by_vobject(body)))

    assert ours == theirs
    assert [row[:6] for row in ours] == [
        (
            "show-2026-10-17@testing",
            "Show",
            "CONFIRMED",
            0,
            "2026-10-17T05:00:00+00:00",
            "2026-10-17T06:30:00+00:00",
        ),
        (
            "show-2026-10-20@testing",
            "Show (announced)",
            "TENTATIVE",
            0,
            "2026-10-20",
            "2026-10-21",
        ),
        ("show-winter@testing", "Show", "CONFIRMED", 0, "2026-10-24", "2026-11-09"),
        (
            "show-2026-12-05@testing",
            "Show (not confirmed)",
            "TENTATIVE",
            0,
            "2026-12-05T14:30:00+00:00",
            "2026-12-05T16:00:00+00:00",
        ),
        (
            "show-2026-11-07@testing",
            "Show (cancelled)",
            "CANCELLED",
            2,
            "2026-11-14T06:00:00+00:00",
            "2026-11-14T07:30:00+00:00",
        ),
    ]


def test_lines_are_folded_at_75_bytes_between_letters(tmp_path: Path) -> None:
    """No line is longer, and no Hangul is cut: every line is UTF-8 by itself."""
    body = written(village_with(tmp_path, MATTER))

    lines = body.split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert "가나다라마바사아자차카타파하" in body.decode().replace("\r\n ", "")
    assert all(line.decode() is not None for line in lines)


def test_event_has_zone_place_and_description(tmp_path: Path) -> None:
    """The zone is written out in full; the position is latitude first."""
    text = written(village_with(tmp_path, MATTER)).decode().replace("\r\n ", "")

    assert "DTSTART;TZID=Asia/Seoul:20261017T140000" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul" in text
    assert "GEO:35.17;126.808" in text
    assert "URL:https://guide.example/en/shows/show/" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in text
    assert "Doors open at 13:30\\nIn rain: under the roof" in text
    assert "It does not take place: The hall is closed." in text


@pytest.mark.parametrize(
    ("today", "is_kept"), [(date(2027, 1, 13), True), (date(2027, 1, 14), False)]
)
def test_cancelled_showing_is_kept_for_sixty_days(
    tmp_path: Path, today: date, *, is_kept: bool
) -> None:
    """From its day on, a subscriber has sixty days to hear of it."""
    body = written(village_with(tmp_path, MATTER), today)

    assert (b"UID:show-2026-11-07@testing" in body) == is_kept


def test_only_a_real_change_raises_the_sequence(tmp_path: Path) -> None:
    """The same content writes the same bytes; a change raises both marks."""
    before = "showings:\n  - {start: 2026-10-17 14:00, status: confirmed}"
    after = (
        "showings:\n  - {start: 2026-10-17 15:00, status: moved}\nchanges:\n"
        "  - {on: 2026-09-30, key: 2026-10-17, what: moved, from: 2026-10-17 14:00}"
    )
    village = village_with(tmp_path / "one", before)

    (old,) = icalendar.Calendar.from_ical(written(village)).walk("VEVENT")
    (new,) = icalendar.Calendar.from_ical(
        written(village_with(tmp_path / "two", after))
    ).walk("VEVENT")

    assert written(village) == written(village, date(2026, 9, 30))
    assert (old["UID"], old["SEQUENCE"], new["SEQUENCE"]) == (new["UID"], 0, 1)
    assert old["LAST-MODIFIED"].to_ical() == b"20260101T000000Z"
    assert new["LAST-MODIFIED"].to_ical() == b"20260930T000000Z"


@given(
    text=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]),
        min_size=1,
        max_size=120,
    )
)
def test_any_title_survives_both_parsers(text: str) -> None:
    """Commas, semicolons, backslashes and every script come back as they were."""
    title = text.strip() or "x"
    stories = {"en": Story("en", "stories/performances/show/en.md", title)}
    work = Performance.model_validate(
        {
            "kind": "concert",
            "slug": "show",
            "stories": stories,
            "source_locale": "en",
            "showings": [{"start": "2026-10-17", "status": "held"}],
        }
    )
    found = occurrences(work, DAY)

    body = calendar(_bare_village(), found, words_in("en"), URLS)

    assert [row[1] for row in by_icalendar(body)] == [title]
    assert [row[1] for row in by_vobject(body)] == [title]


def _bare_village() -> Village:
    info = VillageInfo(
        name={"en": "Testing"}, languages=("en",), bounds=(126.8, 35.1, 126.9, 35.2)
    )
    families: dict[str, Any] = {name: {} for name in (*FAMILIES, *TABLES)}
    return Village(info=info, story=None, **families)


def test_open_end_is_no_entry(tmp_path: Path) -> None:
    """What lasts from a month on, or from a day to nobody knows when, is left out."""
    matter = (
        "showings:\n  - {start: 2026-12/.., status: announced}\n"
        "  - {start: 2026-12-05/.., status: confirmed, key: long}"
    )
    village = village_with(tmp_path, matter)
    found = occurrences(village.performances["show"], DAY)

    body = calendar(village, found, words_in("en"), URLS)

    assert by_icalendar(body) == []
