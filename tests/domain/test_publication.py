"""What visitors may see."""

from datetime import date

import pytest

from guide.domain.publication import held_back
from guide.domain.publication import is_public
from guide.domain.publication import public
from guide.domain.publication import Release
from guide.domain.thing import Publication
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


@pytest.mark.parametrize("first", ["2026-11-23", "2026-11-24", ""])
@pytest.mark.parametrize("second", ["2026-11-23", "2026-11-24", ""])
def test_held_back_is_shown_when_both_are(first: str, second: str) -> None:
    """Of two days the later one counts, whichever says it."""
    own, other = ({"publish_on": day} if day else {} for day in (first, second))
    release = Release.model_validate(other)

    shown = is_public(held_back(new_place(**own), release), TODAY)

    assert shown == ("2026-11-24" not in (first, second))


@pytest.mark.parametrize(
    ("own", "other", "kept"),
    [
        ("published", "published", "published"),
        ("published", "review", "review"),
        ("draft", "published", "draft"),
    ],
)
def test_held_back_is_a_draft_when_one_is(
    own: Publication, other: Publication, kept: Publication
) -> None:
    """Nothing is published by a release; it only takes back."""
    thing = held_back(new_place(publication=own), Release(publication=other))

    assert thing.publication == kept


def test_public_leaves_the_rest_of_the_village() -> None:
    """Drafts are left out; everything else stays."""
    gate = new_place("gate")
    whole = new_village(gate, new_place("attic", publication="draft"))

    shown = public(whole, TODAY)

    assert (shown.places, shown.info) == ({"gate": gate}, whole.info)
