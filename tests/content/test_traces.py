"""GPX as real apps write it: without times, in pieces, broken."""

from pathlib import Path

import pytest

from guide.content.traces import read_recording
from guide.domain.position import Point
from guide.errors import GuideError

POINT = '<trkpt lat="35.17" lon="126.81">{}</trkpt><trkpt lat="35.171" lon="126.81"/>'
BARE = f"<trkseg>{POINT.format('')}</trkseg>"
TIME = "<time>2026-04-02T01:02:03Z</time>"


def gpx(body: str, version: str = "1.1") -> str:
    """Write a GPX file around a body."""
    space = f"http://www.topografix.com/GPX/{version.replace('.', '/')}"
    return f'<gpx version="{version}" creator="app" xmlns="{space}">{body}</gpx>'


def track(*segments: str) -> str:
    """Write a track of segments."""
    inside = "".join(f"<trkseg>{each}</trkseg>" for each in segments)
    return gpx(f"<trk>{inside}</trk>")


@pytest.mark.parametrize(
    ("text", "count", "day"),
    [
        (track(POINT.format(TIME)), 2, "2026-04-02"),
        (track(POINT.format("")), 2, ""),
        (track(POINT.format(TIME), "", POINT.format("")), 4, "2026-04-02"),
        (gpx(f"<metadata>{TIME}</metadata><trk>{BARE}</trk>"), 2, "2026-04-02"),
        (gpx(f"<rte>{POINT.format('').replace('trkpt', 'rtept')}</rte>"), 2, ""),
        (track(POINT.format("") + '<trkpt lat="0" lon="0"/>'), 2, ""),
        ("\ufeff" + track(POINT.format("<ele>12</ele>")), 2, ""),
        (gpx(f"<trk>{BARE}</trk>", "1.0"), 2, ""),
        (track(POINT.format("<extensions><hr>99</hr></extensions>")), 2, ""),
    ],
)  # fmt: skip
def test_read_takes_what_apps_write(
    tmp_path: Path, text: str, count: int, day: str
) -> None:
    """Missing times, several segments, routes, zero fixes, old versions: all import."""
    file = tmp_path / "walk.gpx"
    file.write_text(text, encoding="utf-8")

    found = read_recording(file)

    assert (len(found.fixes), found.day) == (count, day)
    assert found.fixes[0].point == Point(35.17, 126.81)


ENTITY = '<!DOCTYPE gpx [<!ENTITY a "aaaa">]>' + track(POINT.format(""))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is no GPX"),
        (track(POINT.format("")).encode()[:-30], "its XML breaks off or is wrong in"),
        (b"\xff\xfe\x00", "it is no UTF-8 text"),
        (gpx("").encode(), "it has fewer than two points"),
        (track('<trkpt lat="35" lon="126"/>').encode(), "it has fewer than two points"),
        (track('<trkpt lat="x" lon="126"/>').encode(), "a point in it has no usable"),
        (track('<trkpt lon="126"/>').encode(), "a point in it has no usable position"),
        (b"<kml></kml>", "it is no GPX"),
        (ENTITY.encode(), "it declares entities"),
        (b'{"type": "Feature"}', "it is no GPX"),
    ],
)
def test_read_says_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    """Every broken file is named, with its reason, on one line."""
    file = tmp_path / "walk.gpx"
    file.write_bytes(data)

    with pytest.raises(GuideError) as caught:
        read_recording(file)

    assert str(caught.value).startswith(f"walk.gpx holds no recorded walk: {reason}")
    assert "\n" not in str(caught.value)


def test_read_takes_one_time_for_none(tmp_path: Path) -> None:
    """Planners write the same moment on every point: nobody stood still for it."""
    file = tmp_path / "walk.gpx"
    file.write_text(track(POINT.format(TIME).replace('1"/>', f'1">{TIME}</trkpt>')))

    found = read_recording(file)

    assert [fix.seconds for fix in found.fixes] == [None, None]
    assert found.day == "2026-04-02"
