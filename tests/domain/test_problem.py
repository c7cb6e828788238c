"""Problems: sentences with their place, in order."""

from guide.domain.problem import in_order
from guide.domain.problem import Mistake
from guide.domain.problem import problem


def test_problem_is_printed_with_path_and_line() -> None:
    """The gaps of the sentence are filled with text."""
    found = problem("stories/a.md", 3, "There are {count} frogs.", count=2)

    assert str(found) == "stories/a.md:3: There are 2 frogs."


def test_problem_that_is_a_warning_is_no_error() -> None:
    """A warning lets the guide go on."""
    kinds = [problem("a", 1, "x"), problem("a", 1, "x", severity="warning")]

    assert [each.is_error for each in kinds] == [True, False]


def test_mistake_keeps_message_and_values_apart() -> None:
    """The message stays translatable; the exception tells it in English."""
    mistake = Mistake("No {what}.", what=7)

    assert (mistake.message, mistake.values, str(mistake)) == (
        "No {what}.",
        {"what": "7"},
        "No 7.",
    )


def test_in_order_sorts_and_tells_once() -> None:
    """Problems go by file, line and sentence; the same one is told once."""
    problems = [
        problem("b", 1, "x"),
        problem("a", 10, "x"),
        problem("a", 2, "y"),
        problem("a", 2, "x"),
        problem("a", 2, "x"),
    ]

    found = [str(each) for each in in_order(problems)]

    assert found == ["a:2: x", "a:2: y", "a:10: x", "b:1: x"]
