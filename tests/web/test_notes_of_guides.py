"""What guides keep to themselves is nowhere: words, pictures and sources."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from flask.testing import FlaskClient

from guide.content import markdown
from guide.domain.village import Village
from tests.content.test_photos import jpeg
from tests.web.conftest import NewSite
from tests.web.crawl import Answer

TAG = re.compile(r"<[^>]*>")
LICENCE = "credit: Olga, licence: CC BY 4.0, consent: not-needed"
COURSE = f"""---
title: The Round
stops: [{{at: places/gate, stay: 5}}]
photos:
  - {{file: wall.jpg, {LICENCE}}}
  - {{file: door.jpg, {LICENCE}}}
  - {{file: arch.jpg, {LICENCE}}}
---

Walk. [^gazette-2026]

![A wall](wall.jpg)

## One {{#gate}}

Stand.

![A door](door.jpg "Of oak")

::: guide
![Murmured wall](wall.jpg "Murmured: ask the owner first")

![Murmured door](door.jpg "Murmured: the key lies under the stone")

![Murmured arch](arch.jpg "Murmured: it may fall")

![Murmured shed](shed.jpg "Murmured: he sleeps there")

Murmured. [^murmured-2026]
:::
"""
SOURCES = """
diary-2025: {url: "https://diary.example/2025"}
gazette-2026: {url: "https://www.gazette.example/gate"}
murmured-2026: {url: "https://murmured.example"}
"""

Walk = Callable[[FlaskClient], dict[str, Answer]]


def words_of(answer: Answer) -> str:
    """Return what stands in an answer, without tags and escapes, and folded."""
    if answer.kind == "text/calendar":
        return answer.body.replace("\r\n ", "")
    if answer.kind == "text/javascript":
        return re.sub(r"\\u[0-9a-f]{4}", _letter, answer.body)
    return " ".join(unescape(TAG.sub("", answer.body)).split())


def _letter(found: re.Match[str]) -> str:
    return str(json.loads(f'"{found[0]}"'))


def notes_of_guides(village: Village) -> set[str]:
    """Collect the lines of all guide blocks as plain words, and long sentences."""
    texts = (
        passage.text
        for thing in village.things()
        for story in thing.stories.values()
        for passage in story.passages()
        if passage.word == "guide"
    )
    lines = {plain(line) for text in texts for line in text.split("\n")}
    sentences = {each for line in lines for each in re.split(r"(?<=[.?!])\s+", line)}
    return {each for each in lines if len(each) > 12} | {
        each for each in sentences if len(each) > 32
    }


def plain(line: str) -> str:
    """Return a line of Markdown as a page would say it."""
    return " ".join(markdown.plain(line.removeprefix("- ")).split())


def test_guides_notes_exist(village: Village) -> None:
    """The next test looks for something: there are notes of guides."""
    assert len(notes_of_guides(village)) > 100


def test_guides_notes_are_nowhere(
    client: FlaskClient, village: Village, answers: dict[str, Answer]
) -> None:
    """What guides say stands on no page, in no script, calendar or sitemap."""
    public = {path: words_of(each) for path, each in answers.items()}
    public["/sitemap.xml"] = client.get("/sitemap.xml").text
    everything = "\n".join(public.values())

    told = {note for note in notes_of_guides(village) if note in everything}

    assert told == set()


def site_with_notes(folder: Path, new_site: NewSite) -> FlaskClient:
    """Serve a course whose guides have pictures and a source of their own."""
    photos = folder / "village/stories/courses/round"
    photos.mkdir(parents=True)
    for name in ("wall", "door", "arch", "shed"):
        (photos / f"{name}.jpg").write_bytes(jpeg(80, 60))
    return new_site({"courses/round/en.md": COURSE, "sources.yaml": SOURCES})


def test_pictures_and_sources_of_notes_are_nowhere(
    tmp_path: Path, new_site: NewSite, walked: Walk
) -> None:
    """No page has a caption, an alternative text or a source of a guide's note."""
    answers = walked(site_with_notes(tmp_path, new_site))

    everything = {path: each.body.casefold() for path, each in answers.items()}
    told = {path for path, text in everything.items() if "murmured" in text}
    named = {path for path, text in everything.items() if "shed.jpg" in text}
    assert "/en/courses/round/take-away.html" in answers
    assert (told, named) == (set(), set())


def test_picture_in_a_note_leaves_the_public_words(
    tmp_path: Path, new_site: NewSite
) -> None:
    """The same photo says on a page what it says to visitors."""
    client = site_with_notes(tmp_path, new_site)

    page = client.get("/en/courses/round/gate/").text

    assert re.findall(r'alt="([^"]+)"', page) == [
        "A stone arch with a door",
        "A door",
    ]
    assert "Of oak · Olga" in page


def test_picture_of_a_note_has_no_address(tmp_path: Path, new_site: NewSite) -> None:
    """A photo that only a note names cannot be had, in any size."""
    client = site_with_notes(tmp_path, new_site)
    photos = ["courses/round/shed.jpg", "small/courses/round/shed.jpg"]

    statuses = [client.get(f"/photos/{each}").status_code for each in photos]

    assert statuses == [404, 404]
