"""`guide init`: another village that passes the check."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--name", "언덕마을", "--languages", "ko,en", "--timezone", "Asia/Seoul"),
        ("--bounds", "126.799,35.161,126.817,35.180"),
        ("--name", ' "Hill"\n side '),
    ],
)
def test_init_makes_a_village_that_passes_the_check(
    options: tuple[str, ...], runner: CliRunner, tmp_path: Path
) -> None:
    """What init writes is the first thing that check accepts."""
    folder = str(tmp_path / "hill")

    made = runner.invoke(main, ["init", folder, *options])

    assert made.output == f"{folder} is a village now: guide serve --root {folder}\n"
    assert runner.invoke(main, ["check", "--root", folder]).exit_code == 0


def test_init_names_the_village_like_its_folder(
    runner: CliRunner, tmp_path: Path
) -> None:
    """Without a name the folder's is taken."""
    runner.invoke(main, ["init", str(tmp_path / "hill")])

    text = (tmp_path / "hill/stories/village/en.md").read_text(encoding="utf-8")

    assert text.splitlines()[1] == "title: hill"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ("--bounds", "1,2,3"),
            "“1,2,3” are no bounds: write --bounds W,S,E,N in degrees.",
        ),
        (
            ("--bounds", "a,b,c,d"),
            "“a,b,c,d” are no bounds: write --bounds W,S,E,N in degrees.",
        ),
        (
            ("--bounds", "3,4,1,2"),
            "Write bounds as [west, south, east, north] in degrees.",
        ),
        (("--languages", " , "), "Name at least one language: --languages en."),
        (
            ("--timezone", "Asia/Soul"),
            "There is no time zone “Asia/Soul”. Did you mean Asia/Seoul?",
        ),
    ],
)
def test_init_with_a_wrong_value_is_one_sentence(
    options: tuple[str, ...], sentence: str, runner: CliRunner, tmp_path: Path
) -> None:
    """A wrong value is refused, and nothing is written."""
    result = runner.invoke(main, ["init", str(tmp_path / "hill"), *options])

    assert (result.exit_code, result.stderr) == (1, f"guide: {sentence}\n")
    assert list(tmp_path.iterdir()) == []


def test_init_in_a_village_is_refused(runner: CliRunner, scratch_village: Path) -> None:
    """Nobody loses stories."""
    result = runner.invoke(main, ["init", str(scratch_village)])

    sentence = f"guide: {scratch_village} has stories already; nothing was changed.\n"
    assert (result.exit_code, result.stderr) == (1, sentence)
