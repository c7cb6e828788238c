"""`guide check`: every mistake, one sentence each."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from guide.cli import main

ROOT = Path(__file__).parents[2]
GATE = "stories/places/gate/en.md"
MISTAKE = f"{GATE}:2: “musem” is no kind. Did you mean museum?"


def check(runner: CliRunner, root: Path, *options: str) -> Result:
    """Run the command on a village."""
    return runner.invoke(main, ["check", "--root", str(root), *options])


def plant(root: Path) -> None:
    """Plant a mistake and, beside it, a warning."""
    file = root / GATE
    text = file.read_text(encoding="utf-8").replace("kind: museum", "kind: musem")
    file.write_text(text, encoding="utf-8")
    (root / "stories" / "notes.txt").touch()


def test_check_of_the_real_village_finds_no_error(runner: CliRunner) -> None:
    """What this project itself tells is whole."""
    result = check(runner, ROOT)

    errors = [line for line in result.stdout.splitlines() if ": warning: " not in line]
    assert (errors, result.exit_code) == ([], 0)


def test_check_with_warnings_only_exits_0(
    runner: CliRunner, scratch_village: Path
) -> None:
    """A warning stops nothing."""
    (scratch_village / "stories" / "notes.txt").touch()

    result = check(runner, scratch_village)

    told = "stories/notes.txt:1: warning: “notes.txt” is not read here: there are"
    assert (result.exit_code, told in result.stdout) == (0, True)


def test_check_with_an_error_exits_1(runner: CliRunner, scratch_village: Path) -> None:
    """A mistake is told as `path:line: sentence`, on standard output."""
    plant(scratch_village)

    result = check(runner, scratch_village)

    assert (result.exit_code, result.stderr) == (1, "")
    assert [each for each in result.stdout.splitlines() if GATE in each] == [MISTAKE]


def test_check_as_json_says_the_same(runner: CliRunner, scratch_village: Path) -> None:
    """Programs read path, line, severity and sentence."""
    plant(scratch_village)

    result = check(runner, scratch_village, "--format", "json")

    found = [each for each in json.loads(result.stdout) if each["path"] == GATE]
    assert result.exit_code == 1
    assert found == [
        {
            "path": GATE,
            "line": 2,
            "severity": "error",
            "message": "“musem” is no kind. Did you mean museum?",
        }
    ]


def test_check_as_json_of_nothing_is_a_list(runner: CliRunner, tmp_path: Path) -> None:
    """A village without problems gives an empty list."""
    runner.invoke(main, ["init", str(tmp_path)])

    assert check(runner, tmp_path, "--format", "json").stdout == "[]\n"


@pytest.mark.parametrize("language", ["ko", "ru", "xx"])
def test_check_in_another_language_says_as_much(
    language: str, runner: CliRunner, scratch_village: Path
) -> None:
    """A sentence that nobody translated yet is told in English, never left out."""
    plant(scratch_village)
    english = check(runner, scratch_village)

    result = check(runner, scratch_village, "--lang", language)

    lines, others = (each.stdout.splitlines() for each in (english, result))
    assert result.exit_code == 1
    assert [_place(line) for line in others] == [_place(line) for line in lines]


def _place(line: str) -> str:
    """Return path and line of a sentence."""
    return ":".join(line.split(":")[:2])
