"""JSON-LD: every term is schema.org's, and nothing is said that is not known."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.content.load import load
from guide.domain.address import Addresses
from guide.domain.village import Village
from guide.feeds.linked_data import linked_data
from guide.feeds.linked_data import Teller
from guide.words.language import words_in
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

ROOT = Path(__file__).parents[2]
TERMS = json.loads((Path(__file__).parent / "schema_terms.json").read_text("utf-8"))
SCHEMA = "https://schema.org/"
SHOWINGS = """
venue: places/hall
price: {won: 5000}
language: [ru]
showings:
  - {start: 2026-10-17 14:00, minutes: 90, status: confirmed, doors: "13:30"}
  - {start: 2026-10-25 15:00, status: moved, key: 2026-10-24}
  - {start: 2026-10-31, status: cancelled, note: Rain}
  - {start: 2026-11-01, status: unconfirmed}
  - {start: 2026-12, status: confirmed}
repeats:
  - {rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=3SU;UNTIL=20301231", from: 2013-10-20,
     except: [2020-10-18]}
changes:
  - {on: 2026-08-20, key: 2026-10-24, what: moved, from: 2026-10-24 14:00}
"""


def told(village: Village, family: str, slug: str) -> dict[str, Any]:
    """Describe a thing in English."""
    urls = Addresses("en", "https://guide.example")
    teller = Teller(village, words_in("en"), urls, DAY)
    found = linked_data(teller, village.family(family)[slug])
    assert found is not None
    return found


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Go through a document's nodes."""
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)
    elif isinstance(value, dict):
        yield value
        yield from (node for each in value.values() for node in nodes(each))


def strangers(document: dict[str, Any]) -> list[str]:
    """Name the terms that are not schema.org's."""
    found = []
    for node in nodes(document):
        kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        known = {term for kind in kinds for term in TERMS["types"].get(kind, ())}
        found += [kind for kind in kinds if kind not in TERMS["types"]]
        found += [
            f"{kinds}.{key}" for key in node if key[0] != "@" and key not in known
        ]
        for key, values in TERMS["enumerations"].items():
            given = node.get(key, [])
            listed = given if isinstance(given, list) else [given]
            found += [v for v in listed if v.removeprefix(SCHEMA) not in values]
    return found


@pytest.mark.parametrize("family", ["places", "artworks", "courses", "performances"])
def test_every_term_of_the_real_village_is_schema_orgs(family: str) -> None:
    """Types, properties and values are in the vocabulary."""
    village = load(ROOT, DAY)

    found = {
        term
        for slug in village.family(family)
        for term in strangers(told(village, family, slug))
    }

    assert found == set()


def test_show_tells_firm_days_and_its_rule(tmp_path: Path) -> None:
    """Cancelled and moved ones say so; what nobody confirmed is no event."""
    village = village_of(tmp_path, {"performances/show": show(SHOWINGS)})

    found = told(village, "performances", "show")

    assert strangers(found) == []
    assert [(e["startDate"], e["eventStatus"]) for e in found["subEvent"]] == [
        ("2026-10-17T14:00:00+09:00", f"{SCHEMA}EventScheduled"),
        ("2026-10-25T15:00:00+09:00", f"{SCHEMA}EventRescheduled"),
        ("2026-10-31", f"{SCHEMA}EventCancelled"),
    ]
    first, moved, _ = found["subEvent"]
    assert first["doorTime"] == "2026-10-17T13:30:00+09:00"
    assert first["endDate"] == "2026-10-17T15:30:00+09:00"
    assert moved["previousStartDate"] == "2026-10-24T14:00:00+09:00"
    assert found["eventSchedule"] == [
        {
            "@type": "Schedule",
            "repeatFrequency": "P1Y",
            "byDay": ["3SU"],
            "byMonth": [10],
            "startDate": "2013-10-20",
            "endDate": "2030-12-31",
            "exceptDate": ["2020-10-18"],
            "scheduleTimezone": "Asia/Seoul",
        }
    ]


def test_place_tells_week_and_feasts(tmp_path: Path) -> None:
    """Over Chuseok the hall is closed, and a machine can read it."""
    found = told(village_of(tmp_path), "places", "hall")

    special = found["specialOpeningHoursSpecification"]

    assert strangers(found) == []
    assert found["openingHoursSpecification"][0]["opens"] == "10:00"
    assert len(found["openingHoursSpecification"][0]["dayOfWeek"]) == 6
    assert [(e["validFrom"], e["closes"]) for e in special][:3] == [
        ("2026-09-24", "00:00"),
        ("2026-09-25", "00:00"),
        ("2026-09-26", "00:00"),
    ]


def test_course_is_a_trip_with_its_stops_in_order() -> None:
    """Six stops, each an attraction with its number."""
    found = told(load(ROOT, DAY), "courses", "first-steps")

    listed = found["itinerary"]["itemListElement"]

    assert found["@type"] == "TouristTrip"
    assert [each["position"] for each in listed] == [1, 2, 3, 4, 5, 6]
    assert listed[1]["item"]["url"].endswith("/en/courses/first-steps/museum-gyeol/")


def test_seasonal_hours_are_told_by_day(tmp_path: Path) -> None:
    """Hours of a season are no week; the next days are said one by one."""
    hall = (
        "---\nkind: theatre\ntitle: Hall\nhours: Sep-Nov Sa 10:00-16:00\n"
        "checked: 2026-01-01\nsources: [book]\n---\n\nA hall.\n"
    )

    found = told(village_of(tmp_path, {"places/hall": hall}), "places", "hall")

    days = [each["validFrom"] for each in found["openingHoursSpecification"]]
    assert days == ["2026-09-05", "2026-09-12"]
