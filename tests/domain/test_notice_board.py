"""Notices stand on the pages that they concern, in their time."""

from datetime import date
from pathlib import Path

import pytest

from guide.domain.notice_board import notices_on
from guide.domain.reference import Reference
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

NOTICE = (
    "---\ntitle: Paving\nfrom: {first}\nto: {last}\nconcerns: [{about}]\n---\n\nText.\n"
)
MURAL = """\
---
kind: mural
title: Mural
at: places/hall
sources: [book]
---

A mural.
"""
COURSE = """\
---
title: Walk
stops:
  - {at: artworks/mural, stay: 5}
sources: [book]
---

A walk.

## Mural {#mural}

Look.
"""
STORIES = {
    "artworks/mural": MURAL,
    "courses/walk": COURSE,
    "performances/show": show("venue: places/hall"),
    "performances/other": show("venue: somewhere"),
}


def notice(first: str = "2026-08-30", last: str = "2026-09-05", about: str = "") -> str:
    """Write a notice."""
    return NOTICE.format(first=first, last=last, about=about)


@pytest.mark.parametrize(
    ("about", "page", "is_there"),
    [
        ("places/hall", "places/hall", True),
        ("places/hall", "artworks/mural", True),
        ("places/hall", "courses/walk", True),
        ("places/hall", "performances/show", True),
        ("places/hall", "performances/other", False),
        ("courses/walk#mural", "courses/walk", True),
        ("courses/walk", "places/hall", False),
        ("", "performances/other", True),
    ],
)
def test_notice_reaches_who_goes_there(
    tmp_path: Path, about: str, page: str, *, is_there: bool
) -> None:
    """A notice about a place is on everything that leads there."""
    village = village_of(tmp_path, {**STORIES, "notices/paving": notice(about=about)})

    found = notices_on(village, village.find(Reference.parse(page)), DAY)

    assert [each.slug for each in found] == ["paving"] * is_there


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (date(2026, 8, 15), 0),
        (date(2026, 8, 16), 1),
        (date(2026, 9, 5), 1),
        (date(2026, 9, 6), 0),
    ],
)
def test_notice_is_in_pages_two_weeks_ahead(
    tmp_path: Path, today: date, count: int
) -> None:
    """A kept page may show it on its day; after its last day it is gone."""
    village = village_of(tmp_path, {"notices/paving": notice()})

    assert len(notices_on(village, None, today)) == count
