"""An artwork: what its front matter may say."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from guide.domain.artwork import Artwork
from guide.domain.reference import Reference


def test_artwork_without_more_is_of_unknown_condition(
    new_work: Callable[..., Artwork],
) -> None:
    """What nobody wrote is not known."""
    work = new_work("bell")

    assert (work.condition, work.position, work.artists) == ("unknown", None, ())


def test_artwork_names_its_hands(new_work: Callable[..., Artwork]) -> None:
    """Who made it is a glossary entry, and what they did is one of a list."""
    work = new_work(artists=[{"who": "glossary/ada-lee", "did": "sculpture"}])

    assert work.artists[0].who == Reference("glossary", "ada-lee")


@pytest.mark.parametrize("accuracy", ["0", "-5", "1001", "inf", "nan"])
def test_artwork_with_impossible_accuracy_is_refused(
    accuracy: str, new_work: Callable[..., Artwork]
) -> None:
    """An accuracy is a circle that fits on a map."""
    with pytest.raises(ValidationError):
        new_work(accuracy=accuracy)
