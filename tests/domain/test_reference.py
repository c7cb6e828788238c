"""References: names of things and of sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.problem import Mistake
from guide.domain.reference import FORM
from guide.domain.reference import Reference


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("places/gate", Reference("places", "gate")),
        ("courses/round#gate", Reference("courses", "round", "gate")),
        ("glossary/dumpling", Reference("glossary", "dumpling")),
    ],
)
def test_reference_reads_and_prints_the_same(text: str, reference: Reference) -> None:
    """Parsing and printing are each other's mirror."""
    found = Reference.parse(text)

    assert (found, str(found), Reference.parse(found)) == (reference, text, reference)


@pytest.mark.parametrize(
    "text", ["gate", "museums/gate", "places/", "places/Gate", "places/gate#", "/a/b"]
)
def test_reference_of_another_form_is_a_mistake(text: str) -> None:
    """Only known families and plain slugs are references."""
    with pytest.raises(Mistake, match="is no reference: write family/slug"):
        Reference.parse(text)


def test_thing_forgets_the_section() -> None:
    """The name of a section holds the name of its thing."""
    assert Reference.parse("places/gate#door").thing == Reference("places", "gate")


@given(st.from_regex(FORM, fullmatch=True))
def test_reference_survives_a_round_trip(text: str) -> None:
    """Every well-formed reference is printed as it was written."""
    assert str(Reference.parse(text)) == text
