"""Read tracks: one GeoJSON Feature with a LineString a course (RFC 7946, lon,lat)."""

import json
from collections.abc import Mapping
from pathlib import Path

from guide.content.folder import TRACKS
from guide.content.models import build
from guide.content.page import at_line
from guide.content.source import read_text
from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.track import Track

GLOBE = Bounds(-180, -90, 180, 90)


def read_tracks(root: Path) -> tuple[Mapping[str, Track], list[Problem]]:
    """Read all tracks by the slug of their course."""
    found: dict[str, Track] = {}
    problems: list[Problem] = []
    for file in sorted((root / TRACKS).glob("*.geojson")):
        path = file.relative_to(root).as_posix()
        try:
            found[file.stem] = parse_track(read_text(file))
        except Mistake as mistake:
            problems.append(at_line(path, 1, mistake))
    return found, problems


def write_track(root: Path, slug: str, track: Track) -> Path:
    """Write the track of a course in one step, without any times; return where."""
    folder = root / TRACKS
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{slug}.geojson"
    draft = file.with_suffix(".part")
    draft.write_text(track_text(track), encoding="utf-8")
    draft.replace(file)
    return file


def track_text(track: Track) -> str:
    """Write a track as GeoJSON (RFC 7946), without any times."""
    feature = {
        "type": "Feature",
        "properties": {
            "source": track.source,
            "date": track.date.text,
            "metres": round(track.metres),
        },
        "geometry": {
            "type": "LineString",
            "coordinates": [point.lonlat for point in track.points],
        },
    }
    return json.dumps(feature, indent=1) + "\n"


def parse_track(text: str) -> Track:
    """Read one Feature.

    Raises:
        Mistake: it is no GeoJSON Feature with a LineString and its properties.
    """
    try:
        feature = json.loads(text)
        pairs = feature["geometry"]["coordinates"]
        points = [Point(float(lat), float(lon)) for lon, lat, *_ in pairs]
        properties = {
            key: feature["properties"][key] for key in ("source", "date", "metres")
        }
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Mistake(
            N_("This is no GeoJSON line with a source, a date and metres.")
        ) from error
    for point in points:
        _check_globe(point)
    built = build(Track, {"points": points, **properties})
    if isinstance(built, list):
        raise built[0][1]
    return built


def _check_globe(point: Point) -> None:
    if GLOBE.holds(point):
        return
    if GLOBE.holds(Point(point.lon, point.lat)):
        message = N_("The position {lat}, {lon} has lat and lon swapped.")
    else:
        message = N_("The position {lat}, {lon} lies outside the village.")
    raise Mistake(message, lat=point.lat, lon=point.lon)
