"""Items of a list in a front matter."""

from guide.content.items import chunks_of
from guide.content.items import value
from guide.content.items import written

LINES = "  - {at: places/a, stay: 5}  # first\n  - at: places/b\n    stay: 6\n  # last"


def test_a_list_is_cut_at_its_dashes() -> None:
    """Comments and lines below a dash belong to it; nothing is lost."""
    chunks = chunks_of(LINES)

    assert chunks == (
        "  - {at: places/a, stay: 5}  # first",
        "  - at: places/b\n    stay: 6\n  # last",
    )


def test_a_list_on_one_line_has_no_chunks() -> None:
    """It is written as a whole."""
    assert chunks_of("[{who: a}]") is None
    assert chunks_of("") is None


def test_new_items_are_written_in_the_style_of_the_list() -> None:
    """Lines stay lines, one line stays one line, and a new list has lines."""
    item = {"who": "glossary/x", "did": ""}

    assert written("- {a: b}", ["- {a: b}", item]) == "- {a: b}\n- {who: glossary/x}"
    assert written("[{a: b}]", [item]) == "[{who: glossary/x}]"
    assert written("", [item]) == "  - {who: glossary/x}"
    assert written(LINES, []) == ""


def test_a_text_is_quoted_where_yaml_would_misread_it() -> None:
    """Commas and colons stay text."""
    assert [value(text) for text in ("a b", "a, b", "2026-10-17 14:00", "x: y")] == [
        "a b",
        '"a, b"',
        "2026-10-17 14:00",
        '"x: y"',
    ]
