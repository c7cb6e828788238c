"""Questions at stops: what counts of an answer, and what a page says of it."""

import json
from pathlib import Path

import pytest

from guide.domain.quest import answer_print
from guide.domain.quest import answer_prints
from guide.domain.quest import folded
from guide.domain.quest import locks
from guide.domain.quest import quest_of
from guide.domain.quest import sealed
from guide.domain.story import Quest
from guide.domain.village import Village

DATA = Path(__file__).parents[1] / "data"
PRINTS = DATA / "answer-prints.json"
SEALED = DATA / "sealed-quest.json"


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("  Kzyl-Orda ", "kzylorda"),
        ("네 시간", "네시간"),
        ("２３", "23"),
        ("Ёлка", "елка"),
        ("결", "결"),
    ],
)
def test_folded_keeps_what_counts(typed: str, same: str) -> None:
    """Spaces, case, signs and ways of typing Hangul or digits are no mistake."""
    assert folded(typed) == same


def test_prints_are_those_that_phones_make() -> None:
    """The same table holds the script of the page (tests/js/answers.test.js)."""
    table = json.loads(PRINTS.read_text(encoding="utf-8"))

    made = [answer_print(row["salt"], row["answer"]) for row in table]

    assert made == [row["print"] for row in table]


def test_prints_depend_on_the_stop() -> None:
    """The same answer at another stop has another print."""
    assert answer_prints("a/b", ["23"]) != answer_prints("a/c", ["23"])


def test_quest_takes_right_answers_of_every_language(village: Village) -> None:
    """Who types what stands on the wall is right, whatever the page's language."""
    quest = quest_of(village.courses["first-steps"], "museum-gyeol", "ru")

    assert quest is not None
    assert {"23", "twenty-three"} <= set(quest.answers)


def test_quest_is_none_where_nothing_is_asked(village: Village) -> None:
    """The wall of 1937 asks nothing."""
    course = village.courses["first-steps"]

    assert quest_of(course, "tile-mural-1937", "en") is None


def test_reply_is_sealed_as_phones_open_it() -> None:
    """The same file holds the script of the page (tests/js/answers.test.js)."""
    known = json.loads(SEALED.read_text(encoding="utf-8"))
    quest = Quest("How many?", tuple(known["answers"]), "", known["reply"])

    assert list(locks(known["salt"], quest.answers)) == known["locks"]
    assert sealed(known["salt"], quest) == known["sealed"]


def test_reply_of_a_look_and_tick_question_is_not_sealed() -> None:
    """Where nothing is asked for, nothing is hidden."""
    assert sealed("a/b", Quest("Seen it?", (), "", "Good.")) == ""
