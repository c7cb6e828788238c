"""The scanner: sections, paragraphs and blocks, before any Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.scanner import scan
from guide.domain.story import Passage
from guide.domain.story import Quest
from guide.domain.story import Section

WORDS = st.text(alphabet="abc가ё .", max_size=12).map(lambda text: f"x{text}")
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=5)
LINES = st.lists(
    st.sampled_from(
        (
            *("", "text", "- item", "::: guide", "::: quest", "::: nonsense", ":::"),
            *("## One {#one}", "## Two {#two}", "## Broken", "### Small", "= answer"),
        )
    ),
    max_size=20,
)


def told(body: str) -> list[tuple[int, str]]:
    """List the mistakes of a body that begins on line 10."""
    return [(line, str(each)) for line, each in scan(body, 10).mistakes]


def test_scan_cuts_sections_and_paragraphs() -> None:
    """What stands before the first heading is the introduction."""
    found = scan("One\ntwo.\n\n\nThree.\n## The gate {#gate}\nLow.\n", 10)

    assert found.sections == (
        Section("", "", 10, (Passage("One\ntwo.", 10), Passage("Three.", 14))),
        Section("gate", "The gate", 15, (Passage("Low.", 16),)),
    )


@pytest.mark.parametrize("body", ["", "\n\n", "## {#gate}"])
def test_scan_without_an_introduction_has_none(body: str) -> None:
    """Nothing before the first heading is no section."""
    slugs = [each.slug for each in scan(body, 10).sections]

    assert slugs == (["gate"] if body.strip() else [])


@pytest.mark.parametrize(
    ("heading", "slug", "title"),
    [
        ("## The gate {#gate}", "gate", "The gate"),
        ("##   The gate   {#gate}  ", "gate", "The gate"),
        ("## {#gate}", "gate", ""),
        ("##{#gate-2}", "gate-2", ""),
        (
            "## 멀어져야 읽히는 벽 {#wall-1937}",
            "wall-1937",
            "멀어져야 읽히는 벽",
        ),
        ("## A {brace} {#a}", "a", "A {brace}"),
    ],
)
def test_scan_reads_headings(heading: str, slug: str, title: str) -> None:
    """A heading has a name; its title may be empty."""
    assert scan(heading, 10).sections == (Section(slug, title, 10),)


@pytest.mark.parametrize(
    "heading", ["## The gate", "##", "## The gate {#Gate}", "## The gate {#}", "##x"]
)
def test_scan_hides_what_stands_under_a_heading_without_a_name(heading: str) -> None:
    """A section that nobody can refer to is told and left out, to the next one."""
    body = f"One.\n{heading}\nHidden.\n## Two {{#two}}\nTwo."

    slugs = [each.slug for each in scan(body, 10).sections]

    assert slugs == ["", "two"]
    assert told(body) == [(11, "The heading needs a name: ## title {#name}.")]


def test_scan_tells_a_name_that_stands_twice() -> None:
    """Two sections cannot share an anchor."""
    body = "## One {#one}\n\n## Two {#one}"

    assert told(body) == [(12, "Two sections are called “one”.")]


@pytest.mark.parametrize(
    ("alias", "word"),
    [
        ("guide", "guide"),
        ("해설사", "guide"),
        ("quest", "quest"),
        ("문제", "quest"),
        ("children", "children"),
        ("아이", "children"),
        ("closed", "closed"),
        ("쉬는날", "closed"),
        ("way", "way"),
        ("가는길", "way"),
    ],
)
def test_scan_reads_blocks_by_word_or_alias(alias: str, word: str) -> None:
    """A block stands for itself, from its fence on; blank lines in it are its own."""
    passage = scan(f"One.\n::: {alias}\nTwo.\n\n- three\n:::\nFour.", 10).sections[0]

    assert [(each.text, each.line, each.word) for each in passage.passages] == [
        ("One.", 10, None),
        ("Two.\n\n- three", 11, word),
        ("Four.", 16, None),
    ]


def test_scan_reads_a_quest() -> None:
    """A question has answers, a hint and a reply; lines of it are one sentence."""
    body = "::: quest\nHow low?\nReally?\n= very\n= quite\n? mind\n! ouch\n:::"

    section = scan(body, 10).sections[0]

    assert section.quest == Quest("How low? Really?", ("very", "quite"), "mind", "ouch")


def test_scan_reads_a_quest_without_an_answer() -> None:
    """No answer means: look and tick."""
    assert scan("::: quest\nHow low?\n:::", 10).sections[0].quest == Quest("How low?")


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("One. [^a] [^b-2]", Passage("One.", 10, marks=("a", "b-2"))),
        ("One.[^a][^a]", Passage("One.", 10, marks=("a",))),
        ("One [^a]\ntwo. [^b] ", Passage("One\ntwo.", 10, marks=("a", "b"))),
        (
            "| a | b [^c] |\n|---|---|",
            Passage("| a | b |\n|---|---|", 10, marks=("c",)),
        ),
        ("One [^a] two.", Passage("One [^a] two.", 10)),
    ],
)
def test_scan_takes_marks_off_the_ends_of_lines(text: str, passage: Passage) -> None:
    """Sources are named at the end, also at the end of a table's row."""
    assert scan(text, 10).sections[0].passages == (passage,)


