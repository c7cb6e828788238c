"""Small villages made of a few lines, for tests of shows and time."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from guide.content.load import load
from guide.domain.village import Village

INFO = """\
id: testing
name: {en: Testing}
languages: [en]
bounds: [126.799, 35.161, 126.817, 35.180]
timezone: Asia/Seoul
country: KR
"""
SOURCES = 'book: {url: "https://example.org/", date: 2026-01-01}\n'
VILLAGE = "---\ntitle: Testing\nsources: [book]\n---\n\nA village.\n"
HALL = """\
---
kind: theatre
title: Hall
position: {lat: 35.17, lon: 126.808, accuracy: 10, source: survey}
hours: "Tu-Su 10:00-17:00; PH off"
checked: 2026-01-01
sources: [book]
---

A hall.
"""
DAY = date(2026, 9, 1)


def write_village(root: Path, stories: Mapping[str, str]) -> Path:
    """Write a village: a hall, and stories by `family/slug`."""
    whole = {"village": VILLAGE, "places/hall": HALL, **stories}
    for name, text in whole.items():
        folder = root / "stories" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "en.md").write_text(text, encoding="utf-8")
    (root / "stories" / "village.yaml").write_text(INFO, encoding="utf-8")
    (root / "stories" / "glossary.yaml").write_text("", encoding="utf-8")
    (root / "stories" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return root


def village_of(
    root: Path, stories: Mapping[str, str] | None = None, today: date = DAY
) -> Village:
    """Write a village and load it."""
    return load(write_village(root, stories or {}), today)


def show(matter: str, kind: str = "concert") -> str:
    """Write the story of a performance with more front matter."""
    return (
        f"---\nkind: {kind}\ntitle: Show\nchecked: 2026-01-01\nsources: [book]\n"
        f"{matter.strip()}\n---\n\nA show.\n"
    )
