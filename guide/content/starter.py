"""The first files of another village: small, whole, and passing the check."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml

from guide.content.folder import STORIES
from guide.content.models import build
from guide.domain.info import Provider
from guide.domain.info import VillageInfo
from guide.errors import Refused

PLAIN = re.compile(r"[^a-z0-9]+")

TEXTS = {
    "village": (
        "---\ntitle: {name}\nsummary: {name}\n---\n\n"
        "This village has a guide now. Its pages are Markdown files in stories/.\n"
    ),
    "place": (
        "---\nkind: park\ntitle: {title}\nsummary: Where the first walk begins\n"
        "position: {{lat: {lat}, lon: {lon}, accuracy: 50, source: unofficial}}\n"
        "sources: [own-knowledge]\n---\n\nWrite here what a visitor finds.\n"
    ),
    "course": (
        "---\ntitle: First walk\nsummary: From here to there\n"
        "suits: [first-visit]\norder: 1\nstops:\n"
        "  - {{at: places/start, stay: 5}}\n  - {{at: places/end, stay: 5}}\n"
        "sources: [own-knowledge]\n---\n\nTell in two sentences what this walk is.\n\n"
        "## The first stop {{#start}}\n\nStand still and look around.\n\n"
        "## The last stop {{#end}}\n\nThis is where the walk ends.\n"
    ),
}
SOURCES = (
    'own-knowledge: {url: "https://example.org/", '
    'what: "what neighbours told; put your real sources here"}\n'
)


@dataclass(frozen=True)
class Start:
    """What a new village is told; bounds are west, south, east, north in degrees."""

    name: str
    languages: tuple[str, ...]
    bounds: tuple[float, float, float, float]
    timezone: str


def start_village(folder: Path, start: Start) -> None:
    """Write the first files.

    Raises:
        Refused: there is a village already, or a value is wrong.
    """
    if (folder / STORIES).exists():
        message = f"{folder} has stories already; nothing was changed."
        raise Refused(message)
    for path, text in _files(start).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(text, encoding="utf-8")


def _files(start: Start) -> dict[str, str]:
    source = start.languages[0]
    values = {
        "id": PLAIN.sub("-", start.name.lower()).strip("-") or "village",
        "name": dict.fromkeys(start.languages, start.name),
        "languages": list(start.languages),
        "bounds": list(start.bounds),
        "timezone": start.timezone,
        "providers": list(get_args(Provider)),
    }
    built = build(VillageInfo, values)
    if isinstance(built, list):
        raise Refused(str(built[0][1]))
    box, centre = built.box, built.box.centre
    aside = min(0.001, (box.north - box.south) / 4, (box.east - box.west) / 4)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    return {
        f"{STORIES}/village.yaml": text,
        f"{STORIES}/sources.yaml": SOURCES,
        f"{STORIES}/village/{source}.md": TEXTS["village"].format(
            name=_prose(start.name)
        ),
        f"{STORIES}/places/start/{source}.md": _place(
            "The start", centre.lat, centre.lon
        ),
        f"{STORIES}/places/end/{source}.md": _place(
            "The end", centre.lat + aside, centre.lon + aside
        ),
        f"{STORIES}/courses/first-walk/{source}.md": TEXTS["course"].format(),
        "routes_data/codes.csv": "code,target,issued\n",
    }


def _prose(text: str) -> str:
    """Quote what YAML would take for a sign at the beginning of a line."""
    return json.dumps(text, ensure_ascii=False) if text[:1] in "\"'|>" else text


def _place(title: str, lat: float, lon: float) -> str:
    return TEXTS["place"].format(title=title, lat=round(lat, 6), lon=round(lon, 6))
