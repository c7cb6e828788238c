"""Printed codes lead somewhere, for ever."""

from dataclasses import replace

import pytest

from guide.domain.codes import Code
from guide.domain.codes import Codes
from guide.domain.crosscheck.codes import check_codes
from guide.domain.village import Village


def codes(*targets: str) -> Codes:
    """Make rows of one code that was sent on from target to target."""
    rows = [
        {"code": "7K3Q", "target": target, "issued": "2026-10-01"} for target in targets
    ]
    return Codes(tuple(Code.model_validate(row) for row in rows))


@pytest.mark.parametrize(
    "target",
    [
        "courses/first-steps",
        "courses/first-steps#hong-bust",
        "places/museum-gyeol",
        "artworks/hong-bust",
        "glossary/markovcha",
    ],
)
def test_code_that_leads_somewhere_is_right(village: Village, target: str) -> None:
    """A thing, a stop or a term is somewhere."""
    assert list(check_codes(replace(village, codes=codes(target)))) == []


@pytest.mark.parametrize(
    "target", ["places/gone", "courses/first-steps#gone", "glossary/gone"]
)
def test_code_that_leads_nowhere_is_an_error(village: Village, target: str) -> None:
    """It is printed: nobody can take it back."""
    (found,) = check_codes(replace(village, codes=codes(target)))

    assert (found.line, found.is_error) == (2, True)


def test_code_that_was_sent_on_is_right(village: Village) -> None:
    """The later row counts."""
    found = codes("places/gone", "places/museum-gyeol")

    assert list(check_codes(replace(village, codes=found))) == []
