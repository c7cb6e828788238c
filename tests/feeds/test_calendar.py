"""Calendars, read back by icalendar and, line by line, as RFC 5545 has them."""

import re
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.load import load
from guide.domain.address import Addresses
from guide.domain.performance import When
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.story import Story
from guide.domain.village import Village
from guide.feeds.calendar import calendar
from guide.feeds.calendar import in_calendars
from guide.words.language import words_in
from tests.words.compiled import compile_stale

TODAY = date(2026, 11, 23)
ROOT = "https://guide.example"
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)")
SHOW = """---
kind: play
title: {title}
venue: places/gate
minutes: 45
showings:
{showings}
changes:
{changes}
checked: 2026-05-06
---

A play.
"""
ALL = (
    ("2026-12-01 10:00", "confirmed"),
    ("2026-12-02", "announced"),
    ("2026-12-03 10:00", "unconfirmed"),
    ("2026-12-04 10:00", "cancelled"),
    ("2026-12-05 10:00", "moved"),
    ("2025-12-06 10:00", "held"),
    ("2026-12", "confirmed"),
    ("2027", "announced"),
    ("2026-12-10/2026-12-12", "confirmed"),
    ("2026-12/..", "announced"),
)
CHANGED = (
    "  - {on: 2026-10-01, key: 2026-12-01, what: changed, note: later}",
    "  - {on: 2026-10-20, key: 2026-12-01, what: changed, note: earlier}",
    "  - {on: 2026-11-02, key: 2026-12-04, what: cancelled, note: rain}",
)

Write = Callable[..., bytes]


@dataclass
class Component:
    """A part of a calendar: its properties, in order, and the parts inside it."""

    name: str
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def value(self, name: str) -> str:
        """Return the only value of a property."""
        (found,) = [value for key, _, value in self.lines if key == name]
        return found

    def whole(self, name: str) -> str:
        """Return a property with its parameters."""
        (found,) = [f"{p}:{v}" for key, p, v in self.lines if key == name]
        return found

    def all(self, name: str) -> Iterator["Component"]:
        """Go through the parts of a name."""
        return (part for part in self.parts if part.name == name)


def read(data: bytes) -> Component:
    """Read a calendar as its grammar says; whatever does not fit fails."""
    unfolded = data.replace(b"\r\n ", b"").decode()
    stack = [Component("")]
    for line in unfolded.removesuffix("\r\n").split("\r\n"):
        found = LINE.fullmatch(line)
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            part = Component(value)
            stack[-1].parts.append(part)
            stack.append(part)
        elif name == "END":
            assert stack.pop().name == value
        else:
            stack[-1].lines.append((name, parameters, value))
    (root,) = stack[0].parts
    return root


