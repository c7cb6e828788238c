"""Words for the closed lists of the format."""

from itertools import chain
from typing import get_args

import pytest

from guide.domain import artwork
from guide.domain import course
from guide.domain import glossary
from guide.domain import performance
from guide.domain import place
from guide.domain import position
from guide.words import labels
from guide.words.language import words_in

LISTS = (
    place.PlaceKind,
    artwork.ArtworkKind,
    artwork.Condition,
    performance.PerformanceKind,
    performance.Status,
    course.Suits,
)
VALUES = sorted(set(chain.from_iterable(get_args(each) for each in LISTS)))


@pytest.mark.parametrize("code", ["en", "ko", "ru"])
def test_every_value_of_the_format_has_a_word(code: str) -> None:
    """Whatever an author may choose is said in the reader's language."""
    words = words_in(code)
    nameless = [value for value in VALUES if not labels.label(words, value)]

    english = {value: labels.label(words_in("en"), value) for value in VALUES}
    same = [v for v in VALUES if code != "en" and labels.label(words, v) == english[v]]
    assert (nameless, same) == ([], [])


@pytest.mark.parametrize(
    ("value", "english", "korean", "russian"),
    [
        ("museum", "museum", "박물관", "музей"),
        ("park", "park", "공원", "парк"),
        ("mural", "mural", "벽화", "панно"),
        ("bus-stop", "bus stop", "버스 정류장", "автобусная остановка"),
        ("confirmed", "confirmed", "확정", "подтверждено"),
        ("cancelled", "cancelled", "취소", "отменено"),
        ("children", "With children", "아이와 함께", "С детьми"),
    ],
)
def test_label_names_a_value(
    value: str, english: str, korean: str, russian: str
) -> None:
    """A museum is a museum in three languages."""
    found = [labels.label(words_in(code), value) for code in ("en", "ko", "ru")]

    assert found == [english, korean, russian]


def test_unknown_value_stays_as_it_is() -> None:
    """A list that grew is shown before it is translated."""
    assert labels.label(words_in("ko"), "lighthouse") == "lighthouse"


@pytest.mark.parametrize(
    ("text", "large"),
    [("museum", "Museum"), ("музей", "Музей"), ("박물관", "박물관"), ("", "")],
)
def test_capital_touches_the_first_letter_only(text: str, large: str) -> None:
    """A label at the beginning of a line is written large where letters have cases."""
    assert labels.capital(text) == large


@pytest.mark.parametrize("code", ["en", "ko", "ru"])
def test_hands_sources_and_terms_have_words(code: str) -> None:
    """What somebody did, where a position comes from, and what a term is."""
    words = words_in(code)

    told = [
        *(labels.did(words, value) for value in (None, *get_args(artwork.Did))),
        *(labels.position_source(words, v) for v in get_args(position.PositionSource)),
        *(labels.term_kind(words, value) for value in get_args(glossary.TermKind)),
    ]

    assert len(told) == 8 + 4 + 6
    assert [text for text in told if not text] == []


def test_ensemble_is_a_troupe_on_stage_and_a_group_on_a_wall() -> None:
    """One word of the format means two things, and each is said right."""
    words = words_in("en")

    found = labels.label(words, "ensemble"), labels.performance_kind(words, "ensemble")

    assert found == ("group of works", "troupes")


@pytest.mark.parametrize("kind", get_args(performance.PerformanceKind))
def test_every_kind_of_performance_has_a_word(kind: str) -> None:
    """No show is without a kind."""
    told = {
        labels.performance_kind(words_in(code), kind) for code in ("en", "ko", "ru")
    }

    assert len(told) == 3
