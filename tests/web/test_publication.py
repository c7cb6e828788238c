"""What waits for its day, and the answers of questions, are nowhere."""

from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import NewSite
from tests.web.conftest import NOON
from tests.web.crawl import Answer
from tests.web.document import read_html

NEEDLE = "Whispered"
"""Stands in every text that nobody may see."""

SPOT = "position: {lat: 35.171, lon: 126.811, accuracy: 5, source: survey}"
FOLDERS = {
    "places": (
        "places",
        f"kind: park\n{SPOT}\naccess: {{toilet: yes}}\nstreet: streets/long-lane",
    ),
    "artworks": ("art", "kind: tile\nat: places/gate\nstreet: streets/long-lane"),
    "streets": ("streets", "romanised: Sumgil"),
    "courses": ("courses", "order: 1\nstops: [{at: places/gate, stay: 5, as: hush}]"),
    "performances": (
        "shows",
        "kind: play\nshowings: [{start: 2026-12-01 10:00, status: confirmed}]",
    ),
    "chapters": ("chapters", "order: 1"),
}
LINKING = """---
kind: museum
title: The Gate
street: streets/secret
---

Go [there](places/secret), to [it](artworks/secret), along [this](streets/secret), on
[that](courses/secret), to [those](performances/secret), and read
[them](chapters/secret).
"""
COURSE = """---
title: The Round
next: courses/secret
stops:
  - {at: places/gate, stay: 5}
  - {at: places/secret, stay: 5, as: curtain}
---

Walk.

## One {#gate}

Stand.

## Two {#curtain}

Look.
"""
SHOW = """---
kind: play
title: A Play
venue: places/secret
showings: [{start: 2026-12-01 10:00, status: confirmed}]
---
"""

Walk = Callable[[FlaskClient], dict[str, Answer]]


def hidden(when: str) -> dict[str, str]:
    """Write one story a family that may not be seen, and others that name it."""
    stories = {
        f"{family}/secret/en.md": (
            f"---\ntitle: {NEEDLE} {family}\nsummary: {NEEDLE}\n{keys}\n{when}\n---\n\n"
            f"{NEEDLE}.\n\n## {NEEDLE} {{#hush}}\n\n{NEEDLE}.\n"
        )
        for family, (_, keys) in FOLDERS.items()
    }
    return {
        **stories,
        "places/gate/en.md": LINKING,
        "courses/round/en.md": COURSE,
        "performances/feast/en.md": SHOW,
    }


@pytest.mark.parametrize(
    "when",
    ["publication: draft", "publication: review", "publish_on: 2026-11-24"],
)
def test_hidden_stories_are_nowhere(new_site: NewSite, walked: Walk, when: str) -> None:
    """No page, list, sitemap, map or calendar knows a story before its day."""
    client = new_site(hidden(when))

    answers = {
        **walked(client),
        **{
            path: Answer(200, "text/plain", client.get(path).text)
            for path in ("/sitemap.xml", "/robots.txt", "/healthz")
        },
    }

    told = {path for path, each in answers.items() if NEEDLE in each.body}
    named = {path for path, each in answers.items() if "secret" in each.body}
    assert (told, named) == (set(), set())


@pytest.mark.parametrize("family", FOLDERS)
@pytest.mark.parametrize("locale", ["en", "ko"])
def test_hidden_page_is_not_found(new_site: NewSite, family: str, locale: str) -> None:
    """Whoever guesses the address of a draft finds nothing."""
    folder, _ = FOLDERS[family]
    client = new_site(hidden("publication: draft"))

    response = client.get(f"/{locale}/{folder}/secret/")

    assert (response.status_code, NEEDLE in response.text) == (404, False)


def test_hidden_course_has_no_stop_and_no_map(new_site: NewSite) -> None:
    """The parts of a draft are as hidden as itself."""
    client = new_site(hidden("publication: draft"))

    addresses = ("/en/courses/secret/hush/", "/en/courses/secret/map.js")
    statuses = [client.get(address).status_code for address in addresses]

    assert statuses == [404, 404]


def test_links_to_hidden_stories_stay_as_words(new_site: NewSite) -> None:
    """A text that names a draft keeps its sentence and loses the link."""
    page = read_html(
        new_site(hidden("publication: draft")).get("/en/places/gate/").text
    )

    (sentence,) = [
        each
        for each in page.inside(page.one("article"), "p")
        if "Go there" in each.text
    ]
    assert page.links(sentence) == []
    assert sentence.text == (
        "Go there, to it, along this, on that, to those, and read them."
    )


def test_hidden_venue_is_not_named(new_site: NewSite) -> None:
    """A show at a place that nobody may see yet says that the place is open."""
    page = read_html(
        new_site(hidden("publication: draft")).get("/en/shows/feast/").text
    )

    assert page.facts["Where"] == "changes from time to time"


def test_story_appears_on_its_day(new_site: NewSite) -> None:
    """At local midnight of its day a story is there, without any change of files."""
    now = [datetime(2026, 11, 23, 14, 59, tzinfo=UTC)]
    client = new_site(hidden("publish_on: 2026-11-24"), clock=lambda: now[0])
    before = client.get("/en/places/secret/").status_code

    now[0] += timedelta(minutes=1)
    after = client.get("/en/places/secret/").status_code

    assert (before, after) == (404, 200)


def test_story_of_today_is_there(new_site: NewSite) -> None:
    """The day itself counts."""
    day = NOON.date().isoformat()
    client = new_site(hidden(f"publish_on: {day}"))

    response = client.get("/en/places/secret/")

    assert read_html(response.text).one("h1").text == f"{NEEDLE} places"


def test_answers_of_questions_are_nowhere(new_site: NewSite, walked: Walk) -> None:
    """A question does not give its answer away, in whatever story it stands."""
    block = "::: quest\nHow many?\n= forty-two\n! It was forty-two.\n:::\n"
    client = new_site(
        {
            "places/gate/en.md": f"---\nkind: museum\ntitle: A\n---\n\nIn.\n\n{block}",
            "chapters/beginnings/en.md": f"---\ntitle: B\n---\n\nIn.\n\n{block}",
        }
    )

    told = {path for path, each in walked(client).items() if "forty-two" in each.body}

    assert told == set()
