"""What visitors may see."""

from datetime import date

import pytest

from guide.domain.publication import is_public
from guide.domain.publication import public
from tests.domain.factories import new_place
from tests.domain.factories import new_village

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, True),
        ({"publication": "draft"}, False),
        ({"publication": "review"}, False),
        ({"publish_on": "2026-11-23"}, True),
        ({"publish_on": "2026-11-24"}, False),
        ({"publication": "draft", "publish_on": "2020"}, False),
    ],
)
def test_is_public_from_its_day_on(values: dict[str, str], *, shown: bool) -> None:
    """A thing is shown when it is published and its day has come."""
    assert is_public(new_place(**values), TODAY) == shown


def test_public_leaves_the_rest_of_the_village() -> None:
    """Drafts are left out; everything else stays."""
    gate = new_place("gate")
    whole = new_village(gate, new_place("attic", publication="draft"))

    shown = public(whole, TODAY)

    assert (shown.places, shown.info) == ({"gate": gate}, whole.info)
