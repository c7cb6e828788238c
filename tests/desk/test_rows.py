"""Lists in the form: every row keeps its bytes until somebody changes it."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from werkzeug.datastructures import MultiDict

from guide.desk.field import Field
from guide.desk.fields import fields_of
from guide.desk.fields import filled
from tests.browser.hosting import PROJECT

TODAY = date(2026, 11, 23)
STOPS = """---
title: A walk
stops:
  - {at: places/a, stay: 5}  # the gate
  - {at: places/b, stay: 6, as: again}
  - at: places/c
    stay: 7
# next comes the park
next: courses/other
---

Text.
"""
SHOWS = """---
kind: market
title: Market
showings:
  - {start: 2026-12-05 18:00, at: places/a, status: announced}
  - {start: 2026-12-12 18:00, status: announced, key: second}
checked: 2026-11
---
"""


def sent(fields: Sequence[Field]) -> MultiDict[str, str]:
    """Return what the browser sends of lists that nobody touched."""
    answers: MultiDict[str, str] = MultiDict()
    for field in fields:
        for number, parts in enumerate(field.rows):
            answers.add(f"{field.name}.row", str(number))
            for part in parts:
                answers.add(part.name, part.value)
    return answers


def form_of(family: str, text: str) -> tuple[tuple[Field, ...], MultiDict[str, str]]:
    """Open a form and what it would send."""
    fields = fields_of(family, text, (), is_source=True)
    return fields, sent(fields)


def in_order(answers: MultiDict[str, str], name: str, order: Sequence[int]) -> None:
    """Move the rows of a list as a hand would."""
    for key in [key for key in answers if key.startswith(f"{name}.")]:
        values = answers.getlist(key)
        answers.setlist(key, [values[number] for number in order])


@pytest.mark.parametrize(
    "file",
    sorted(PROJECT.glob("stories/*/*/ko.md")),
    ids=lambda file: f"{file.parent.parent.name}/{file.parent.name}",
)
def test_lists_that_nobody_touched_keep_every_byte(file: Path) -> None:
    """For each story of the village, news or not."""
    text = file.read_text(encoding="utf-8")
    fields, answers = form_of(file.parent.parent.name, text)

    assert filled(text, fields, answers, TODAY) == text


def test_stops_in_another_order_keep_their_bytes() -> None:
    """Comments travel with their stop, and what stands around stays."""
    fields, answers = form_of("courses", STOPS)
    in_order(answers, "stops", [2, 0])

    after = filled(STOPS, fields, answers)

    assert after == STOPS.replace(
        """  - {at: places/a, stay: 5}  # the gate
  - {at: places/b, stay: 6, as: again}
  - at: places/c
    stay: 7
""",
        """  - at: places/c
    stay: 7
  - {at: places/a, stay: 5}  # the gate
""",
    )


def test_a_new_stop_is_written_and_an_empty_one_is_not() -> None:
    """Only the changed rows are written anew."""
    fields, answers = form_of("courses", STOPS)
    for at, stay in (("artworks/x", "8"), ("", "")):
        for key, value in (("row", ""), ("at", at), ("stay", stay), ("as", "")):
            answers.add(f"stops.{key}", value)

    after = filled(STOPS, fields, answers)

    assert after == STOPS.replace(
        "    stay: 7\n", "    stay: 7\n  - {at: artworks/x, stay: 8}\n"
    )


def test_columns_of_different_lengths_change_nothing() -> None:
    """A broken request does not mix up rows."""
    fields, answers = form_of("courses", STOPS)
    answers.add("stops.at", "places/evil")

    assert filled(STOPS, fields, answers) == STOPS


def test_a_moved_showing_is_told_and_keeps_its_name() -> None:
    """Calendars know a showing by its key, which was its first date."""
    fields, answers = form_of("performances", SHOWS)
    answers.setlist("showings.start", ["2026-12-06 18:00", "2026-12-12 18:00"])

    after = filled(SHOWS, fields, answers, TODAY)

    assert (
        "  - {start: 2026-12-06 18:00, status: announced, at: places/a, "
        "key: 2026-12-05}\n"
        "  - {start: 2026-12-12 18:00, status: announced, key: second}\n"
    ) in after
    assert (
        "changes:\n"
        "  - {on: 2026-11-23, key: 2026-12-05, what: moved, from: 2026-12-05 18:00}\n"
    ) in after


@pytest.mark.parametrize("what", ["cancelled", "confirmed"])
def test_a_showing_that_is_called_off_or_sure_is_told(what: str) -> None:
    """Under its own key."""
    fields, answers = form_of("performances", SHOWS)
    answers.setlist("showings.status", ["announced", what])

    after = filled(SHOWS, fields, answers, TODAY)

    assert f"  - {{on: 2026-11-23, key: second, what: {what}}}\n" in after


def test_a_new_showing_is_told_only_if_it_is_ahead() -> None:
    """What was held long ago is no news."""
    fields, answers = form_of("performances", SHOWS)
    for start in ("2027-01-02 18:00", "2020-01-02"):
        for part in ("row", *(part.key for part in _showings(fields).parts)):
            value = {"start": start, "status": "announced"}.get(part, "")
            answers.add(f"showings.{part}", value)

    after = filled(SHOWS, fields, answers, TODAY)

    assert after.count("what: added") == 1
    assert "key: 2027-01-02, what: added" in after


def test_drafts_tell_nothing() -> None:
    """Nobody knew the old date."""
    fields, answers = form_of("performances", SHOWS)
    answers.setlist("showings.status", ["cancelled", "cancelled"])

    assert "changes" not in filled(SHOWS, fields, answers, None)


def test_the_same_news_are_told_once() -> None:
    """A curator who wrote the change by hand is not corrected."""
    known = SHOWS.replace(
        "checked:",
        "changes: [{on: 2026-11-23, key: second, what: cancelled, note: rain}]\n"
        "checked:",
    )
    fields, answers = form_of("performances", known)
    answers.setlist("showings.status", ["announced", "cancelled"])

    assert filled(known, fields, answers, TODAY).count("what: cancelled") == 1


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (["cancelled", "announced"], ["cancelled", "changed"]),
        (
            ["confirmed", "cancelled", "confirmed"],
            ["confirmed", "cancelled", "confirmed"],
        ),
        (
            ["cancelled", "announced", "cancelled"],
            ["cancelled", "changed", "cancelled"],
        ),
        (["cancelled", "cancelled"], ["cancelled"]),
    ],
)
def test_a_showing_that_is_put_back_is_told(
    statuses: list[str], told: list[str]
) -> None:
    """Whoever taps the wrong state puts it right, on the same day too."""
    text = SHOWS

    for status in statuses:
        fields, answers = form_of("performances", text)
        answers.setlist("showings.status", ["announced", status])
        text = filled(text, fields, answers, TODAY)

    assert re.findall(r"what: (\w+)", text) == told


def _showings(fields: Sequence[Field]) -> Field:
    return next(field for field in fields if field.name == "showings")
