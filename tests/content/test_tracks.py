"""Tracks: GeoJSON lines of courses."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.tracks import parse_track
from guide.content.tracks import read_tracks
from guide.domain.position import Point
from guide.domain.problem import Mistake

LINE = [[126.81, 35.17], [126.82, 35.18, 40.0]]
KNOWN = {"source": "routed", "date": "2026-04-01", "metres": 900}
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def feature(coordinates: object, **properties: object) -> str:
    """Write a GeoJSON Feature."""
    geometry = {"type": "LineString", "coordinates": coordinates}
    known = {**KNOWN, **properties}
    return json.dumps({"type": "Feature", "geometry": geometry, "properties": known})


def test_parse_track_reads_lon_before_lat() -> None:
    """GeoJSON writes longitude first, and perhaps a height last."""
    track = parse_track(feature(LINE))

    assert track.points == (Point(35.17, 126.81), Point(35.18, 126.82))
    assert (track.source, str(track.date), track.metres) == (
        "routed",
        "2026-04-01",
        900,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"geometry": {"coordinates": [[1, 2], [3, 4]]}, "properties": {}}',
        feature([[126.81]]),
        feature([["east", "north"]]),
        feature("line"),
        feature(None),
        "[" * 100_000,
    ],
)
def test_parse_track_of_something_else_is_a_mistake(text: str) -> None:
    """Only a Feature with a line and its properties is a track."""
    with pytest.raises(Mistake, match="This is no GeoJSON line with a source"):
        parse_track(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (feature([[35.17, 126.81]] * 2), "126.81, 35.17 has lat and lon swapped"),
        (feature([[190, 35]] * 2), "35.0, 190.0 lies outside the village"),
        (feature([[float("nan"), 35]] * 2), "35.0, nan lies outside the village"),
        (feature([[126.81, 35.17]]), "The list “points” is too short"),
        (feature(LINE, source="drawn"), "“drawn” is no source: use recorded, routed"),
        (feature(LINE, date="soon"), "“soon” is no date"),
        (feature(LINE, metres="far"), "“far” is no number for metres"),
        (feature(LINE, metres=0), "0 is out of range for metres"),
    ],
)
def test_parse_track_names_what_is_wrong(text: str, sentence: str) -> None:
    """A track with a wrong value says which."""
    with pytest.raises(Mistake, match=sentence):
        parse_track(text)


@given(JSON)
def test_parse_track_raises_nothing_but_mistakes(coordinates: object) -> None:
    """Whatever stands in the file, the village is still read."""
    try:
        track = parse_track(feature(coordinates))
    except Mistake:
        return

    assert track.distance_to(track.points[0]) == 0


def test_read_tracks_are_named_by_their_course(tmp_path: Path) -> None:
    """A file is called like its course; a broken one is told and left out."""
    folder = tmp_path / "routes_data" / "tracks"
    folder.mkdir(parents=True)
    (folder / "round.geojson").write_text(feature(LINE), encoding="utf-8")
    (folder / "bad.geojson").write_bytes(b"\xff")

    tracks, problems = read_tracks(tmp_path)

    assert list(tracks) == ["round"]
    assert [each.path for each in problems] == ["routes_data/tracks/bad.geojson"]


def test_read_tracks_without_a_folder_are_none(tmp_path: Path) -> None:
    """At first nobody recorded anything, and that is right."""
    assert read_tracks(tmp_path) == ({}, [])
