"""What a text must not have, and what stands in it."""

import pytest

from guide.domain.prose import Link
from guide.domain.prose import links_in
from guide.domain.prose import mistakes_in
from guide.domain.prose import Picture
from guide.domain.prose import pictures_in
from guide.domain.reference import Reference
from guide.domain.story import Passage


def mistakes(text: str) -> list[tuple[int, str]]:
    """List the mistakes of a paragraph that begins on line 10."""
    return [(line, str(each)) for line, each in mistakes_in(Passage(text, 10))]


@pytest.mark.parametrize(
    "text",
    [
        "2021. 5. 20. It rained.",
        "1. 5. 2021 was a holiday.",
        "Five < seven and a > b.",
        "### A heading\n#### Another",
        "- one\n- two\n  more\n- three",
        "> quoted",
        "See <https://example.org> or [us](mailto:a@b.example), [call](tel:119).",
        "[Gate](places/gate), [bell](artworks/bell#top), [food](glossary/dumpling)",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "![An arch](arch.png)",
        "Costs 5 # not 6.",
    ],
)
def test_mistakes_in_allowed_markdown_are_none(text: str) -> None:
    """What the format allows passes."""
    assert mistakes(text) == []


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("one\n<b>two</b>", 11, "HTML is not read here: <b>"),
        ("<!-- note -->", 10, "HTML is not read here: <!-- note -->"),
        ("<script", 10, "HTML is not read here: <script"),
        ("# One", 10, "Headings inside a section have ### or ####."),
        ("##### Five", 10, "Headings inside a section have ### or ####."),
        ("1. one", 10, "Numbered lists are not read: write - at each line."),
        ("1) one", 10, "Numbered lists are not read: write - at each line."),
        ("one\n- two", 11, "Leave an empty line before a list."),
        ("one\n* two", 11, "Leave an empty line before a list."),
        ("one[^a] two", 10, "A source mark belongs at the end of its line."),
        (
            "[x](javascript:alert)",
            10,
            "The link “javascript:alert” is not allowed: use https, mailto or tel.",
        ),
        (
            "[x](gate)",
            10,
            "The link “gate” leads nowhere: write it like places/museum.",
        ),
        ("[x]()", 10, "The link “” leads nowhere: write it like places/museum."),
    ],
)
def test_mistakes_in_forbidden_markdown_have_their_line(
    text: str, line: int, sentence: str
) -> None:
    """What the format forbids is named on its line."""
    assert mistakes(text)[0] == (line, sentence)


def test_mistakes_in_a_block_count_from_its_fence() -> None:
    """The text of a block begins on the line after its word."""
    block = Passage("one\n<b>", 10, "guide")

    assert [line for line, _ in mistakes_in(block)] == [12]


def test_links_in_are_references_only() -> None:
    """Links to the world and pictures are no references."""
    text = "[a](https://a.example)\n[b](places/gate#door) ![c](places/gate)"

    assert list(links_in(Passage(text, 10))) == [
        Link(11, Reference("places", "gate", "door"))
    ]


def test_pictures_in_have_words_and_caption() -> None:
    """Alternative text and caption belong to the picture."""
    text = '![An arch](arch.png "From the south")\n![](wall.png)'

    assert list(pictures_in(Passage(text, 10))) == [
        Picture(10, "arch.png", "An arch", "From the south"),
        Picture(11, "wall.png", "", ""),
    ]
