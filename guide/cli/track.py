"""`guide track`: the real way of a course, recorded on foot or found on the map."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.domain.course import Course
from guide.domain.edtf import FuzzyDate
from guide.domain.problem import Mistake
from guide.domain.spelling import closest
from guide.domain.track import Track
from guide.domain.tracking import Distance
from guide.domain.village import Village
from guide.errors import Refused

SOURCES = {"recorded": "recorded on foot", "routed": "routed along the base map"}


@click.group()
def track() -> None:
    """Give a course its real way instead of an estimate."""


@track.command("import")
@root_option
@click.argument("course")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--date", "day", default="", help="When it was walked, if not inside.")
@click.option("--reverse", is_flag=True, help="It was walked from the end.")
def import_(root: Path, course: str, file: Path, day: str, *, reverse: bool) -> None:
    """Take over a walk that a phone recorded as GPX."""
    from guide.content.traces import read_recording
    from guide.domain.tracking import from_recording

    village, found = _open(root, course)
    recording = read_recording(file)
    fixes = recording.fixes[::-1] if reverse else recording.fixes
    when = _day(day or recording.day)
    made = from_recording(village, found, fixes, when)
    _keep(root, found, made.track)
    if not (day or recording.day):
        click.echo(f"The file has no times: dated {when.text}; --date says better.")
    _tell(village, found, made.distances)


@track.command()
@root_option
@click.argument("course")
def route(root: Path, course: str) -> None:
    """Find the way along the base map; it is never passed off as walked."""
    from guide.domain.tracking import along_streets

    village, found = _open(root, course)
    if village.basemap is None:
        message = "There is no base map yet: make one with guide basemap build FILE."
        raise Refused(message)
    before = village.tracks.get(found.slug)
    if before and before.source == "recorded":
        message = f"{found.slug} has a recorded track, which is better: it stays."
        raise Refused(message)
    made = along_streets(village, found, village.basemap, _day(_today()))
    _keep(root, found, made.track)
    _tell(village, found, made.distances)


@track.command()
@root_option
@click.argument("course")
def show(root: Path, course: str) -> None:
    """Compare what is known of a course's way."""
    from guide.domain.tracking import distances

    village, found = _open(root, course)
    kept = village.tracks.get(found.slug)
    if kept is None:
        click.echo(f"{found.slug} has no track: its ways are estimates.")
        _tell(village, found, ())
        return
    click.echo(_line(kept))
    _tell(village, found, distances(village, found, kept.points))


def _open(root: Path, slug: str) -> tuple[Village, Course]:
    from guide.content.load import load

    village = load(root.resolve(), datetime.now(UTC).date())
    course = village.courses.get(slug)
    if course is None:
        other = closest(slug, village.courses) or ", ".join(village.courses)
        message = f"There is no course “{slug}”. Did you mean {other}?"
        raise Refused(message)
    return village, course


def _day(text: str) -> FuzzyDate:
    try:
        return FuzzyDate.parse(text or f"{_today()[:7]}~")
    except Mistake as mistake:
        raise Refused(str(mistake)) from mistake


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _keep(root: Path, course: Course, found: Track) -> None:
    from guide.content.tracks import write_track

    file = write_track(root.resolve(), course.slug, found)
    click.echo(f"{file.relative_to(root.resolve())}: {_line(found)}")


def _line(found: Track) -> str:
    return (
        f"{SOURCES[found.source]}, {found.date.text}, {found.metres:.0f} m, "
        f"{len(found.points)} points."
    )


def _tell(village: Village, course: Course, found: tuple[Distance, ...]) -> None:
    """Print how far each stop lies from the line, and which have no position."""
    known = {each.number: each for each in found}
    positions = village.walks[course.slug].positions
    for number, stop in enumerate(course.stops, start=1):
        if number in known:
            each = known[number]
            hint = "  ← look at this one" if each.is_far else ""
            click.echo(f"  {number}. {each.slug}: {each.metres:.0f} m{hint}")
        elif positions[number - 1] is None:
            click.echo(f"  {number}. {stop.slug}: no position")
