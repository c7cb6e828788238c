"""Translations: prints of paragraphs, and what changed since."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.page import read_page
from guide.domain.story import Story
from guide.domain.translation import Difference
from guide.domain.translation import differences
from guide.domain.translation import print_of
from guide.domain.translation import prints
from tests.domain.factories import new_story

SAMPLE = Path(__file__).parent.parent / "data" / "first-steps.ko.md"
BODY = "One.\n\nTwo.\n\n## The gate {#gate}\n\nThree.\n\nFour.\n"
SPACES = st.text(alphabet=" \n\t", min_size=1, max_size=3)
WORDS = st.lists(st.text(alphabet="가é한글abс.ё", min_size=1), min_size=1)


@pytest.fixture(scope="module")
def sample() -> Story:
    """Return the sample course of the format in its source language."""
    page = read_page(SAMPLE, "stories/courses/first-steps/ko.md")
    title, summary = (str(page.matter.values[key]) for key in ("title", "summary"))
    return Story("ko", page.path, title, summary, sections=page.sections)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("title", "8f3fef"),
        ("summary", "6eefe7"),
        ("intro", "221718 026044 cfdc46"),
        ("damoa-park", "64abc6 c332ef d0f2a3 ca32e6 39dd70 5a54d5"),
    ],
)
def test_prints_of_the_sample_are_those_of_the_format(
    section: str, expected: str, sample: Story
) -> None:
    """The prints that content.md names come from the sample's sentences."""
    assert " ".join(prints(sample)[section]) == expected


def test_prints_have_fields_that_are_there() -> None:
    """A field without a text has no print, and neither has an empty introduction."""
    story = new_story("## {#gate}", spot="left", medium="")

    assert list(prints(story)) == ["title", "spot", "gate"]


def test_prints_leave_out_the_guide() -> None:
    """Notes for who leads may change without making a translation stale."""
    without, with_notes = new_story("One."), new_story("One.\n\n::: guide\nTwo.\n:::")

    assert prints(with_notes) == prints(without)


def test_prints_of_an_introduction_for_the_guide_only_are_none() -> None:
    """Where nothing is public, there is nothing to translate."""
    story = new_story("::: guide\nTwo.\n:::")

    assert list(prints(story)) == ["title"]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("One. [^a] [^b]", "One."),
        ("[The gate](places/gate)", "[The gate](places/arch)"),
        ("One\n  two", "One two"),
        (unicodedata.normalize("NFD", "김병학"), "김병학"),
    ],
)
def test_print_ignores_marks_targets_and_space(text: str, same: str) -> None:
    """What a translator need not read again does not change the print."""
    assert print_of(text) == print_of(same)


@given(WORDS, SPACES)
def test_print_is_stable_under_form_and_space(words: list[str], space: str) -> None:
    """However a text is composed and spaced, its print is the same six digits."""
    text = " ".join(words)

    spaced = unicodedata.normalize("NFD", space.join(["", *words, ""]))

    assert print_of(spaced) == print_of(text)


@given(st.text())
def test_print_is_six_hex_digits(text: str) -> None:
    """Every text has a print."""
    assert int(print_of(text), 16) < 16**6
    assert len(print_of(text)) == 6


@given(st.text(alphabet="abc", min_size=1), st.text(alphabet="abc", min_size=1))
def test_print_tells_texts_apart(one: str, other: str) -> None:
    """Other words have another print."""
    assert (print_of(one) == print_of(other)) == (one == other)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (BODY, []),
        (BODY.replace("Two", "2"), [Difference("intro", "changed", 2, 1)]),
        (BODY.replace("The gate", "A gate"), [Difference("gate", "changed", 0, 1)]),
        (BODY.replace("Four", "4"), [Difference("gate", "changed", 2, 1)]),
        (
            BODY.replace("Three.", "Three.\n\nNew.\n\nNewer."),
            [Difference("gate", "inserted", 1, 2)],
        ),
        (BODY.replace("One.", "New.\n\nOne."), [Difference("intro", "inserted", 0, 1)]),
        (BODY.replace("Three.\n\n", ""), [Difference("gate", "removed", 1, 1)]),
        (BODY.replace("\n\nTwo.", ""), [Difference("intro", "removed", 2, 1)]),
        (
            BODY.replace("Four.", "4.\n\n5."),
            [Difference("gate", "changed", 2, 1), Difference("gate", "inserted", 2, 1)],
        ),
    ],
)
def test_differences_number_paragraphs(
    now: str,
    found: list[Difference],
) -> None:
    """Paragraphs count from 1; the heading is 0; an insertion names the one before."""
    before = prints(new_story(BODY))

    assert differences(new_story(now), before) == found


def test_differences_of_a_field_are_one_paragraph() -> None:
    """A title that changed is a changed paragraph of its own."""
    before = prints(new_story(BODY))

    found = differences(new_story(BODY, title="Two"), before)

    assert found == [Difference("title", "changed", 1, 1)]


def test_differences_without_prints_are_everything() -> None:
    """Where nobody accepted anything, all of it is new."""
    found = differences(new_story(BODY), {})

    assert [(each.section, each.what, each.count) for each in found] == [
        ("title", "inserted", 1),
        ("intro", "inserted", 2),
        ("gate", "inserted", 3),
    ]
