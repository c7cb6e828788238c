"""An artwork: what its front matter may say."""

import pytest
from pydantic import ValidationError

from guide.domain.reference import Reference
from tests.domain.factories import new_work


def test_artwork_without_more_is_of_unknown_condition() -> None:
    """What nobody wrote is not known."""
    work = new_work("bell")

    assert (work.condition, work.position, work.artists) == ("unknown", None, ())


def test_artwork_names_its_hands() -> None:
    """Who made it is a glossary entry, and what they did is one of a list."""
    work = new_work(artists=[{"who": "glossary/ada-lee", "did": "sculpture"}])

    assert work.artists[0].who == Reference("glossary", "ada-lee")


@pytest.mark.parametrize("accuracy", ["0", "-5", "1001", "inf", "nan"])
def test_artwork_with_impossible_accuracy_is_refused(
    accuracy: str,
) -> None:
    """An accuracy is a circle that fits on a map."""
    with pytest.raises(ValidationError):
        new_work(accuracy=accuracy)
