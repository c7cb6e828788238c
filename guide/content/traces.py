"""Read GPX that a phone recorded (GPX 1.0 and 1.1), whatever the app left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gpxpy
from gpxpy.gpx import GPX
from gpxpy.gpx import GPXException
from gpxpy.gpx import GPXRoutePoint
from gpxpy.gpx import GPXTrackPoint

from guide.domain.position import Point
from guide.domain.trace import Fix
from guide.errors import GuideError

Recorded = GPXTrackPoint | GPXRoutePoint
LARGEST_BYTES = 40_000_000
"""A day at one spot a second takes about 12 MB."""

GPX_ROOT = re.compile(r"<(?:\w+:)?gpx[\s>]")
LINE = re.compile(r"\bline (\d+)")


class RecordingBroken(GuideError):
    """Raised when a file holds no walk."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} holds no recorded walk: {reason}.")


@dataclass(frozen=True)
class Recording:
    """What a phone recorded; `day` is empty where there was no time."""

    fixes: tuple[Fix, ...]
    day: str


def read_recording(file: Path) -> Recording:
    """Read all segments of all tracks, or the routes where there is no track.

    Raises:
        RecordingBroken: it is no GPX, is cut off, or has fewer than two points.
    """
    if file.stat().st_size > LARGEST_BYTES:
        raise RecordingBroken(file.name, f"it has over {LARGEST_BYTES // 10**6} MB")
    try:
        text = file.read_text(encoding="utf-8-sig")
        if "<!ENTITY" in text:
            raise RecordingBroken(file.name, "it declares entities")
        if not GPX_ROOT.search(text):
            raise RecordingBroken(file.name, "it is no GPX")
        gpx = gpxpy.parse(text)
    except UnicodeDecodeError as error:
        raise RecordingBroken(file.name, "it is no UTF-8 text") from error
    except GPXException as error:
        raise RecordingBroken(file.name, _reason(str(error))) from error
    points = list(_points(gpx))
    has_times = len({point.time for point in points}) > 1
    fixes = tuple(
        _fix(point, has_times=has_times) for point in points if _is_on_earth(point)
    )
    if len(fixes) < 2:  # noqa: PLR2004  (a line has two ends)
        raise RecordingBroken(file.name, "it has fewer than two points")
    return Recording(fixes, _day(gpx, points))


def _points(gpx: GPX) -> Iterator[Recorded]:
    """Go through all tracks; some apps export a walk as a route."""
    for track in gpx.tracks:
        for segment in track.segments:
            yield from segment.points
    if not gpx.tracks:
        for route in gpx.routes:
            yield from route.points


def _reason(message: str) -> str:
    """Say what a parser said, without its own words for it."""
    line = LINE.search(message)
    if line:
        return f"its XML breaks off or is wrong in line {line[1]}"
    return "a point in it has no usable position"


def _fix(point: Recorded, *, has_times: bool) -> Fix:
    """Take a point; planners write one time on all points, which is none."""
    seconds = point.time.timestamp() if point.time and has_times else None
    return Fix(Point(point.latitude, point.longitude), seconds)


def _is_on_earth(point: Recorded) -> bool:
    """Tell a fix from the nothing (0, 0) that some apps write without satellites."""
    lat, lon = point.latitude, point.longitude
    return bool(lat or lon) and abs(lat) <= 90 and abs(lon) <= 180  # noqa: PLR2004


def _day(gpx: GPX, points: list[Recorded]) -> str:
    times = [point.time for point in points if point.time]
    first = times[0] if times else gpx.time
    return first.date().isoformat() if first else ""
