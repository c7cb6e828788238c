"""Nothing shows a cancelled showing as on: calendars, JSON-LD, planner, pages."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from guide.app import create_app
from guide.domain.address import Addresses
from guide.domain.performance import Performance
from guide.domain.planning import figures
from guide.domain.programme import occurrences
from guide.domain.story import Story
from guide.domain.village import Village
from guide.feeds.calendar import calendar
from guide.feeds.calendar import in_calendars
from guide.feeds.linked_data import linked_data
from guide.feeds.linked_data import Teller
from guide.settings import Settings
from guide.words.language import words_in
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of
from tests.scratch_villages import write_village
from tests.web.document import read_html

URLS = Addresses("en", "https://guide.example")
STATUSES = ("confirmed", "announced", "unconfirmed", "cancelled", "moved", "held")
EVENTS = ("confirmed", "cancelled", "moved", "held")
"""Whatever else is a promise, and no event yet."""

LAST_WORDS = ("", "moved", "cancelled", "confirmed", "changed")

Plan = tuple[int, str, str]
"""A showing: days from DAY on, its status, and the last word of its changes."""

PLANS = st.lists(
    st.tuples(
        st.integers(-80, 80), st.sampled_from(STATUSES), st.sampled_from(LAST_WORDS)
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Load a village with one hall, in which everything is shown."""
    return village_of(tmp_path_factory.mktemp("hall"))


def showings(plans: list[Plan]) -> list[dict[str, Any]]:
    """Write showings, each with a key of its own."""
    return [
        {
            "key": f"k{number}",
            "status": status,
            "start": f"{DAY + timedelta(days=days)} 14:00",
        }
        for number, (days, status, _) in enumerate(plans)
    ]


def changes(plans: list[Plan]) -> list[dict[str, str]]:
    """Write what became known of them, the last word last."""
    return [
        {"on": str(DAY - timedelta(days=9)), "key": f"k{number}", "what": word}
        for number, (_, _, word) in enumerate(plans)
        if word
    ]


def is_off(plan: Plan) -> bool:
    """Tell whether an author said, in either way, that it does not take place."""
    _, status, last_word = plan
    return "cancelled" in (status, last_word)


def village_with(hall: Village, plans: list[Plan]) -> Village:
    """Put a show with these showings into the hall, and a rule with the same days."""
    daily = {
        "rule": "FREQ=DAILY",
        "from": "2026-01-01 14:00",
        "status": "confirmed",
        "confirmed": [each["start"] for each in showings(plans)],
    }
    work = Performance.model_validate(
        {
            "kind": "concert",
            "slug": "show",
            "stories": {"en": Story("en", "stories/performances/show/en.md", "Show")},
            "source_locale": "en",
            "venue": "places/hall",
            "minutes": 60,
            "showings": showings(plans),
            "repeats": [daily],
            "changes": changes(plans),
        }
    )
    return replace(hall, performances={"show": work})


def off_days(plans: list[Plan]) -> set[date]:
    """Return the days on which nothing but cancelled showings is written."""
    days = {DAY + timedelta(days=plan[0]) for plan in plans if is_off(plan)}
    return days - {DAY + timedelta(days=plan[0]) for plan in plans if not is_off(plan)}


@settings(max_examples=40)
@given(plans=PLANS)
def test_feeds_and_planner_never_have_it_on(hall: Village, plans: list[Plan]) -> None:
    """Whatever its status, its rule and its other changes say."""
    village = village_with(hall, plans)
    off = {f"k{number}" for number, plan in enumerate(plans) if is_off(plan)}

    events, linked = in_calendar(village), in_json(village)
    caught = figures(village, DAY).shows

    assert {events[key] for key in off & set(events)} <= {"CANCELLED"}
    assert {linked[key] for key in off} <= {"https://schema.org/EventCancelled"}
    assert {each.key for each in caught} & off == set()
    assert {each.when.first for each in caught} & off_days(plans) == set()


def in_calendar(village: Village) -> Mapping[str, str]:
    """Return the status of every event by the key of its showing."""
    found = in_calendars(occurrences(village.performances["show"], DAY), DAY)
    body = calendar(village, found, words_in("en"), URLS)
    return {
        str(event["UID"]).removeprefix("show-").partition("@")[0]: str(event["STATUS"])
        for event in icalendar.Calendar.from_ical(body).walk("VEVENT")
    }


def in_json(village: Village) -> Mapping[str, object]:
    """Return the status of every event in JSON-LD by the key of its showing."""
    work = village.performances["show"]
    shown = linked_data(Teller(village, words_in("en"), URLS, DAY), work)
    assert shown is not None
    events = shown.get("subEvent", [])
    assert isinstance(events, list)
    named = [each.key for each in occurrences(work, DAY) if each.status in EVENTS]
    return {key: event["eventStatus"] for key, event in zip(named, events, strict=True)}


def test_pages_never_have_it_on(tmp_path: Path) -> None:
    """Sixty showings by chance: on every page its row says so, its hour does not."""
    chance = random.Random(8)  # noqa: S311  (no secret)
    plans = [
        (chance.randint(-40, 40), chance.choice(STATUSES), chance.choice(LAST_WORDS))
        for _ in range(60)
    ]
    rows = [f"  - {as_flow(each)}" for each in showings(plans)]
    told = [f"  - {as_flow(each)}" for each in changes(plans)]
    matter = ["venue: places/hall", "showings:", *rows, "changes:", *told]
    root = write_village(tmp_path, {"performances/show": show("\n".join(matter))})
    noon = datetime.combine(DAY, datetime.min.time(), UTC)
    client = create_app(Settings(root=root), clock=lambda: noon).test_client()
    off = {f"show-k{number}" for number, plan in enumerate(plans) if is_off(plan)}

    for path in ("/en/", "/en/shows/", "/en/shows/show/", "/en/places/hall/"):
        page = read_html(client.get(path).text)
        standing = {
            str(row.get("id")): row.get("data-status") for row in page.marked("show")
        }
        cancelled = {name for name, status in standing.items() if status == "cancelled"}

        assert cancelled == off & set(standing), path
        assert standing != {}, path


def as_flow(values: Mapping[str, str]) -> str:
    """Write a mapping in one line of YAML."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"