@pytest.mark.parametrize(
    ("body", "line", "sentence"),
    [
        (
            "::: guide\n\nx",
            10,
            "The block “guide” has no end: close it with a line of :::.",
        ),
        (
            "::: guide\nx\n## Two {#two}\nTwo.",
            10,
            "The block “guide” has no end: close it with a line of :::.",
        ),
        ("x\n:::", 11, "Nothing is open here that ::: could close."),
        ("::: guid\nx\n:::", 10, "There is no block “guid”. Did you mean guide?"),
        (
            "::: soup\nx\n:::",
            10,
            "There is no block “soup”: use guide, quest, children, closed, way.",
        ),
        (
            "::: guide\n::: quest\nx\n:::\n:::",
            11,
            "A block cannot stand inside another: close “guide” first.",
        ),
    ],
)
def test_scan_tells_broken_blocks(body: str, line: int, sentence: str) -> None:
    """A block that is wrong is told once, on its line."""
    assert told(body) == [(line, sentence)]


@pytest.mark.parametrize("fence", ["::: guide", "::: guid", "::: soup"])
def test_scan_hides_everything_to_the_next_section_after_a_broken_block(
    fence: str,
) -> None:
    """Notes for the guide are never shown because a fence was wrong."""
    body = f"One.\n{fence}\nSecret.\n## Two {{#two}}\nTwo."

    texts = [each.text for part in scan(body, 10).sections for each in part.passages]

    assert texts == ["One.", "Two."]


def test_scan_reads_blocks_at_column_0_only() -> None:
    """An indented fence is text."""
    found = scan("  ::: guide\n  x", 10)

    assert found.sections[0].passages == (Passage("  ::: guide\n  x", 10),)


@given(PARAGRAPHS)
def test_scan_never_loses_a_public_paragraph(paragraphs: list[list[str]]) -> None:
    """Every paragraph comes out as it went in, in order."""
    texts = ["\n".join(lines).rstrip() for lines in paragraphs]

    found = scan("\n\n".join(texts), 1)

    passages = [each.text for part in found.sections for each in part.passages]
    assert (passages, found.mistakes) == (texts, ())


@given(LINES)
def test_scan_without_mistakes_keeps_every_line(lines: list[str]) -> None:
    """Where nothing is told, nothing is lost: all lines are in some passage."""
    found = scan("\n".join(lines), 1)

    kept = [
        line
        for section in found.sections
        for passage in section.passages
        for line in passage.text.split("\n")
        if line
    ]
    written = [line for line in lines if line and not line.startswith((":::", "## "))]
    assert found.mistakes or kept == written


@given(LINES, PARAGRAPHS)
def test_scan_shows_a_later_section_whatever_stood_before(
    lines: list[str], paragraphs: list[list[str]]
) -> None:
    """A mistake hides its own section only."""
    texts = ["\n".join(each).rstrip() for each in paragraphs]

    found = scan("\n".join([*lines, "## Last {#last}", "\n\n".join(texts)]), 1)

    assert [each.text for each in found.sections[-1].passages] == texts


@given(LINES)
def test_scan_gives_every_passage_its_line(lines: list[str]) -> None:
    """A passage's line is where its text, or the fence of its block, stands."""
    found = scan("\n".join(lines), 1)

    for section in found.sections:
        for passage in section.passages:
            there = lines[passage.line - 1]
            first = there if passage.word is None else there.removeprefix("::: ")
            assert first == (passage.word or passage.text.split("\n")[0])
