"""Open questions: what is absent is not known."""

from guide.domain.openness import open_questions
from tests.domain.factories import HERE
from tests.domain.factories import new_place
from tests.domain.factories import new_village
from tests.domain.factories import new_work


def test_open_questions_collect_what_is_absent() -> None:
    """Places lack positions and hours, works lack artists and a condition."""
    mill = new_place("mill", kind="restaurant")
    bell = new_work("bell", position=HERE)

    questions = open_questions(new_village(mill, bell))

    assert (questions.positions, questions.hours) == ((mill,), (mill,))
    assert (questions.artists, questions.conditions) == ((bell,), (bell,))


def test_open_questions_of_a_told_village_are_none() -> None:
    """Nobody expects hours of a park, and a work at a place has its position."""
    park = new_place("park", position=HERE)
    artists = [{"who": "glossary/ada-lee"}]
    bell = new_work("bell", at="places/park", artists=artists, condition="here")

    assert open_questions(new_village(park, bell)).count == 0