def plain(value: str) -> str:
    """Take the escapes out of a text (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


@pytest.fixture(scope="module", autouse=True)
def _words() -> None:
    """Compile what was never compiled."""
    compile_stale()


def written(village: Village, code: str, today: date = TODAY) -> bytes:
    """Write the calendar of a village in one language."""
    works = sorted(village.performances.values(), key=lambda work: work.slug)
    found = [each for work in works for each in occurrences(work, today)]
    shown = in_calendars(found, today)
    return calendar(village, shown, words_in(code), Addresses(code, ROOT))


@pytest.fixture
def new_calendar(scratch_village: Path) -> Write:
    """Return what writes the calendar of one play with these showings."""

    def write(
        *showings: str, title: str = "The Play", changes: str = "  []", code: str = "en"
    ) -> bytes:
        text = SHOW.format(title=title, showings="\n".join(showings), changes=changes)
        file = scratch_village / "stories" / "performances" / "feast" / "en.md"
        file.write_text(text, encoding="utf-8")
        return written(load(scratch_village, TODAY), code)

    return write


@pytest.fixture
def all_kinds(new_calendar: Write) -> bytes:
    """Write one showing of every status and every precision."""
    rows = [f"  - {{start: {start}, status: {status}}}" for start, status in ALL]
    return new_calendar(*rows, changes="\n".join(CHANGED))


@pytest.mark.parametrize("code", ["ko", "en", "ru"])
def test_calendar_is_read_back_by_two_parsers(village: Village, code: str) -> None:
    """Two readers see the same events of the real village."""
    data = written(village, code)

    ours = [part.value("UID") for part in read(data).all("VEVENT")]
    theirs = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert (len(ours) > 10, ours) == (True, [str(event["UID"]) for event in theirs])


@pytest.mark.parametrize("code", ["ko", "en", "ru"])
def test_lines_end_and_fold_as_the_format_says(village: Village, code: str) -> None:
    """Every line ends with CRLF, has 75 bytes at most, and cuts no letter."""
    data = written(village, code)

    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r") == len(lines)
    assert 70 < max(len(line) for line in lines) <= 75
    assert [line for line in lines if not is_text(line)] == []


def is_text(line: bytes) -> bool:
    """Tell whether bytes are whole UTF-8 letters."""
    return line.decode(errors="replace").encode() == line


def test_calendar_is_the_same_at_every_hour(village: Village) -> None:
    """Nothing in it depends on when it was asked for, so caches may keep it."""
    assert written(village, "ko") == written(village, "ko")


def test_uids_are_unique_and_the_same_in_every_language(village: Village) -> None:
    """Who changes the language keeps the appointments."""
    uids = [
        [part.value("UID") for part in read(written(village, code)).all("VEVENT")]
        for code in ("ko", "en", "ru")
    ]

    assert uids[0] == uids[1] == uids[2]
    assert len(set(uids[0])) == len(uids[0])


def test_head_says_whose_calendar_it_is(all_kinds: bytes) -> None:
    """Version, product, name and how often to look again."""
    head = {name: value for name, _, value in read(all_kinds).lines}

    assert head == {
        "VERSION": "2.0",
        "PRODID": "-//koryoin-guide//village calendar//EN",
        "METHOD": "PUBLISH",
        "NAME": "Hillside",
        "X-WR-CALNAME": "Hillside",
        "X-WR-TIMEZONE": "Asia/Seoul",
        "X-PUBLISHED-TTL": "PT6H",
        "REFRESH-INTERVAL": "PT6H",
    }


def test_only_whole_days_are_in_the_calendar(all_kinds: bytes) -> None:
    """A month, a year or an open end is no appointment; a span of days is one."""
    days = [part.value("DTSTART") for part in read(all_kinds).all("VEVENT")]

    assert days == [
        "20261201T100000",
        "20261202",
        "20261203T100000",
        "20261204T100000",
        "20261205T100000",
        "20251206T100000",
        "20261210",
    ]


def test_status_is_said_to_machines_and_to_people(all_kinds: bytes) -> None:
    """What is not sure is tentative, and its title says so."""
    told = [
        (part.value("STATUS"), part.value("SUMMARY"))
        for part in read(all_kinds).all("VEVENT")
    ]

    assert told == [
        ("CONFIRMED", "The Play"),
        ("TENTATIVE", "The Play (announced)"),
        ("TENTATIVE", "The Play (not confirmed)"),
        ("CANCELLED", "The Play (cancelled)"),
        ("CONFIRMED", "The Play"),
        ("CONFIRMED", "The Play"),
        ("CONFIRMED", "The Play"),
    ]


def test_sequence_and_last_modified_follow_the_changes(all_kinds: bytes) -> None:
    """Each change counts one; without any the newest source has the word."""
    told = [
        (part.value("SEQUENCE"), part.value("LAST-MODIFIED"), part.value("DTSTAMP"))
        for part in read(all_kinds).all("VEVENT")
    ]

    checked = ("0", "20260506T000000Z", "20260506T000000Z")
    assert told == [
        ("2", "20261020T000000Z", "20261020T000000Z"),
        checked,
        checked,
        ("1", "20261102T000000Z", "20261102T000000Z"),
        checked,
        checked,
        checked,
    ]


def test_uid_is_slug_key_and_village(new_calendar: Write) -> None:
    """A moved showing keeps its name for ever."""
    data = new_calendar(
        "  - {start: 2026-12-05 18:00, status: moved, key: 2026-11-28}",
    )

    (event,) = read(data).all("VEVENT")
    assert event.value("UID") == "feast-2026-11-28@hillside"


def test_time_is_that_of_the_village(all_kinds: bytes) -> None:
    """A start names its zone, and the zone is described in the file."""
    root = read(all_kinds)
    first, second, *_ = root.all("VEVENT")

    (zone,) = root.all("VTIMEZONE")
    assert zone.value("TZID") == "Asia/Seoul"
    assert first.whole("DTSTART") == ";TZID=Asia/Seoul:20261201T100000"
    assert first.whole("DTEND") == ";TZID=Asia/Seoul:20261201T104500"
    assert second.whole("DTSTART") == ";VALUE=DATE:20261202"
    assert second.whole("DTEND") == ";VALUE=DATE:20261203"


def test_zone_is_right_for_the_days_in_the_calendar(all_kinds: bytes) -> None:
    """Seoul is nine hours ahead of UTC, also for who knows no time zones."""
    first, *_ = icalendar.Calendar.from_ical(all_kinds).events

    assert first.start.isoformat() == "2026-12-01T10:00:00+09:00"


def test_place_has_a_position_and_all_of_its_names(new_calendar: Write) -> None:
    """A navigator takes the numbers, a taxi driver the Hangul."""
    row = "  - {start: 2026-12-01 10:00, status: confirmed}"

    (english,) = read(new_calendar(row)).all("VEVENT")
    (korean,) = read(new_calendar(row, code="ko")).all("VEVENT")

    assert english.value("GEO") == "35.17;126.81"
    assert plain(english.value("LOCATION")) == "The Gate, 1 Gate Street"
    assert plain(korean.value("LOCATION")) == "남문, The Gate, 1 Gate Street"


def test_place_that_is_only_named_has_no_position(new_calendar: Write) -> None:
    """No coordinate is guessed."""
    data = new_calendar(
        '  - {start: 2026-12-01 10:00, status: confirmed, at: "A, hall; of 2"}'
    )

    (event,) = read(data).all("VEVENT")
    names = [name for name, _, _ in event.lines]
    assert (plain(event.value("LOCATION")), "GEO" in names) == ("A, hall; of 2", False)


def test_address_leads_to_the_page_in_the_language(new_calendar: Write) -> None:
    """The calendar of a language leads to pages in it."""
    row = "  - {start: 2026-12-01 10:00, status: confirmed}"

    (event,) = read(new_calendar(row, code="ko")).all("VEVENT")

    assert event.value("URL") == f"{ROOT}/ko/shows/feast/"


def test_last_day_of_all_has_no_day_after_it(new_calendar: Write) -> None:
    """A showing at the end of the calendar lasts a day, and a cancelled one stays."""
    rows = [
        f"  - {{start: 9999-12-31, status: {status}, key: {status}}}"
        for status in ("confirmed", "cancelled")
    ]

    events = list(read(new_calendar(*rows)).all("VEVENT"))

    assert [event.whole("DTSTART") for event in events] == [
        ";VALUE=DATE:99991231",
        ";VALUE=DATE:99991231",
    ]
    assert {name for event in events for name, _, _ in event.lines} & {"DTEND"} == set()


def test_length_beyond_all_days_is_no_end(new_calendar: Write) -> None:
    """A slip in the minutes costs one end, not the calendar."""
    data = new_calendar(
        "  - {start: 2026-12-01 10:00, status: confirmed, minutes: 99999999999}"
    )

    (event,) = read(data).all("VEVENT")
    assert "DTEND" not in {name for name, _, _ in event.lines}


def test_village_without_showings_has_an_empty_calendar(new_calendar: Write) -> None:
    """A subscriber sees nothing rather than an error."""
    data = new_calendar("  []")

    assert [part.name for part in read(data).parts] == []


@given(title=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_title_stays_in_its_line(village: Village, title: str) -> None:
    """Commas, semicolons, backslashes and long words are folded and read back."""
    work = next(iter(village.performances.values()))
    text = Story(locale="ko", path="", title=title)
    named = work.with_stories({"ko": text})
    shown = Occurrence(
        named, When.parse("2026-12-01 10:00"), "confirmed", "k", None, 60
    )

    data = calendar(village, [shown], words_in("ko"), Addresses("ko", ROOT))

    (event,) = read(data).all("VEVENT")
    assert plain(event.value("SUMMARY")) == title
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_line_ends_in_a_name_begin_no_property(village: Village) -> None:
    """A title with line ends cannot forge an event."""
    work = next(iter(village.performances.values()))
    evil = "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil"
    text = Story(locale="ko", path="", title=evil)
    shown = Occurrence(
        performance=work.with_stories({"ko": text}),
        when=When.parse("2026-12-01 10:00"),
        status="confirmed",
        key=evil,
        at=evil,
        minutes=60,
    )

    data = calendar(village, [shown], words_in("ko"), Addresses("ko", ROOT))

    (event,) = read(data).all("VEVENT")
    names = sorted(name for name, _, _ in event.lines)
    assert names == [
        "DESCRIPTION",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "LAST-MODIFIED",
        "LOCATION",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
        "URL",
    ]
