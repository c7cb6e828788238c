"""`guide sheet` and `guide codes`: a file, or one sentence and exit 1."""

from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner
from click.testing import Result

from guide.cli import main
from guide.cli import wishes
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import ROOT

COURSE = ["first-steps", "--base-url", PUBLIC]


def run(*words: str, root: Path = ROOT) -> Result:
    """Run a command over a village."""
    command, *rest = words
    return CliRunner().invoke(main, [command, "--root", str(root), *rest])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["first-step"], "There is no course “first-step”. Did you mean first-steps?"),
        (["first-steps", "--lang", "kk"], "“kk”: use one or two of ko, en, ru."),
        (["first-steps", "--start", "25:00"], "“25:00” is no time of day"),
        (["first-steps", "--group", "0"], "“0” is no group: write a number from 1"),
        (["first-steps", "--group", "many"], "“many” is no group"),
        (["first-steps", "--pace", "fast"], "“fast” is no pace: use alone, family"),
        (["first-steps", "--date", "tomorrow"], "“tomorrow” is no day"),
        (["first-steps", "--date", "9999-12-30"], "“9999-12-30” is too far away"),
        (["first-steps", "--date", "0001-01-01"], "“0001-01-01” is too far away"),
        (["--style", "timetable", "--month", "13"], "“13” is no month"),
        (["--style", "timetable", "--month", "9999-12"], "“9999-12” is too far away"),
        (["--style", "timetable", "--month", "0000-05"], "“0000-05” is too far away"),
        (["first-steps", "--style", "poster", "--stop", "x"], "There is no stop “x”"),
    ],
)
def test_bad_input_is_one_sentence(words: list[str], said: str) -> None:
    """The sentence says what to write; nothing is printed."""
    result = run("sheet", *words, "--base-url", PUBLIC, "-o", "/nowhere/x.pdf")

    assert result.exit_code == 1
    assert result.output.startswith(f"guide: {said}")
    assert result.output.count("\n") == 1


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("style", ["visitor", "guide", "pocket", "stamps"])
def test_sheet_is_written_on_its_paper(style: str, paper: str, tmp_path: Path) -> None:
    """A4 and Letter, upright or lying."""
    file = tmp_path / "x.pdf"

    result = run("sheet", *COURSE, "--style", style, "--paper", paper, "-o", str(file))

    box = pypdf.PdfReader(file).pages[0].mediabox
    sides = sorted(round(float(side)) for side in (box.width, box.height))
    assert result.exit_code == 0
    assert sides == ([595, 842] if paper == "a4" else [612, 792])


@pytest.mark.parametrize("style", sorted(wishes.OWN_LANGUAGES))
def test_sheet_read_for_in_its_languages_is_the_sheet_of_the_whole_village(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left unread would not have been printed."""
    some, whole = tmp_path / "some.pdf", tmp_path / "whole.pdf"
    order = ["sheet", *COURSE, "--style", style, "--lang", "ru,en", "--start", "14:00"]

    run(*order, "-o", str(some))
    monkeypatch.setattr(wishes, "OWN_LANGUAGES", {})
    run(*order, "-o", str(whole))

    assert some.read_bytes() == whole.read_bytes()


def test_guide_says_in_words_what_is_closed(tmp_path: Path) -> None:
    """At nine on a Saturday the museum is not open yet, and the sheet says so first."""
    file = tmp_path / "g.pdf"
    words = ["--style", "guide", "--lang", "en", "--start", "9:00", "--group", "25"]

    run("sheet", *COURSE, *words, "--date", "2026-12-05", "-o", str(file))

    text = " ".join(pypdf.PdfReader(file).pages[0].extract_text().split())
    assert "2 Culture Centre Gyeol: you arrive at 9:10. Closed until 10:00." in text


def test_unset_address_is_told(tmp_path: Path) -> None:
    """Squares that lead to this computer are printed with a warning."""
    result = run("sheet", "short-slow", "-o", str(tmp_path / "x.pdf"))

    assert "squares lead to http://127.0.0.1:8000" in result.output


def test_signs_are_one_for_each_thing(tmp_path: Path) -> None:
    """Courses that share a stop share its sign."""
    result = run("sheet", "--posters", str(tmp_path), "--base-url", PUBLIC)

    names = [file.name for file in tmp_path.iterdir()]
    assert result.exit_code == 0
    assert "artworks-hong-bust.pdf" in names
    assert len(names) == len(set(names)) == 18


def test_codes_are_issued_once(scratch: Path) -> None:
    """What has a code keeps it; the second run issues nothing."""
    file = scratch / "routes_data/codes.csv"
    file.write_text("code,target,issued\nK7QD,courses/first-steps,2026-12-05\n")

    first = run("codes", "issue", root=scratch)
    rows = file.read_text()
    second = run("codes", "issue", root=scratch)

    assert "51 new codes" in first.output
    assert rows.startswith("code,target,issued\nK7QD,courses/first-steps,2026-12-05\n")
    assert "0 new codes" in second.output
    assert file.read_text() == rows
