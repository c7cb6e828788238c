"""`guide basemap build` in a real village folder."""

from datetime import date
from pathlib import Path

from click.testing import CliRunner

from guide.cli import main
from guide.content.load import load

DAY = date(2026, 11, 23)
EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"


def test_build_writes_what_the_village_loads(
    scratch_village: Path, runner: CliRunner
) -> None:
    """One command, and the village has a base map and another revision."""
    before = load(scratch_village, DAY)

    told = runner.invoke(
        main, ["basemap", "build", str(EXTRACT), "--root", str(scratch_village)]
    )

    after = load(scratch_village, DAY)
    assert told.exit_code == 0
    assert "13 shapes, 4 names, 9 walkable ways." in told.output
    assert "© OpenStreetMap contributors, ODbL 1.0, data of 2026-03-14." in told.output
    assert (before.basemap, after.problems) == (None, before.problems)
    assert after.basemap
    assert after.revision != before.revision


def test_build_asks_whose_data_it_is(scratch_village: Path, runner: CliRunner) -> None:
    """GeoJSON that does not name OpenStreetMap needs a name and a licence."""
    file = scratch_village / "town.geojson"
    file.write_text('{"type": "FeatureCollection", "features": []}')

    told = runner.invoke(
        main, ["basemap", "build", str(file), "--root", str(scratch_village)]
    )

    sentence = (
        "guide: The file does not say whose data it holds: name them with "
        "--attribution and --licence.\n"
    )
    assert (told.exit_code, told.output) == (1, sentence)


def test_build_outside_a_village_is_refused(tmp_path: Path, runner: CliRunner) -> None:
    """A folder without stories gets a sentence and no file."""
    told = runner.invoke(
        main, ["basemap", "build", str(EXTRACT), "--root", str(tmp_path)]
    )

    assert (told.exit_code, list(tmp_path.iterdir())) == (1, [])
