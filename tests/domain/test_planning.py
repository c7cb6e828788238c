"""Figures of the planner."""

from datetime import date
from pathlib import Path

import pytest

from guide.domain.planning import figures
from guide.domain.village import Village
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

PLACE = """\
---
kind: {kind}
title: Place
{more}
sources: [book]
---

A place.
"""
WORK = """\
---
kind: {kind}
title: Work
at: places/hall
sources: [book]
---

A work.
"""
COURSE = """\
---
title: Walk
suits: [art, children]
stops:
  - {at: places/hall, stay: 20}
  - {at: places/meadow, stay: 10}
  - {at: places/kiosk, stay: 5}
  - {at: artworks/mural, stay: 6}
  - {at: artworks/canvas, stay: 7}
sources: [book]
---

A walk.
"""
AT = "position: {{lat: {lat}, lon: 126.808, accuracy: 10, source: survey}}"
STORIES = {
    "places/meadow": PLACE.format(kind="park", more=AT.format(lat=35.171)),
    "places/kiosk": PLACE.format(kind="shop", more="address: somewhere"),
    "places/stage": PLACE.format(kind="theatre", more=AT.format(lat=35.172)),
    "artworks/mural": WORK.format(kind="mural"),
    "artworks/canvas": WORK.format(kind="painting"),
    "courses/walk": COURSE,
    "performances/show": show(
        """
venue: places/stage
showings:
  - {start: 2026-10-17 14:00, status: confirmed}
  - {start: 2026-10-18, status: confirmed}
  - {start: 2026-10-19 14:00, status: unconfirmed}
  - {start: 2026-10-20 14:00, status: cancelled, note: Rain}
  - {start: 2026-08-20 14:00, status: confirmed}
  - {start: 2026-10-21 14:00, status: confirmed, at: somewhere else}
"""
    ),
}


def village(root: Path) -> Village:
    """Make a village with one course and one show."""
    return village_of(root, STORIES)


def test_stops_know_how_they_close(tmp_path: Path) -> None:
    """A park never, a shop without hours nobody knows, a painting with its house."""
    found = figures(village(tmp_path), DAY)

    assert [(c.thing.slug, c.stay, c.access, c.place) for c in found.candidates] == [
        ("hall", 20, "hours", "hall"),
        ("meadow", 10, "always", ""),
        ("kiosk", 5, "unknown", ""),
        ("mural", 6, "always", ""),
        ("canvas", 7, "hours", "hall"),
    ]
    assert found.candidates[0].suits == ("art", "children")


def test_spots_stand_on_a_plane_in_metres(tmp_path: Path) -> None:
    """A thousandth of a degree is 111 m to the north; unknown stays unknown."""
    found = figures(village(tmp_path), DAY)
    hall, meadow, kiosk, *_, stage = found.at

    assert [spot.slug for spot in found.spots] == [
        "hall",
        "meadow",
        "kiosk",
        "mural",
        "canvas",
        "stage",
    ]
    assert kiosk is None
    assert hall is not None
    assert meadow is not None
    assert stage is not None
    assert meadow[1] - hall[1] == pytest.approx(111.1, abs=0.2)
    assert stage[1] - hall[1] == pytest.approx(222.3, abs=0.2)
    assert (meadow[0], hall[2]) == (hall[0], 10)
    assert found.ways == ()


def test_only_firm_shows_with_an_hour_and_a_room_can_be_caught(tmp_path: Path) -> None:
    """No day without hour, nothing unconfirmed, cancelled, over or elsewhere."""
    found = figures(village(tmp_path), DAY)

    assert [each.when.first for each in found.shows] == [date(2026, 10, 17)]
