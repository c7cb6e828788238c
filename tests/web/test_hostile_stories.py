"""Texts that want to run in a visitor's browser stay texts."""

import json
import re
from http.client import NOT_FOUND
from xml.etree.ElementTree import fromstring

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from guide.content.markdown import render
from tests.web.conftest import NewSite
from tests.web.crawl import Answer
from tests.web.dangers import dangers
from tests.web.document import read_html
from tests.web.test_publication import Walk

EVIL = (
    "<script>alert(1)</script> ${alert(1)} {{ 7*7 }} {% raw %} "
    "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1) </title></svg> &lt;b&gt;"
)
QUOTED = json.dumps(EVIL)
BODY = f"""
{EVIL}

[link](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)
[tricky]( javascript:alert(1)) <a href="javascript:alert(1)" onclick="x()">raw</a>
[space](java
script:alert(1)) <javascript:alert(1)> <https://ok.example/"onmouseover="x>

![alt](x.png "onerror=alert(1)") ![x](" onerror="alert(1))
![x](https://evil.example/a.png) <img src=x onerror=alert(1)>

<style>*{{color:red}}</style><iframe src="//evil.example"></iframe><base href="//evil">

<svg onload=alert(1)><foreignObject><script>alert(1)</script></foreignObject></svg>

| a | b |
|---|---|
| <script>alert(1)</script> | [x](vbscript:x) |
"""
PLACE = f"""---
title: {EVIL}
summary: {EVIL}
spot: {EVIL}
also: [{QUOTED}]
kind: park
romanised: {QUOTED}
sign: {QUOTED}
address: {QUOTED}
phone: {QUOTED}
website: "javascript:alert(1)//https://"
position: {{lat: 35.172, lon: 126.812, accuracy: 60, source: open-data}}
etiquette: {{quiet: {QUOTED}}}
sources: [gazette-2026, diary-2025]
photos: [{{file: x.png, credit: {QUOTED}, licence: {QUOTED}, consent: yes}}]
---
{BODY}
"""
WORK = f"""---
kind: tile
title: {EVIL}
summary: {EVIL}
medium: {EVIL}
spot: {EVIL}
also: [{QUOTED}]
at: places/evil
artists: [{{who: glossary/evil, did: painting}}]
---
{BODY}
"""
STREET = f"---\ntitle: {EVIL}\nsummary: {EVIL}\nromanised: {QUOTED}\n---\n{BODY}"
COURSE = f"""---
title: {EVIL}
summary: {EVIL}
order: 1
stops:
  - {{at: places/evil, stay: 5}}
  - {{at: artworks/evil, stay: 5, as: work}}
---
{BODY}

::: way
{EVIL} [x](javascript:alert(1))
:::

## {EVIL} {{#evil}}
{BODY}

::: quest
{EVIL}
= {EVIL}
? {EVIL}
! {EVIL}
:::

::: children
{EVIL}
:::

::: closed
{EVIL} [x](javascript:alert(1))
:::

## {{#work}}

{EVIL}
"""
SHOW = f"""---
kind: play
title: {EVIL}
summary: {EVIL}
company: {QUOTED}
venue: {QUOTED}
booking: {QUOTED}
phone: {QUOTED}
website: "javascript:alert(1)"
showings:
  - {{start: 2026-12-05 18:00, status: confirmed, at: {QUOTED}, note: {QUOTED}}}
  - {{start: 2027-02-01, status: announced, key: evil, at: places/evil}}
---
{BODY}
"""
CHAPTER = f"""---
title: {EVIL}
summary: {EVIL}
order: 1
journey:
  - {{name: {QUOTED}, lat: 43.1, lon: 131.9, source: diary-2025}}
  - {{name: Here, lat: 35.17, lon: 126.81, source: diary-2025}}
---
{BODY}

## {EVIL} {{#years}}

- {EVIL}
"""
VILLAGE = f"""
id: evil
name: {{en: {QUOTED}, ko: {QUOTED}}}
languages: [en, ko]
bounds: [126.80, 35.16, 126.82, 35.18]
timezone: Asia/Seoul
contact: {{email: "a@b", phone: {QUOTED}, web: "https://ok.example/\\"onclick=x"}}
emergency:
  - {{number: {QUOTED}, what: {{en: {QUOTED}}}}}
"""
ABOUT = "\n".join(
    f"## {EVIL} {{#{slug}}}\n{BODY}"
    for slug in ("etiquette", "getting-here", "credits", "privacy", "open")
)
FILES = {
    "village.yaml": VILLAGE,
    "glossary.yaml": (
        f"evil: {{kind: person, en: {QUOTED}, ko: {QUOTED}, means: {{en: {QUOTED}}}}}\n"
    ),
    "sources.yaml": (
        f'diary-2025: {{url: "https://a.example/\\"><script>", what: {QUOTED}}}\n'
        f'gazette-2026: {{url: "https://b.example/", what: {{en: {QUOTED}}}}}\n'
    ),
    "village/en.md": f"---\ntitle: {EVIL}\nsummary: {EVIL}\n---\n{BODY}\n{ABOUT}\n",
    "places/evil/en.md": PLACE,
    "artworks/evil/en.md": WORK,
    "streets/evil/en.md": STREET,
    "courses/evil/en.md": COURSE,
    "performances/evil/en.md": SHOW,
    "chapters/evil/en.md": CHAPTER,
}


@pytest.fixture
def evil(new_site: NewSite) -> FlaskClient:
    """Serve a village whose author wants to harm its visitors."""
    return new_site(FILES)


