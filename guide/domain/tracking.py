"""Make the track of a course: from a recording, or along the base map."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from guide.domain.basemap import Basemap
from guide.domain.course import Course
from guide.domain.edtf import FuzzyDate
from guide.domain.matching import cut_at
from guide.domain.matching import Match
from guide.domain.matching import matches
from guide.domain.position import metres_along
from guide.domain.position import Point
from guide.domain.routing import Router
from guide.domain.trace import clean
from guide.domain.trace import Fix
from guide.domain.track import Track
from guide.domain.village import Village
from guide.errors import Refused

FAR_METRES = 50.0
"""A stop this far from a recording was perhaps not visited, or lies elsewhere."""

TOO_FAR_METRES = 500.0
"""A recording this far from every stop is another walk."""

BACKWARDS = 2.0
"""How much better the other direction must fit to be the one that was walked."""


@dataclass(frozen=True)
class Distance:
    """How far a stop lies from a track; `is_far` where somebody should look."""

    number: int
    slug: str
    metres: float
    is_far: bool


@dataclass(frozen=True)
class Made:
    """A new track, and how it fits the stops."""

    track: Track
    distances: tuple[Distance, ...]


def located(village: Village, course: Course) -> list[tuple[int, Point, float]]:
    """List the stops with a position: number, point and accuracy in metres."""
    positions = village.walks[course.slug].positions
    return [
        (number, position.point, position.accuracy)
        for number, position in enumerate(positions, start=1)
        if position
    ]


def from_recording(
    village: Village, course: Course, fixes: Sequence[Fix], day: FuzzyDate
) -> Made:
    """Clean a recording and cut it from the first to the last stop.

    Raises:
        Refused: it is no walk, is another walk, or runs the other way round.
    """
    points = [point for _, point, _ in _stops(village, course)]
    line = clean(fixes)
    if len(line) < 2:  # noqa: PLR2004  (a line has two ends)
        message = "The recording stays at one spot: nobody walked in it."
        raise Refused(message)
    found = matches(line, points)
    _check_direction(line, points, found)
    return _made(village, course, "recorded", (cut_at(line, found), day))


def along_streets(
    village: Village, course: Course, basemap: Basemap, day: FuzzyDate
) -> Made:
    """Find the way from stop to stop along the base map.

    Raises:
        Refused: a stop lies too far from any way, or nothing connects two of them.
    """
    router = Router(basemap)
    stops = _stops(village, course)
    holds = [(number, router.foothold(point)) for number, point, _ in stops]
    lost = [str(number) for number, hold in holds if hold is None]
    if lost:
        message = (
            f"No way of the base map comes near stop {', '.join(lost)}: check the "
            "position, or record the walk instead."
        )
        raise Refused(message)
    line: list[Point] = []
    for (_, start), (number, end) in pairwise(holds):
        part = router.way(start, end) if start and end else None
        if part is None:
            message = f"No way of the base map leads to stop {number}."
            raise Refused(message)
        line += part[1:] if line else part
    return _made(village, course, "routed", (tuple(line), day))


def distances(
    village: Village, course: Course, line: Sequence[Point]
) -> tuple[Distance, ...]:
    """Say how far each located stop lies from a line."""
    stops = located(village, course)
    found = matches(line, [point for _, point, _ in stops])
    return tuple(
        Distance(
            number,
            course.stops[number - 1].slug,
            match.metres,
            is_far=match.metres > max(FAR_METRES, accuracy),
        )
        for (number, _, accuracy), match in zip(stops, found, strict=True)
    )


def _stops(village: Village, course: Course) -> list[tuple[int, Point, float]]:
    stops = located(village, course)
    if len({point for _, point, _ in stops}) < 2:  # noqa: PLR2004  (a way has two ends)
        message = f"{course.slug} has fewer than two stops with a position."
        raise Refused(message)
    return stops


def _check_direction(
    line: Sequence[Point], points: Sequence[Point], found: Sequence[Match]
) -> None:
    if min(match.metres for match in found) > TOO_FAR_METRES:
        message = "The recording lies elsewhere: no stop is within 500 m of it."
        raise Refused(message)
    here = sum(match.metres for match in found)
    there = sum(match.metres for match in matches(line[::-1], points))
    if here > BACKWARDS * there + FAR_METRES:
        message = (
            "The recording runs from the last stop to the first one: "
            "turn it round with --reverse."
        )
        raise Refused(message)


def _made(
    village: Village,
    course: Course,
    source: Literal["recorded", "routed"],
    found: tuple[tuple[Point, ...], FuzzyDate],
) -> Made:
    line, day = found
    if len(line) < 2:  # noqa: PLR2004  (a line has two ends)
        message = "All stops lie at one spot of the line: there is no way to keep."
        raise Refused(message)
    metres = metres_along(line)
    track = Track(points=line, source=source, date=day, metres=metres)
    return Made(track, distances(village, course, line))
