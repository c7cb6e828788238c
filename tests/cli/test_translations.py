"""`guide translations`: what is translated, and what has gone stale."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from guide.cli import main
from guide.content.load import load

TODAY = date(2026, 11, 23)
POND = "stories/places/pond"


def run(runner: CliRunner, root: Path, *words: str) -> Result:
    """Run the command on a village."""
    return runner.invoke(main, ["translations", "--root", str(root), *words])


def change(root: Path, path: str, old: str, new: str) -> None:
    """Change a file."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def rows(result: Result) -> dict[str, list[str]]:
    """Read the table by family."""
    lines = [re.split(r"\s{2,}", line.strip()) for line in result.stdout.splitlines()]
    return {cells[0]: cells[1:] for cells in lines}


def test_translations_of_a_fresh_village_are_whole(
    runner: CliRunner, scratch_village: Path
) -> None:
    """Every family is counted in every language."""
    result = run(runner, scratch_village)

    assert (result.exit_code, rows(result)["family"]) == (0, ["en", "ko"])
    assert rows(result)["places"] == ["4", "4"]


def test_translations_count_missing_and_stale(
    runner: CliRunner, scratch_village: Path
) -> None:
    """What is not there and what is old is named by family."""
    (scratch_village / "stories/places/mill/ko.md").unlink()
    change(scratch_village, f"{POND}/en.md", "There is a bench", "There is a red bench")

    result = run(runner, scratch_village)

    assert rows(result)["places"] == ["4", "3, 1 missing, 1 stale"]


def test_accept_makes_a_translation_fresh(
    runner: CliRunner, scratch_village: Path
) -> None:
    """After somebody compared the texts, nothing is stale."""
    change(scratch_village, f"{POND}/en.md", "There is a bench", "There is a red bench")
    stale = load(scratch_village, TODAY).problems

    result = run(runner, scratch_village, "accept", "places/pond", "ko")

    assert [each.line for each in stale] == [9]
    assert result.stdout == f"{POND}/ko.md: accepted\n"
    assert load(scratch_village, TODAY).problems == ()


def test_accept_changes_the_prints_only(
    runner: CliRunner, scratch_village: Path
) -> None:
    """Everything else in the file stays byte for byte."""
    file = scratch_village / POND / "ko.md"
    text = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(text)
    change(scratch_village, f"{POND}/en.md", "The Pond", "The Lake")

    run(runner, scratch_village, "accept", "places/pond")

    before, after = text.split(b"\r\n"), file.read_bytes().split(b"\r\n")
    changed = [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    assert [before[i].partition(b":")[0] for i in changed] == [b"  title"]


@pytest.mark.parametrize(
    ("what", "count"), [("all", 12), ("village", 1), ("courses/round", 1)]
)
def test_accept_takes_one_or_all(
    what: str, count: int, runner: CliRunner, scratch_village: Path
) -> None:
    """A story is named by its reference; all and the village by a word."""
    result = run(runner, scratch_village, "accept", what)

    assert (result.exit_code, result.stdout.count(": accepted\n")) == (0, count)


def test_accept_of_a_story_without_a_translation_does_nothing(
    runner: CliRunner, scratch_village: Path
) -> None:
    """There is nothing to compare."""
    (scratch_village / POND / "ko.md").unlink()

    result = run(runner, scratch_village, "accept", "places/pond", "ko")

    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize(
    "name", ["places/lake", "lakes/pond", "pond", "glossary/dumpling", "/", ""]
)
def test_accept_of_nothing_is_one_sentence(
    name: str, runner: CliRunner, scratch_village: Path
) -> None:
    """A name that nothing has is told, and exits 1."""
    result = run(runner, scratch_village, "accept", name)

    known = "name a story like courses/first-steps, or all"
    sentence = f"guide: There is no {name}: {known}.\n"
    assert (result.exit_code, result.stderr) == (1, sentence)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_accept_in_an_unknown_language_is_one_sentence(
    language: str, runner: CliRunner, scratch_village: Path
) -> None:
    """Only what is translated can be accepted; the source language is not."""
    result = run(runner, scratch_village, "accept", "places/pond", language)

    sentence = f"guide: There is no translation into {language}: use ko.\n"
    assert (result.exit_code, result.stderr) == (1, sentence)


def test_accept_in_a_village_of_one_language_is_one_sentence(
    runner: CliRunner, scratch_village: Path
) -> None:
    """Where nothing is translated, no language is offered."""
    change(scratch_village, "stories/village.yaml", "[en, ko]", "[en]")

    result = run(runner, scratch_village, "accept", "all", "ko")

    assert (result.exit_code, result.stderr) == (
        1,
        "guide: There is no translation into ko: the village has one language.\n",
    )
