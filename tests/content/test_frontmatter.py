"""Front matter: YAML with lines, prose as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.frontmatter import FrontMatter
from guide.content.frontmatter import parse
from guide.content.frontmatter import split
from guide.content.frontmatter import Value
from guide.domain.problem import Mistake

YAML = st.text(alphabet="ab:,-#&*!|>%@`'\"{}[]? \n\t", max_size=40)


def mistakes(text: str) -> list[tuple[int, str]]:
    """List the mistakes of a front matter with their lines."""
    return [(line, str(each)) for line, each in parse(text).mistakes]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: b\n---\nText\n", ("a: b", "Text\n", 4)),
        ("--- \na: b\n---\t\nText", ("a: b", "Text", 4)),
        ("---\n---", ("", "", 3)),
        ("---\na: |\n  ---\n---\nText\n---\n", ("a: |\n  ---", "Text\n---\n", 5)),
    ],
)
def test_split_cuts_at_the_first_fence(text: str, parts: tuple[str, str, int]) -> None:
    """The body begins after the second line of dashes, on a known line."""
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The file is empty."),
        (" \n\t\n", "The file is empty."),
        ("Text", "The front matter is missing: the first line must be ---."),
        ("\n---\na: b\n---", "The front matter is missing: the first line must be"),
        ("---\na: b\n", "The front matter has no end: close it with a line of ---."),
        ("---", "The front matter has no end: close it with a line of ---."),
    ],
)
def test_split_of_something_else_is_a_mistake(text: str, sentence: str) -> None:
    """A file is cut only where it can be."""
    with pytest.raises(Mistake, match=sentence):
        split(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("hours: 10:30", {"hours": "10:30"}),
        ("toilet: no", {"toilet": "no"}),
        ("code: 010", {"code": "010"}),
        ("made: 2022-08-15", {"made": "2022-08-15"}),
        ("a: {b: c, d: [e, f]}", {"a": {"b": "c", "d": ["e", "f"]}}),
        ("a:\n  - b: c\n    d: e", {"a": [{"b": "c", "d": "e"}]}),
        ("# only a comment", {}),
        ("", {}),
        ('a: ""', {"a": ""}),
    ],
)
def test_parse_leaves_scalars_as_text(text: str, values: dict[str, Value]) -> None:
    """YAML guesses no types: a model decides what a text means."""
    found = parse(text)

    assert (found.values, found.mistakes) == (values, ())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Who: me?", "Who: me?"),
        ("title: Song #5 # really", "Song #5 # really"),
        ('title: He said "no"', 'He said "no"'),
        ("title: [not] {a} *list*", "[not] {a} *list*"),
        ("title: back\\slash", "back\\slash"),
        ("title:   spaces  ", "spaces"),
        ('title: "quoted: yes"', "quoted: yes"),
        ("title: 'it''s'", "it's"),
        ("title: - dash", "- dash"),
        ("title: yes", "yes"),
    ],
)
def test_parse_takes_prose_literally(line: str, title: str) -> None:
    """An unquoted one-line value of a prose key is the rest of the line."""
    assert parse(line).values == {"title": title}


def test_parse_knows_the_line_of_every_value() -> None:
    """A value's line is that of its key; unknown ways lead to what is around."""
    found = parse("title: One\nat:\n  - {who: a}\n  - who: b\n", first_line=2)

    ways = [("title",), ("at",), ("at", 1), ("at", 1, "who"), ("at", 0, "x"), ("x",)]
    assert [found.line(way) for way in ways] == [2, 3, 5, 5, 4, 1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: 2\na: 3", [(4, "The key “a” stands here twice.")]),
        (
            "a: 1\nb:",
            [(3, "The key “b” has no value: fill it in or delete the line.")],
        ),
        ("a: {b: c, d}", [(2, "Quote a text that has a comma: “d”.")]),
        ("- a", [(2, "Write lines of the form key: value.")]),
        ("just words", [(2, "Write lines of the form key: value.")]),
        ("a: &x {b: c}\nd: *x", [(3, "References inside YAML are not read.")]),
        ("a: &x [*x]", [(2, "References inside YAML are not read.")]),
    ],
)
def test_parse_notes_traps_with_their_line(
    text: str, told: list[tuple[int, str]]
) -> None:
    """What YAML would swallow is told."""
    assert mistakes(text) == told


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: b\nc: [d", 4, "did not find expected ',' or ']'"),
        ("a: b\n\tc: d", 3, "found a tab character that violates indentation"),
        ("a: b\n--- c", 3, "but found another document"),
        ("a: \x01", 2, "this is no YAML"),
        ("a: " + "[" * 100_000 + "]" * 100_000, 2, "too many levels"),
    ],
)
def test_parse_of_broken_yaml_names_line_and_reason(
    text: str, line: int, reason: str
) -> None:
    """A syntax error is one sentence, however deep it is."""
    told = f"The front matter cannot be read here: {reason}."

    assert mistakes(text) == [(line, told)]


def test_parse_keeps_what_it_could_read() -> None:
    """A trap costs its own key only."""
    assert parse("a: 1\nb:\nc: 3").values == {"a": "1", "c": "3"}


def test_parse_follows_a_reference_to_a_text_only() -> None:
    """A text may be named twice; a list would be copied by everyone who names it."""
    found = parse("a: &x word\nb: *x\nc: &y [1]\nd: [*y, *x, *none]", first_line=1)

    assert found.values == {"a": "word", "b": "word", "c": ["1"], "d": ["word"]}
    assert [line for line, _ in found.mistakes] == [4, 4]


@given(st.text() | YAML)
def test_parse_never_raises(text: str) -> None:
    """Whatever stands there is values, or mistakes on lines of it."""
    found = parse(text, first_line=1)

    lines = [line for line, _ in found.mistakes]
    assert isinstance(found, FrontMatter)
    assert all(1 <= line <= len(text.splitlines()) + 1 for line in lines)


@given(st.text(alphabet="ab :#'\"[]{}\\,?-|>é한", min_size=1))
def test_parse_gives_prose_back(text: str) -> None:
    """A title that does not begin like a quoted one is read as it is written."""
    title = f"A{text}".strip()

    assert parse(f"title: {title}").values == {"title": title}
