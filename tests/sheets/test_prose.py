"""The converter: whatever an author writes comes out as text."""

import pytest

from guide.domain.story import Passage
from guide.sheets.prose import bare
from guide.sheets.prose import blocks
from guide.sheets.prose import Run


@pytest.mark.parametrize(
    "text",
    [
        "#set page(width: 1pt)",
        "$x^2$ and @label and <label>x",
        '#eval(read("/etc/passwd")) ` \\ ~',
        "= Heading, + list, / term: no",
    ],
)
def test_typst_syntax_stays_letters(text: str) -> None:
    """What Typst would read as code is set letter by letter."""
    (block,) = blocks(Passage(text, 1))

    assert block.words == text


def test_runs_keep_their_kinds() -> None:
    """Strong, terms, links and references are told apart."""
    text = "**A** [b](glossary/markovcha) [c](places/x) [d](https://d.example)"

    (block,) = blocks(Passage(text, 1), (2, 5))

    spaces = [run for run in block.lines[0] if run.words != " "]
    assert spaces == [
        Run("strong", "A"),
        Run("term", "b"),
        Run("text", "c"),
        Run("link", "d", "https://d.example"),
    ]
    assert block.marks == (2, 5)


def test_list_keeps_every_item() -> None:
    """Loose and nested items are lines of one list."""
    (block,) = blocks(Passage("- one\n\n- two\n\n    - inner", 1))

    assert [line[0].words for line in block.lines] == ["one", "two", "inner"]


def test_table_keeps_its_cells() -> None:
    """A table is its cells, row by row."""
    (block,) = blocks(Passage("| a | b |\n|---|---|\n| 1 | 2 |", 1))

    assert block.cells == 2
    assert block.words == "a b 1 2"


def test_picture_is_said_in_words() -> None:
    """A sheet has no photos, so the caption stands for one."""
    (block,) = blocks(Passage('![alt](wall.jpg "A wall")', 1))

    assert block.words == "(A wall)"


def test_no_break_space_stays() -> None:
    """Only ordinary spaces fold; control characters go."""
    assert bare("a\u00a0b  c\x07") == "a\u00a0b c"
