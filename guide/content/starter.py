"""The first files of another village: small, whole, and passing the check."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

import yaml

from guide.content.folder import STORIES
from guide.content.load import load
from guide.content.models import build
from guide.content.prints import accept_translation
from guide.domain.info import Provider
from guide.domain.info import VillageInfo
from guide.domain.position import Point
from guide.domain.problem import N_
from guide.errors import Refused

IGNORED = "# Keys, curators' passwords and what is made again.\n/instance/\n"
PLAIN = re.compile(r"[^a-z0-9]+")
SOURCE = "own-knowledge"

Say = Callable[[str, str], str]
"""Says a sentence in a language; in English where the language has no words."""


@dataclass(frozen=True)
class Start:
    """What a new village is told; bounds are west, south, east, north in degrees.

    Attributes:
        translated: those of the languages in which the first texts are written, too.
    """

    name: str
    languages: tuple[str, ...]
    bounds: tuple[float, float, float, float]
    timezone: str
    translated: tuple[str, ...] = ()


@dataclass(frozen=True)
class First:
    """One of the first stories: what all languages share, and what each one says."""

    folder: str
    shared: tuple[str, ...]
    title: str
    summary: str
    body: tuple[str, ...]


COURSE = First(
    "courses/first-walk",
    (
        "suits: [first-visit]",
        "order: 1",
        "stops:",
        "  - {at: places/start, stay: 5}",
        "  - {at: places/end, stay: 5}",
        f"sources: [{SOURCE}]",
    ),
    N_("First walk"),
    N_("From here to there"),
    (
        N_("Tell in two sentences what this walk is."),
        N_("## The first stop {#start}"),
        N_("Stand still and look around."),
        N_("## The last stop {#end}"),
        N_("This is where the walk ends."),
    ),
)
VILLAGE_BODY = (
    N_("This village has a guide now. Its pages are Markdown files in stories/."),
    N_("## Nothing is collected {#privacy}"),
    N_(
        "This guide collects nothing about you. Its public pages set no cookies, "
        "and your position never leaves your phone."
    ),
)
WHAT = N_("what neighbours told; put your real sources here")


def start_village(folder: Path, start: Start, say: Say, today: date) -> None:
    """Write the first files, with translations that count as compared.

    Raises:
        Refused: there is a village already, or a value is wrong.
    """
    if (folder / STORIES).exists():
        message = f"{folder} has stories already; nothing was changed."
        raise Refused(message)
    for path, text in _files(start, _id(start.name, folder), say).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(text, encoding="utf-8")
    for thing in load(folder, today).things():
        for code in start.translated:
            accept_translation(folder, thing, code)


def _id(name: str, folder: Path) -> str:
    """Name a village for calendars; a name in other letters leaves it to the folder."""
    texts = (name, folder.resolve().name)
    plain = (PLAIN.sub("-", text.lower()).strip("-") for text in texts)
    return next(filter(None, plain), "village")


def _files(start: Start, called: str, say: Say) -> dict[str, str]:
    values = {
        "id": called,
        "name": dict.fromkeys(start.languages, start.name),
        "languages": list(start.languages),
        "bounds": list(start.bounds),
        "timezone": start.timezone,
        "providers": list(get_args(Provider)),
    }
    built = build(VillageInfo, values)
    if isinstance(built, list):
        raise Refused(str(built[0][1]))
    source = start.languages[0]
    box, centre = built.box, built.box.centre
    aside = min(0.001, (box.north - box.south) / 4, (box.east - box.west) / 4)
    there = Point(centre.lat + aside, centre.lon + aside)
    stories = (
        First("village", (), start.name, start.name, VILLAGE_BODY),
        _place("start", N_("The start"), centre),
        _place("end", N_("The end"), there),
        COURSE,
    )
    what = {SOURCE: {"url": "https://example.org/", "what": say(source, WHAT)}}
    return {
        f"{STORIES}/village.yaml": _yaml(values),
        f"{STORIES}/sources.yaml": _yaml(what),
        "routes_data/codes.csv": "code,target,issued\n",
        ".gitignore": IGNORED,
        **{
            f"{STORIES}/{first.folder}/{code}.md": _text(first, code, source, say)
            for first in stories
            for code in (source, *start.translated)
        },
    }


def _place(slug: str, title: str, at: Point) -> First:
    lat, lon = round(at.lat, 6), round(at.lon, 6)
    position = f"{{lat: {lat}, lon: {lon}, accuracy: 50, source: unofficial}}"
    shared = ("kind: park", f"position: {position}", f"sources: [{SOURCE}]")
    summary = N_("A place of the first walk")
    body = (N_("Write here what a visitor finds."),)
    return First(f"places/{slug}", shared, title, summary, body)


def _text(first: First, code: str, source: str, say: Say) -> str:
    shared = first.shared if code == source else ()
    head = (
        f"title: {_prose(say(code, first.title))}",
        f"summary: {_prose(say(code, first.summary))}",
        *shared,
    )
    body = "\n\n".join(say(code, each) for each in first.body)
    return "\n".join(("---", *head, "---", "", body, ""))


def _yaml(values: object) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


def _prose(text: str) -> str:
    """Quote what YAML would take for a sign at the beginning of a line."""
    return json.dumps(text, ensure_ascii=False) if text[:1] in "\"'|>" else text
