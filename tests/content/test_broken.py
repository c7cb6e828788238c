"""Villages with one planted mistake each, and the sentences that name it.

A folder of `tests/data/broken` is laid over `base`; its `expected.problems` holds
what `guide check` says of both together.
"""

import ast
import shutil
from datetime import date
from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.tables import read_info
from guide.domain.problem import Problem

TODAY = date(2026, 11, 23)
BROKEN = Path(__file__).parents[1] / "data" / "broken"
CASES = sorted(each.name for each in BROKEN.iterdir() if each.name != "base")
GUIDE = Path(__file__).parents[2] / "guide"
OF_NO_PROBLEM = {"starter.py"}
"""Their sentences are the first texts of a new village."""

TOLD_ELSEWHERE = {
    # A file of a megabyte is made by test_source.
    "The file has {size} bytes; a story has at most {limit}.",
}


def problems_of(name: str, folder: Path) -> tuple[Problem, ...]:
    """Lay a broken village over the base and read it."""
    for each in ("base", name):
        shutil.copytree(BROKEN / each, folder, dirs_exist_ok=True)
    _, unreadable = read_info(folder)
    return tuple(unreadable) or load(folder, TODAY).problems


def line_of(problem: Problem) -> str:
    """Write a problem as `guide check` does."""
    warning = "" if problem.is_error else "warning: "
    return f"{problem.path}:{problem.line}: {warning}{problem.text}\n"


def messages() -> set[str]:
    """Collect every message of the domain and the content that is marked with N_."""
    files = [*GUIDE.glob("domain/**/*.py"), *GUIDE.glob("content/**/*.py")]
    files = [file for file in files if file.name not in OF_NO_PROBLEM]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    calls = (node for tree in trees for node in ast.walk(tree))
    return {
        ast.literal_eval(call.args[0])
        for call in calls
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "N_"
    }


@pytest.mark.parametrize("name", CASES)
def test_broken_village_is_told_what_to_mend(name: str, tmp_path: Path) -> None:
    """Every planted mistake is named with its file, its line and a sentence."""
    expected = (BROKEN / name / "expected.problems").read_text(encoding="utf-8")

    found = problems_of(name, tmp_path / name)

    assert "".join(line_of(each) for each in found) == expected


def test_base_of_broken_villages_is_whole(tmp_path: Path) -> None:
    """What is not planted is no mistake."""
    root = shutil.copytree(BROKEN / "base", tmp_path / "base")

    assert load(root, TODAY).problems == ()


def test_every_message_is_planted(tmp_path: Path) -> None:
    """No sentence for authors is without a village that shows it."""
    told = {
        each.message for name in CASES for each in problems_of(name, tmp_path / name)
    }

    assert messages() - told == TOLD_ELSEWHERE
