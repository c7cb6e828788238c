"""The walking view as it is sent: everything that another page says of a stop."""

import re

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import NewSite
from tests.web.document import read_html

WALK = "/en/courses/round/walk/"
MOST_MODULES = 4
MODULE = re.compile(r'<script type="module"')
NOTICE = """---
title: The fair
from: 2026-11-01
to: 2026-12-31
---

Streets are full.
"""
FAIR = "Streets are full."


@pytest.mark.parametrize("page", ["walk/", "take-away.html"])
def test_notice_of_a_stop_stands_above_its_walk(small: FlaskClient, page: str) -> None:
    """Who walks is told, and who took the file along."""
    body = small.get(f"/en/courses/round/{page}").text

    assert "Please stand until the paint is dry." in body


def test_file_to_take_away_shows_what_begins_later(new_site: NewSite) -> None:
    """It has no script that could show it in time, so the dates tell."""
    notice = NOTICE.replace("2026-11-01", "2026-12-01")
    site = new_site({"notices/fair/en.md": notice})

    body = site.get("/en/courses/round/take-away.html").text

    fair = body[body.index("<dated-notice") :]
    assert "hidden" not in fair[: fair.index(">")]


def test_walking_view_tells_what_is_open_and_what_can_be_reached(
    client: FlaskClient,
) -> None:
    """Sentences, table and clock of the walk are there, as on the page of a stop."""
    page = read_html(client.get("/en/courses/first-steps/walk/").text)

    assert page.all("opening-now")
    assert len(page.all("template", id="opening-words")) == 1
    assert len(page.all("make-it")) == 1


PAGES = (
    "courses/round/",
    "courses/round/walk/",
    "courses/round/bell/",
    "places/mill/",
    "art/bell/",
    "shows/",
    "map/",
    "plan/",
)


def test_no_page_loads_more_than_four_modules(new_site: NewSite) -> None:
    """Even while a notice concerns every page."""
    site = new_site({"notices/fair/en.md": NOTICE})

    bodies = [site.get(f"/en/{path}").text for path in PAGES]

    assert [
        path for path, body in zip(PAGES, bodies, strict=True) if FAIR not in body
    ] == []
    assert max(len(MODULE.findall(body)) for body in bodies) <= MOST_MODULES
