"""A draft laid over the village: checked and shown before anything is saved."""

import re
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.content.files import check_files
from guide.content.folder import VILLAGE
from guide.content.page import page_of
from guide.content.page import read_page
from guide.content.reading import read_thing
from guide.domain import crosscheck
from guide.domain.problem import in_order
from guide.domain.problem import Problem
from guide.domain.thing import Thing
from guide.domain.village import Village

STORY = re.compile(
    r"stories/(?:(?P<family>[a-z]+)/(?P<slug>[a-z0-9-]+)|village)/(?P<code>[a-z-]+)\.md"
)


@dataclass(frozen=True)
class Overlaid:
    """A village as it would be with a draft.

    Attributes:
        thing: what the draft is about; None where it cannot be read at all.
        problems: those of the draft's own file, by line.
    """

    village: Village
    thing: Thing | None
    problems: tuple[Problem, ...]


def path_of(family: str, slug: str, code: str) -> str:
    """Return the file of a story in one language."""
    folder = VILLAGE if family == VILLAGE else f"{family}/{slug}"
    return f"stories/{folder}/{code}.md"


def overlay(root: Path, village: Village, path: str, text: str) -> Overlaid:
    """Lay a text over the file at a path.

    Args:
        root: the village folder, for the other languages of the story.
        village: what it is laid over.
        path: where the text would be saved; a story's file.
        text: the whole file.
    """
    found = STORY.fullmatch(path)
    family, slug = (found["family"] or VILLAGE, found["slug"]) if found else ("", "")
    pages = {path.rpartition("/")[2].removesuffix(".md"): page_of(text, path)}
    for code in village.info.languages:
        other = path_of(family, slug or VILLAGE, code)
        if code not in pages and (root / other).is_file():
            pages[code] = read_page(root / other, other)
    reading = read_thing(family, slug or VILLAGE, pages, village.source_locale)
    with_draft = _with(village, family, reading.thing)
    own = [each for each in reading.problems if each.path == path]
    return Overlaid(with_draft, reading.thing, tuple(own))


def problems_of(
    root: Path, overlaid: Overlaid, path: str, today: date
) -> tuple[Problem, ...]:
    """Check a draft against the whole village, as `guide check` does."""
    village = overlaid.village
    found = [*crosscheck.problems_in(village, today), *check_files(root, village)]
    own = [each for each in found if each.path == path]
    return in_order([*overlaid.problems, *own])


def _with(village: Village, family: str, thing: Thing | None) -> Village:
    if thing is None:
        return village
    if family == VILLAGE:
        return replace(village, story=thing)  # type: ignore[arg-type]
    changed = {**village.family(family), thing.slug: thing}
    return replace(village, **{family: changed})  # type: ignore[arg-type]
