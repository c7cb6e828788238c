"""codes.csv: rows with their mistakes, and rows appended."""

from pathlib import Path

from guide.content.codes import append_codes
from guide.content.codes import read_codes
from guide.domain.codes import Code

HEADER = "code,target,issued\n"


def write(root: Path, text: str) -> Path:
    """Write the file."""
    file = root / "routes_data" / "codes.csv"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_rows_append_to_what_is_there(tmp_path: Path) -> None:
    """Not a byte before the new rows changes, even without a line end."""
    first = f"{HEADER}K7QD,courses/a,2026-12-05"
    file = write(tmp_path, first)
    row = Code.model_validate(
        {"code": "K7QE", "target": "courses/a#b", "issued": "2026-12-06"}
    )

    append_codes(tmp_path, [row])

    assert file.read_text() == f"{first}\nK7QE,courses/a#b,2026-12-06\n"
    assert read_codes(tmp_path)[0].of(row.target) == "K7QE"


def test_mistakes_have_their_lines(tmp_path: Path) -> None:
    """A wrong row is a problem; the others are read."""
    write(tmp_path, f"{HEADER}K7QD,courses/a,2026\nK7Q0,courses/b,2026\nK7QE,x\n")

    codes, problems = read_codes(tmp_path)

    assert [code.code for code in codes.rows] == ["K7QD"]
    assert [problem.line for problem in problems] == [3, 4]


def test_wrong_header_is_one_problem(tmp_path: Path) -> None:
    """Another table is not guessed at."""
    write(tmp_path, "target,code\n")

    _, problems = read_codes(tmp_path)

    assert [problem.text for problem in problems] == [
        "The first line must be code,target,issued."
    ]


def test_village_without_file_has_no_codes(tmp_path: Path) -> None:
    """A new village is right without one."""
    codes, problems = read_codes(tmp_path)

    assert (codes.rows, problems) == ((), [])
