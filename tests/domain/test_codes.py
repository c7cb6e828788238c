"""Short codes: unique, legible, never changed, perhaps redirected."""

from datetime import date

import pytest
from pydantic import ValidationError

from guide.domain.codes import ALPHABET
from guide.domain.codes import Code
from guide.domain.codes import Codes
from guide.domain.codes import issue
from guide.domain.reference import Reference

BUST = Reference("courses", "first-steps", "hong-bust")
PARK = Reference("courses", "first-steps", "damoa-park")
DAY = date(2026, 12, 5)


def row(code: str, target: Reference) -> Code:
    """Make a row."""
    return Code.model_validate({"code": code, "target": target, "issued": "2026-12-05"})


def test_last_row_of_a_code_redirects_it() -> None:
    """A renamed target gets a row; the old square leads there."""
    codes = Codes((row("K7QD", BUST), row("K7QD", PARK)))

    assert codes.target("K7QD") == PARK
    assert codes.of(PARK) == "K7QD"
    assert codes.of(BUST) == ""


def test_issue_draws_again_where_a_code_is_taken() -> None:
    """No code is given twice."""
    signs = iter("K7QDK7QDK7QE")
    codes = Codes((row("K7QD", BUST),))

    made = issue(codes, [BUST, PARK], DAY, lambda _: next(signs))

    assert made == (row("K7QE", PARK),)


@pytest.mark.parametrize("code", ["K7Q", "K7Q0", "k7qd", "K7QDD", "K7QI"])
def test_code_has_four_legible_signs(code: str) -> None:
    """Signs that look alike, small letters and other lengths are refused."""
    with pytest.raises(ValidationError):
        row(code, BUST)


def test_alphabet_has_no_signs_that_look_alike() -> None:
    """Neither 0 and O nor 1, I and L are in it."""
    assert not set(ALPHABET) & set("01OIL")
