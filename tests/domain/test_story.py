"""A story: sections, passages, marks."""

from guide.domain.story import Passage
from guide.domain.story import Quest
from guide.domain.story import Section
from tests.domain.factories import new_story

BODY = """\
Hello. [^a]

## The gate {#gate}

Low. [^b] [^a]

::: quest
How low?
= very
:::

::: guide
Secret. [^b] [^c]
:::

Lower.
"""


def test_section_knows_paragraphs_and_public_passages() -> None:
    """Paragraphs are no blocks, and the guide's notes are not public."""
    gate = new_story(BODY).chapters[0]

    assert [each.text for each in gate.paragraphs] == ["Low.", "Lower."]
    assert [each.word for each in gate.public] == [None, "quest", None]


def test_section_finds_its_blocks() -> None:
    """A block is found by its word, a question with its answers."""
    gate = new_story(BODY).chapters[0]

    assert (gate.block("way"), gate.quest) == (None, Quest("How low?", ("very",)))
    assert [each.text for each in gate.blocks("guide")] == ["Secret."]


def test_section_without_a_quest_asks_nothing() -> None:
    """There is no question where nobody asks."""
    assert new_story(BODY).intro.quest is None


def test_story_without_an_introduction_has_an_empty_one() -> None:
    """Templates need not ask whether there is one."""
    assert new_story("## The gate {#gate}").intro == Section("", "", 1)


def test_story_tells_lines_of_its_front_matter() -> None:
    """A key that is absent is mended at the top of the file."""
    story = new_story(lines={"hours": 7})

    assert (story.line("hours"), story.line("phone")) == (7, 1)


def test_story_lists_each_mark_once() -> None:
    """The sources of a text are those of its public passages, in order."""
    assert new_story(BODY).marks == ("a", "b")


def test_story_keeps_the_marks_of_notes_apart() -> None:
    """A source that only a note for guides names is not public."""
    assert new_story(BODY).hidden_marks == ("c",)


def test_story_goes_through_all_passages() -> None:
    """Passages of all sections come in the order of the file."""
    lines = [each.line for each in new_story(BODY).passages()]

    assert lines == [5, 9, 11, 16, 20]


def test_passage_of_the_guide_is_not_public() -> None:
    """Whoever leads a walk has notes of their own."""
    words = [Passage("x", 1, "guide"), Passage("x", 1, "way"), Passage("x", 1)]

    assert [each.is_public for each in words] == [False, True, True]
