"""Steps as sentences."""

import pytest

from guide.domain.basemap import ON_SIGN
from guide.domain.itinerary import Step
from guide.domain.street_index import Way
from guide.words.itinerary import Teller
from guide.words.itinerary import TURNS
from guide.words.language import words_in

STREET = Way("tertiary", {ON_SIGN: "산정공원로", "en": "Sanjeonggongwon-ro"})
TELLER = Teller(words_in("en"), "ko")


def test_itinerary_is_one_sentence() -> None:
    """Distance and direction first, then every turn."""
    steps = [
        Step(123, "n", "first", STREET),
        Step(58, "e", "right", Way("service", None), Way("green", None)),
    ]

    assert TELLER.itinerary(steps) == (
        "120 m to the north along Sanjeonggongwon-ro, "
        "then right into the lane, 60 m, beside the park."
    )


def test_itinerary_names_what_is_beside() -> None:
    """A park with a name is called by it."""
    park = Way("green", {ON_SIGN: "다모아공원", "en": "Damoa Park"})

    said = TELLER.itinerary([Step(40, "s", "first", Way("path", None), park)])

    assert said == "40 m to the south along the path, beside Damoa Park."


def test_readers_of_signs_get_their_letters() -> None:
    """A Korean reader needs no Latin letters."""
    said = Teller(words_in("ko"), "ko").itinerary([Step(120, "n", "first", STREET)])

    assert "산정공원로" in said
    assert "Sanjeong" not in said


def test_an_estimate_says_roughly_where() -> None:
    """A bearing is all that is known, and it is called rough."""
    assert TELLER.roughly("sw") == "Roughly to the south-west."


def test_an_unknown_way_says_the_address() -> None:
    """Without a position there is the address, or nothing."""
    assert TELLER.look_for("길 1") == "Look for the address: 길 1."
    assert TELLER.look_for("") == ""


@pytest.mark.parametrize("turn", list(TURNS))
@pytest.mark.parametrize("kind", ["named", "path", "steps", "lane", "open"])
def test_every_turn_can_be_said(turn: str, kind: str) -> None:
    """No manner of walking lacks its words."""
    assert "{distance}" in TURNS[turn][kind]  # type: ignore[index]
