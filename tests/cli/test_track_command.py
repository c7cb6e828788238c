"""`guide track`: from a phone's recording or the base map to a course's line."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main

EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"
TRACK = "routes_data/tracks/round.geojson"
WALK = [
    *[(35.1695 + n / 20_000, 126.8095 + n / 20_000) for n in range(10)],
    *[(35.170 + n / 10_000, 126.810 + n / 10_000) for n in range(21)],
    *[(35.172, 126.812 + n / 20_000) for n in range(10)],
]
"""From before the gate straight to the pond, and on."""


def gpx(folder: Path, pairs: list[tuple[float, float]], *, times: bool = True) -> str:
    """Write a recording with a fix every ten seconds; return its path."""
    points = "".join(
        f'<trkpt lat="{lat}" lon="{lon}">'
        + (f"<time>2026-05-05T10:{n // 6:02}:{n % 6}0Z</time>" if times else "")
        + "</trkpt>"
        for n, (lat, lon) in enumerate(pairs)
    )
    file = folder / "walk.gpx"
    file.write_text(
        '<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><trkseg>{points}</trkseg></trk></gpx>"
    )
    return str(file)


def run(runner: CliRunner, root: Path, *arguments: str) -> tuple[int, str]:
    """Run `guide track …` in a village; return exit code and output."""
    told = runner.invoke(main, ["track", *arguments, "--root", str(root)])
    return told.exit_code, told.output


def kept(root: Path) -> dict[str, object]:
    """Return the file that was written."""
    found: dict[str, object] = json.loads((root / TRACK).read_text())
    return found


def test_import_cuts_cleans_and_reports(
    scratch_village: Path, runner: CliRunner
) -> None:
    """The line runs from the first to the last stop, without any time in it."""
    code, output = run(
        runner, scratch_village, "import", "round", gpx(scratch_village, WALK)
    )

    found = kept(scratch_village)
    assert code == 0
    assert found["properties"] == {
        "source": "recorded",
        "date": "2026-05-05",
        "metres": pytest.approx(288, abs=4),
    }
    assert "T10:" not in json.dumps(found)
    assert output.splitlines()[1:] == [
        "  1. gate: 0 m",
        "  2. bell: 0 m",
        "  3. pond: 0 m",
        "  4. dinner: no position",
    ]


def test_import_without_times_says_so(scratch_village: Path, runner: CliRunner) -> None:
    """The month is a guess, and is called one."""
    file = gpx(scratch_village, WALK, times=False)

    code, output = run(runner, scratch_village, "import", "round", file)

    assert code == 0
    assert "The file has no times: dated 20" in output


def test_import_takes_the_day_that_is_told(
    scratch_village: Path, runner: CliRunner
) -> None:
    """Who knows when it was walked says it."""
    file = gpx(scratch_village, WALK, times=False)

    run(runner, scratch_village, "import", "round", file, "--date", "2025-10")

    assert '"date": "2025-10"' in (scratch_village / TRACK).read_text()


def test_import_marks_a_stop_that_is_far(
    scratch_village: Path, runner: CliRunner
) -> None:
    """A stop that the walk did not pass gets an arrow."""
    pairs = [(lat, lon + 0.001) for lat, lon in WALK]

    _, output = run(
        runner, scratch_village, "import", "round", gpx(scratch_village, pairs)
    )

    assert re.search(r"1\. gate: 7\d m  ← look at this one", output)


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        (WALK[::-1], "turn it round with --reverse."),
        (
            [(36.0 + n / 10_000, 127.0) for n in range(20)],
            "no stop is within 500 m of it.",
        ),
        ([(35.17, 126.81)] * 20, "nobody walked in it."),
    ],
)
def test_import_refuses_another_walk(
    scratch_village: Path,
    runner: CliRunner,
    pairs: list[tuple[float, float]],
    sentence: str,
) -> None:
    """Backwards, elsewhere, nowhere: one sentence, and the old track stays."""
    before = kept(scratch_village)

    code, output = run(
        runner, scratch_village, "import", "round", gpx(scratch_village, pairs)
    )

    assert (code, kept(scratch_village)) == (1, before)
    assert output.endswith(f"{sentence}\n")
    assert output.count("\n") == 1


def test_import_turns_round_on_request(
    scratch_village: Path, runner: CliRunner
) -> None:
    """A walk from the end is the same way."""
    file = gpx(scratch_village, WALK[::-1])

    code, _ = run(runner, scratch_village, "import", "round", file, "--reverse")

    geometry = kept(scratch_village)["geometry"]
    assert code == 0
    assert isinstance(geometry, dict)
    assert geometry["coordinates"][0] == pytest.approx([126.81, 35.17], abs=1e-4)


def test_route_is_called_routed(scratch_village: Path, runner: CliRunner) -> None:
    """A way from the base map is never passed off as walked."""
    (scratch_village / TRACK).unlink()
    build = ["basemap", "build", str(EXTRACT), "--root", str(scratch_village)]
    runner.invoke(main, build)

    code, output = run(runner, scratch_village, "route", "round")

    assert code == 0
    assert f"{TRACK}: routed along the base map, 20" in output
    assert '"source": "routed"' in (scratch_village / TRACK).read_text()


def test_route_keeps_what_somebody_walked(
    scratch_village: Path, runner: CliRunner
) -> None:
    """A recorded track is better than any router's."""
    build = ["basemap", "build", str(EXTRACT), "--root", str(scratch_village)]
    runner.invoke(main, build)

    assert run(runner, scratch_village, "route", "round") == (
        1,
        "guide: round has a recorded track, which is better: it stays.\n",
    )


def test_route_without_a_base_map_says_how(
    scratch_village: Path, runner: CliRunner
) -> None:
    """The sentence names the command that helps."""
    assert run(runner, scratch_village, "route", "round") == (
        1,
        "guide: There is no base map yet: make one with guide basemap build FILE.\n",
    )


def test_show_compares(scratch_village: Path, runner: CliRunner) -> None:
    """What is kept, and how far each stop lies from it."""
    _, output = run(runner, scratch_village, "show", "round")

    assert output.splitlines()[0] == "recorded on foot, 2026-04-01, 300 m, 4 points."


def test_an_unknown_course_gets_a_guess(
    scratch_village: Path, runner: CliRunner
) -> None:
    """A slip of the finger is answered with the nearest name."""
    assert run(runner, scratch_village, "show", "ruond") == (
        1,
        "guide: There is no course “ruond”. Did you mean round?\n",
    )
