"""codes.csv: read the rows with their mistakes, and append new ones."""

import csv
from collections.abc import Iterable
from pathlib import Path

from guide.content.models import build
from guide.content.page import at_line
from guide.content.source import read_text
from guide.domain.codes import Code
from guide.domain.codes import Codes
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.problem import Problem

CODES = "routes_data/codes.csv"
HEADER = ["code", "target", "issued"]


def read_codes(root: Path) -> tuple[Codes, list[Problem]]:
    """Read all rows; a village without the file has no codes."""
    file = root / CODES
    if not file.exists():
        return Codes(), []
    try:
        lines = read_text(file).splitlines()
    except Mistake as mistake:
        return Codes(), [at_line(CODES, 1, mistake)]
    header, *rows = csv.reader(lines or [""])
    if header != HEADER:
        wrong = Mistake(N_("The first line must be code,target,issued."))
        return Codes(), [at_line(CODES, 1, wrong)]
    found: list[Code] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, start=2):
        code = _read(row)
        if isinstance(code, Code):
            found.append(code)
        else:
            problems += [at_line(CODES, number, mistake) for mistake in code]
    return Codes(tuple(found)), problems


def append_codes(root: Path, rows: Iterable[Code]) -> None:
    """Write rows at the end of the file, in one piece; nothing before them changes."""
    file = root / CODES
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    start = before or f"{','.join(HEADER)}\n"
    ended = start if start.endswith("\n") else f"{start}\n"
    added = "".join(f"{row.code},{row.target},{row.issued}\n" for row in rows)
    fresh = file.with_suffix(".csv.new")
    fresh.write_text(ended + added, encoding="utf-8")
    fresh.replace(file)


def _read(row: list[str]) -> Code | list[Mistake]:
    if not row:
        return []
    if len(row) != len(HEADER):
        return [Mistake(N_("A row has three values: code,target,issued."))]
    built = build(Code, dict(zip(HEADER, row, strict=True)))
    return built if isinstance(built, Code) else [mistake for _, mistake in built]