@pytest.fixture
def told(evil: FlaskClient, walked: Walk) -> dict[str, Answer]:
    """Return what every address of that village answers."""
    return walked(evil)


def test_hostile_stories_are_served(told: dict[str, Answer]) -> None:
    """The next tests look at something: every family has its hostile page."""
    pages = {path for path, each in told.items() if each.is_page and "evil" in path}

    assert {path for path in pages if path.startswith("/en/")} == {
        "/en/places/evil/",
        "/en/art/evil/",
        "/en/streets/evil/",
        "/en/courses/evil/",
        "/en/courses/evil/evil/",
        "/en/courses/evil/work/",
        "/en/courses/evil/walk/",
        "/en/shows/evil/",
        "/en/chapters/evil/",
    }


def test_nothing_of_a_story_runs(told: dict[str, Answer]) -> None:
    """No page has a script, a handler, a style or a link of the author's making."""
    found = {
        path: dangers(each.document) for path, each in told.items() if each.is_page
    }

    assert {path: what for path, what in found.items() if what} == {}


@pytest.mark.parametrize("host", ["https://evil.example", "//evil.example"])
def test_picture_of_another_host_is_not_shown(new_site: NewSite, host: str) -> None:
    """No visitor's browser is sent to another host by a picture in a text."""
    text = f'---\nkind: park\ntitle: The Pond\n---\n\n<img src="{host}/a.png">\n'

    page = read_html(new_site({"places/pond/en.md": text}).get("/en/places/pond/").text)

    assert dangers(page) == []


def test_hostile_pages_are_well_formed(told: dict[str, Answer]) -> None:
    """No text closes a tag that it did not open."""
    pages = {path: each.document for path, each in told.items() if each.is_page}

    assert {path: page.faults for path, page in pages.items() if page.faults} == {}


@pytest.mark.parametrize(
    "path",
    ["places/evil/", "art/evil/", "streets/evil/", "shows/evil/", "chapters/evil/"],
)
def test_hostile_title_is_read_as_it_was_written(evil: FlaskClient, path: str) -> None:
    """A reader sees every sign of the title; no template language looks at it."""
    page = read_html(evil.get(f"/en/{path}").text)

    assert page.one("h1").text == EVIL


@pytest.mark.parametrize(
    ("address", "name"),
    [("/en/map/map.js", EVIL), ("/en/courses/evil/map.js", f"{EVIL} · {EVIL}")],
)
def test_hostile_names_are_harmless_in_scripts(
    evil: FlaskClient, address: str, name: str
) -> None:
    """Names stand in JSON strings, without a sign that could begin code."""
    script = evil.get(address).text

    (data,) = re.findall(r"_add\((\{.*\})\);", script)
    names = {each["properties"].get("name") for each in json.loads(data)["features"]}
    assert name in names
    assert [sign for sign in ("<", "${", "{{", "{%") if sign in script] == []


@pytest.mark.parametrize("path", ["places/evil/", "courses/evil/", "map/"])
def test_hostile_names_are_harmless_in_drawings(evil: FlaskClient, path: str) -> None:
    """A drawing stays XML of shapes and words."""
    html = evil.get(f"/en/{path}").text

    drawings = re.findall(r'<svg class="sketch.*?</svg>', html, re.DOTALL)
    names = {
        element.tag.partition("}")[2]
        for drawing in drawings
        for element in fromstring(drawing).iter()  # noqa: S314  (this very test)
    }
    shapes = {"svg", "title", "desc", "defs", "pattern", "path", "rect", "circle"}
    assert len(drawings) == 1
    assert names - shapes - {"g", "text", "tspan"} == set()


def test_hostile_showing_is_one_event_of_the_calendar(evil: FlaskClient) -> None:
    """No name ends a line of the calendar or opens another event."""
    lines = evil.get("/en/shows.ics").text.replace("\r\n ", "").split("\r\n")

    titles = [line for line in lines if line.startswith("SUMMARY:<script>")]
    assert (len(titles), lines.count("BEGIN:VEVENT")) == (2, 5)


def test_hostile_key_hides_its_showing(new_site: NewSite) -> None:
    """A key stands in addresses and calendars, so it has a form."""
    text = SHOW.replace("key: evil", f"key: {QUOTED}")

    evil = new_site({**FILES, "performances/evil/en.md": text})

    assert evil.get("/en/shows/evil/").status_code == NOT_FOUND
    assert "SUMMARY:<script>" not in evil.get("/en/shows.ics").text


@given(text=st.text(max_size=80))
def test_any_markdown_is_harmless(text: str) -> None:
    """Whatever an author writes, the paragraph that comes out cannot run."""
    html = render(text, lambda _: "/here/", lambda _: "/photo.png")

    assert dangers(read_html(f"<html>{html}</html>")) == []


@given(
    target=st.text(st.characters(codec="utf-8", exclude_characters=")\n"), max_size=30)
)
def test_any_link_leads_to_an_allowed_scheme(target: str) -> None:
    """A link has a harmless address, or none."""
    html = render(f"[words]({target})", lambda _: None)

    assert dangers(read_html(f"<html>{html}</html>")) == []


def test_address_of_a_reference_cannot_leave_its_attribute() -> None:
    """Even an address of the guide's own making is quoted."""
    html = render("[here](places/gate)", lambda _: '/x/"><script>')

    assert dangers(read_html(f"<html>{html}</html>")) == []
