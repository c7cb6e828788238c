"""How long a text takes to read aloud."""

import pytest

from guide.domain.length import seconds_of
from guide.domain.length import seconds_to_read
from guide.domain.length import spoken
from tests.domain.factories import new_story


@pytest.mark.parametrize(
    ("text", "locale", "seconds"),
    [
        ("가나다라 마바사 23!", "ko", 11 / 4.3),
        ("Look at the wall.", "en", 4 / 2.45),
        ("Посмотрите на стену.", "ru", 3 / 2.0),
        ("Drei kurze Wörter", "de", 3 / 2.0),
        ("Hong Beom-do’s bust", "en", 3 / 2.45),
        ("", "en", 0),
    ],
)
def test_seconds_to_read_counts_what_the_voice_says(
    text: str, locale: str, seconds: float
) -> None:
    """Korean counts syllables and doubled digits, other languages words."""
    assert seconds_to_read(text, locale) == pytest.approx(seconds)


def test_spoken_leaves_out_targets_and_emphasis() -> None:
    """A voice reads the words of a link and of a picture only."""
    text = "*See* [the gate](places/gate) and ![an arch](arch.png) __now__"

    assert spoken(text) == "See the gate and an arch   now  "


def test_seconds_of_leaves_out_blocks() -> None:
    """Only paragraphs are read aloud at a stop."""
    story = new_story("One two.\n\n::: quest\nThree?\n:::\n\nFour five.")

    assert seconds_of(story.intro, "en") == pytest.approx(4 / 2.45)
