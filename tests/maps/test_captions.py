"""The words around a map."""

import pytest

from guide.maps.captions import legend
from guide.words.language import words_in


@pytest.mark.parametrize(
    ("code", "bar", "metres", "minutes"),
    [
        ("en", 20, "20 m", "0.5 min on foot"),
        ("en", 100, "100 m", "1.5 min on foot"),
        ("en", 1000, "1,000 m", "15 min on foot"),
    ],
)
def test_legend_says_metres_and_minutes(
    code: str, bar: int, metres: str, minutes: str
) -> None:
    """A bar says its length and how long a walk along it takes."""
    found = legend(words_in(code))

    assert (found.metres[bar], found.minutes[bar]) == (metres, minutes)
