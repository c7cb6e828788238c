"""Source numbers: translations inherit the marks of the paragraphs they tell."""

from guide.domain.notes import noted
from guide.domain.notes import numbers
from guide.domain.notes import numbers_for_guides
from guide.domain.notes import used
from tests.domain.factories import new_place
from tests.domain.factories import new_story

ENGLISH = "One. [^a] [^b]\n\n::: guide\nHidden. [^c]\n:::\n\nTwo. [^b]"


def test_noted_pairs_paragraphs_with_the_marks_of_the_source() -> None:
    """A translation with as many paragraphs has each paragraph's marks."""
    korean = new_story("하나.\n\n둘.", "ko")
    place = new_place(stories=(new_story(ENGLISH), korean))

    found = noted(place, korean.intro)

    assert [(each.passage.text, each.marks) for each in found] == [
        ("하나.", ("a", "b")),
        ("둘.", ("b",)),
    ]


def test_noted_without_pairs_puts_all_marks_at_the_end() -> None:
    """Where paragraphs do not pair, the last one has every mark once."""
    korean = new_story("하나.\n\n둘.\n\n셋.", "ko")
    place = new_place(stories=(new_story(ENGLISH), korean))

    found = noted(place, korean.intro)

    assert [each.marks for each in found] == [(), (), ("a", "b")]


def test_noted_of_a_section_without_text_is_empty() -> None:
    """A section that has nothing public has nothing to number."""
    place = new_place(stories=(new_story(ENGLISH), new_story("", "ko")))

    assert noted(place, place.stories["ko"].intro) == ()


def test_noted_of_a_section_that_the_source_lacks_has_no_marks() -> None:
    """Nothing is inherited where there is nothing."""
    korean = new_story("## 새 글 {#new}\n\n하나.", "ko")
    place = new_place(stories=(new_story(ENGLISH), korean))

    found = noted(place, korean.chapters[0])

    assert [each.marks for each in found] == [()]


def test_numbers_count_fields_before_text() -> None:
    """Sources of the front matter come first, each once, from 1."""
    place = new_place(stories=(new_story(ENGLISH),), sources=["z", "b"])

    assert numbers(place) == {"z": 1, "b": 2, "a": 3}


def test_numbers_for_guides_go_on_after_those_of_visitors() -> None:
    """A guide and the guests mean the same source by a number."""
    place = new_place(stories=(new_story(ENGLISH),), sources=["z", "b"])

    assert numbers_for_guides(place) == {"z": 1, "b": 2, "a": 3, "c": 4}


def test_numbers_for_guides_count_a_source_of_the_fields_once() -> None:
    """What a note names and the front matter too is public."""
    place = new_place(stories=(new_story(ENGLISH),), sources=["c"])

    assert numbers_for_guides(place) == {"c": 1, "a": 2, "b": 3}


def test_used_lists_each_source_once() -> None:
    """The list of a page has the sources of its passages in order."""
    place = new_place(stories=(new_story(ENGLISH),))

    assert used(noted(place, place.source.intro)) == ("a", "b")
