"""`guide codes`: what is printed is listed, and leads somewhere."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from guide.cli import main
from guide.content.codes import CODES

HEAD = "code,target,issued\n"


@pytest.fixture
def ledger(scratch_village: Path) -> Path:
    """Return the file of codes of a small village; one code was sent on."""
    file = scratch_village / CODES
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        f"{HEAD}K7QD,courses/round,2026-12-05\nA2CN,places/old,2026-12-05\n"
        "A2CN,places/mill,2026-12-06\n",
        encoding="utf-8",
    )
    return file


def run(ledger: Path, *words: str) -> Result:
    """Run `guide codes` for the village of a ledger."""
    root = str(ledger.parents[1])
    return CliRunner().invoke(main, ["codes", "--root", root, *words])


def test_list_names_every_code_once_with_its_last_target(ledger: Path) -> None:
    """A redirected code is listed where it leads now."""
    result = run(ledger, "list", "--base-url", "https://walk.example")

    assert result.output.splitlines() == [
        "K7QD  https://walk.example/s/K7QD  courses/round",
        "A2CN  https://walk.example/s/A2CN  places/mill",
    ]


def test_list_without_a_public_address_says_so(ledger: Path) -> None:
    """Nobody prints loopback addresses unawares."""
    village = ledger.parents[1] / "stories" / "village.yaml"
    lines = village.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("base_url:")]
    village.write_text("".join(kept), encoding="utf-8")

    result = run(ledger, "list")

    assert "K7QD  http://127.0.0.1:8000/s/K7QD" in result.stdout
    assert "no public address is set" in result.stderr


def test_check_counts_codes_that_lead_somewhere(ledger: Path) -> None:
    """Old rows of a redirected code count for nothing."""
    result = run(ledger, "check")

    assert (result.exit_code, result.output) == (
        0,
        f"{CODES}: 2 codes, all lead somewhere\n",
    )


def test_check_names_a_code_that_leads_nowhere(ledger: Path) -> None:
    """With its line, and exit 1."""
    with ledger.open("a", encoding="utf-8") as file:
        file.write("B3DP,places/nowhere,2026-12-07\n")

    result = run(ledger, "check")

    assert result.exit_code == 1
    assert result.output.startswith(
        f"{CODES}:5: Code B3DP is printed and leads nowhere"
    )
