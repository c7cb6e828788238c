"""Changing single keys of a front matter."""

import pytest

from guide.content import frontmatter
from guide.content.matter import listing
from guide.content.matter import raw_value
from guide.content.matter import scalar
from guide.content.matter import table
from guide.content.matter import with_body
from guide.content.matter import with_values

FILE = """---
# The gate of the market.
kind: park # for now
title: The gate: old
photos:
  - {file: a.jpg}
  # the other side
  - {file: b.jpg}

# Where it is.
position: {lat: 35.17,
  lon: 126.81}
translated:
  title: 29e058
---

Text.
"""


@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        ("kind", "museum", "kind: park # for now", "kind: museum # for now"),
        ("title", "New: one", "title: The gate: old", "title: New: one"),
        (
            "position",
            "{lat: 1, lon: 2}",
            "position: {lat: 35.17,\n  lon: 126.81}",
            "position: {lat: 1, lon: 2}",
        ),
        (
            "photos",
            "  - {file: c.jpg}",
            "photos:\n  - {file: a.jpg}\n  # the other side\n  - {file: b.jpg}",
            "photos:\n  - {file: c.jpg}",
        ),
        ("seen", "2026", "translated:\n", "seen: 2026\ntranslated:\n"),
        ("title", None, "title: The gate: old\n", ""),
        ("seen", None, "", ""),
    ],
)
def test_one_key_changes_and_nothing_else(
    key: str, value: str | None, before: str, after: str
) -> None:
    """Comments, empty lines and order stay; a new key comes before the prints."""
    assert with_values(FILE, {key: value}) == FILE.replace(before, after, 1)


def test_the_body_is_replaced_alone() -> None:
    """The front matter keeps its bytes."""
    assert with_body(FILE, "\nOther.\n") == FILE.replace("Text.", "Other.")


def test_a_value_is_shown_as_it_is_written() -> None:
    """Several lines stay several lines; an absent key is empty."""
    assert raw_value(FILE, "photos").split("\n")[1] == "  # the other side"
    assert raw_value(FILE, "kind") == "park # for now"
    assert raw_value(FILE, "nothing") == ""


@pytest.mark.parametrize(
    "value",
    [
        "plain",
        "a: b",
        "# no comment",
        "- dash",
        "{odd",
        '"quoted"',
        "'x",
        "|",
        "no",
        "a #b",
    ],
)
@pytest.mark.parametrize("key", ["title", "address"])
def test_any_line_of_text_comes_back(key: str, value: str) -> None:
    """What is written is what is read, whatever YAML thinks of the signs."""
    text = with_values("---\n---\n", {key: scalar(key, value)})

    assert frontmatter.parse(frontmatter.split(text)[0]).values == {key: value}


@pytest.mark.parametrize("value", ["a, b", "{x}", "]", "plain", "10:30-11:00", "#1"])
def test_tables_and_lists_come_back(value: str) -> None:
    """Commas and brackets inside a value are quoted; empty values are left out."""
    text = f"t: {table({'a': value, 'b': ''})}\nl: {listing([value, value])}"

    assert frontmatter.parse(text).values == {"t": {"a": value}, "l": [value, value]}


def test_nothing_is_written_for_nothing() -> None:
    """An empty table or list takes its key away."""
    assert (table({"a": ""}), listing([])) == ("", "")
