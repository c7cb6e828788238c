"""Print what was wished for: one sheet, all of them, or all signs."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import click

from guide.cli.wishes import Wishes
from guide.domain.course import Course
from guide.domain.reference import Reference
from guide.errors import Refused
from guide.http.assets import shipped
from guide.settings import fonts_folder
from guide.sheets.catalogue import catalogue
from guide.sheets.glyphs import located
from guide.sheets.order import PUBLIC_STYLES
from guide.sheets.order import Style
from guide.sheets.order import STYLES
from guide.sheets.press import GlyphMissing
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript
from guide.sheets.timetable import month_of
from guide.sheets.timetable import months_with_shows
from guide.sheets.timetable import timetable

Job = tuple[str, Manuscript]
"""The name of a file, and what will stand in it."""

FOR_GUIDES = "for-guides"
"""The folder of `--all` that must not go onto a public site."""


def print_one(wishes: Wishes) -> None:
    """Print one sheet into its file."""
    name, made = _one(wishes)
    file = Path(wishes.text("output") or name)
    _write(wishes, file, made)
    click.echo(str(file))


def print_all(wishes: Wishes, folder: Path) -> None:
    """Print every style of every course in every language it speaks."""
    from rich.progress import track

    jobs = list(_everything(wishes))
    for name, made in track(jobs, description=str(folder), transient=True):
        _write(wishes, folder / name, made)
    click.echo(f"{folder}: {len(jobs)} sheets")


def print_signs(wishes: Wishes, folder: Path) -> None:
    """Print one sign for each thing at which a course stops."""
    from rich.progress import track

    jobs = list(_signs(wishes))
    for name, made in track(jobs, description=str(folder), transient=True):
        _write(wishes, folder / name, made)
    click.echo(f"{folder}: {len(jobs)} signs")


def _one(wishes: Wishes) -> Job:
    first, second = wishes.languages
    name = "-".join(filter(None, [wishes.style, first, second]))
    order = wishes.order(wishes.style, first, second)
    if wishes.style == "catalogue":
        return f"{name}.pdf", catalogue(wishes.village, order, wishes.folder)
    if wishes.style == "timetable":
        month = month_of(wishes.text("month"), wishes.today)
        return f"{name}-{month}.pdf", timetable(wishes.village, order, month)
    course = wishes.course
    made = manuscript(wishes.village, course, _style(wishes.style), order)
    return f"{course.slug}-{name}.pdf", _only_stop(made, wishes.text("stop"))


def _everything(wishes: Wishes) -> Iterator[Job]:
    for course in wishes.village.courses_in_order:
        for code in wishes.village.info.languages:
            if course.speaks(code):
                yield from _of_course(wishes, course, code)
    for code in wishes.village.info.languages:
        order = wishes.order("catalogue", code)
        yield f"catalogue-{code}.pdf", catalogue(wishes.village, order, wishes.folder)
    order = wishes.order("timetable", wishes.village.source_locale)
    for month in months_with_shows(wishes.village, wishes.today):
        yield f"timetable-{month}.pdf", timetable(wishes.village, order, month)


def _of_course(wishes: Wishes, course: Course, code: str) -> Iterator[Job]:
    for style in STYLES:
        order = wishes.order(style, code)
        folder = "" if style in PUBLIC_STYLES else f"{FOR_GUIDES}/"
        name = f"{folder}{course.slug}-{style}-{code}.pdf"
        yield name, manuscript(wishes.village, course, style, order)


def _signs(wishes: Wishes) -> Iterator[Job]:
    """Go through the stops; a thing has one sign, however many courses stop at it."""
    seen: set[Reference] = set()
    order = wishes.order("poster", wishes.languages[0])
    for course in wishes.village.courses_in_order:
        whole = manuscript(wishes.village, course, "poster", order)
        for stop in course.stops:
            if stop.at.thing not in seen:
                seen.add(stop.at.thing)
                name = f"{stop.at.family}-{stop.at.slug}.pdf"
                yield name, _only_stop(whole, stop.slug)


def _only_stop(made: Manuscript, slug: str) -> Manuscript:
    """Keep the sign of one stop; all where no stop is named."""
    signs = made.data.get("signs")
    if not slug or not isinstance(signs, list):
        return made
    found = [sign for sign in signs if sign["slug"] == slug]
    if not found:
        known = ", ".join(sign["slug"] for sign in signs)
        message = f"There is no stop “{slug}”: use {known}."
        raise Refused(message)
    return replace(made, data={**made.data, "signs": found})


def _style(name: str) -> Style:
    return next(style for style in STYLES if style == name)


def _write(wishes: Wishes, file: Path, made: Manuscript) -> None:
    try:
        pdf = _press().pdf(made, wishes.today)
    except GlyphMissing as error:
        raise located(error, wishes.village) from error
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pdf)


@cache
def _press() -> Press:
    return Press(shipped("templates") / "sheets", fonts_folder())
