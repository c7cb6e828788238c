"""Distances, durations and prices in words."""

import pytest

from guide.domain.place import Won
from guide.words import measures
from guide.words.language import words_in


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("en", 0, "10 m"),
        ("en", 4, "10 m"),
        ("en", 344, "340 m"),
        ("en", 996, "1,000 m"),
        ("en", 1000, "1 km"),
        ("en", 1249, "1.2 km"),
        ("ko", 344, "340m"),
        ("ko", 1249, "1.2km"),
        ("ru", 344, "340 м"),
        ("ru", 1249, "1,2 км"),
    ],
)
def test_metres_are_rounded_as_a_walker_counts(
    code: str, value: float, text: str
) -> None:
    """To ten metres below a kilometre, to a hundred above."""
    assert plain(measures.metres(words_in(code), value)) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("en", 499, "500 m"),
        ("en", 500, "0.5 km"),
        ("en", 949, "0.9 km"),
        ("ko", 949, "0.9km"),
        ("ru", 949, "0,9 км"),
        ("ru", 20, "20 м"),
    ],
)
def test_length_of_a_walk_is_rounded_more(code: str, value: float, text: str) -> None:
    """Nobody plans a walk by tens of metres."""
    assert plain(measures.about_metres(words_in(code), value)) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [("en", 7.4, "7 m"), ("ko", 150, "150m"), ("ru", 1500, "1 500 м")],
)
def test_accuracy_is_a_whole_number_of_metres(
    code: str, value: float, text: str
) -> None:
    """An accuracy is not made finer or coarser than it is."""
    assert plain(measures.exact_metres(words_in(code), value)) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("en", 0, "0 min"),
        ("en", 1, "1 min"),
        ("en", 60, "1 hr"),
        ("en", 95, "1 hr 35 min"),
        ("ko", 95, "1시간 35분"),
        ("ko", 120, "2시간"),
        ("ru", 95, "1 ч 35 мин"),
    ],
)
def test_minutes_become_hours(code: str, value: int, text: str) -> None:
    """An hour and a half is not called ninety minutes."""
    assert plain(measures.minutes(words_in(code), value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7 min"), (29, "29 min"), (31, "30 min"), (33, "35 min"), (88, "1 hr 30 min")],
)
def test_long_durations_are_rounded(value: int, text: str) -> None:
    """From half an hour on five minutes more or less are as good."""
    assert plain(measures.about_minutes(words_in("en"), value)) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("en", 3, "10 sec"),
        ("en", 84, "1 min 20 sec"),
        ("en", 120, "2 min"),
        ("ko", 84, "1분 20초"),
        ("ru", 84, "1 мин 20 с"),
    ],
)
def test_seconds_are_rounded_to_ten(code: str, value: float, text: str) -> None:
    """The time to read a stop aloud is no exact number."""
    assert plain(measures.seconds(words_in(code), value)) == text


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("en", "free", "free"),
        ("ko", "free", "무료"),
        ("ru", "free", "бесплатно"),
        ("en", Won(won=10000), "₩10,000"),
        ("ko", Won(won=10000), "10,000원"),
        ("ru", Won(won=10000), "10 000 ₩"),
        ("en", Won(won=10000, group=5000), "₩10,000, in a group ₩5,000"),
        ("en", Won(won=0), "₩0"),
    ],
)
def test_price_is_in_won_or_free(code: str, value: str | Won, text: str) -> None:
    """A price has no hidden parts: that of a group stands beside it."""
    assert plain(measures.price(words_in(code), value)) == text


@pytest.mark.parametrize("code", ["ko", "ru"])
def test_price_of_a_group_is_said_in_the_language(code: str) -> None:
    """Both numbers are in the sentence, and none of its English."""
    text = plain(measures.price(words_in(code), Won(won=10000, group=5000)))

    numbers = [text.replace(",", " ").count(number) for number in ("10 000", "5 000")]
    assert (numbers, "group" in text) == ([1, 1], False)


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return " ".join(text.split())
