"""Errors of every command: one sentence, exit 1, no traceback."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from guide import __version__
from guide.cli import main

COMMANDS = (["check"], ["translations"], ["serve"])
MISSING = (
    "guide: {root} holds no village: stories/village.yaml is missing. "
    "Start one with `guide init DIR`, or name a folder with --root.\n"
)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_without_a_village_is_one_sentence(
    command: list[str], runner: CliRunner, tmp_path: Path
) -> None:
    """A folder without a village is told how to begin."""
    result = runner.invoke(main, [*command, "--root", str(tmp_path)])

    assert (result.exit_code, result.stderr) == (1, MISSING.format(root=tmp_path))


@pytest.mark.parametrize("command", COMMANDS)
def test_command_with_a_broken_village_names_the_line(
    command: list[str], runner: CliRunner, scratch_village: Path
) -> None:
    """What is wrong with village.yaml is told with its line."""
    file = scratch_village / "stories" / "village.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("name:", "namee:"), "utf-8"
    )

    result = runner.invoke(main, [*command, "--root", str(scratch_village)])

    assert result.exit_code == 1
    assert result.stderr.startswith("guide: The village cannot be opened. ")
    assert result.stderr.count("\n") == 1


def test_command_that_meets_an_error_of_the_disk_is_one_sentence(
    runner: CliRunner, scratch_village: Path
) -> None:
    """An error of the system has the file's name and no traceback."""
    (scratch_village / "stories").rename(scratch_village / "away")
    (scratch_village / "stories").symlink_to("stories")

    result = runner.invoke(main, ["init", str(scratch_village)])

    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "Traceback" not in result.output


def test_version_is_the_one_of_the_package(runner: CliRunner) -> None:
    """The command says which guide it is."""
    result = runner.invoke(main, ["--version"])

    assert result.output == f"guide, version {__version__}\n"
