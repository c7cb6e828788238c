"""One story file."""

from hashlib import sha256
from pathlib import Path

import pytest

from guide.content.page import Page
from guide.content.page import read_page
from guide.domain.problem import Mistake

PATH = "stories/places/gate/en.md"


def page(text: str, folder: Path) -> Page:
    """Write a file and read it."""
    file = folder / "en.md"
    file.write_text(text, encoding="utf-8")
    return read_page(file, PATH)


def test_read_page_has_keys_and_sections(tmp_path: Path) -> None:
    """A file is its front matter and its sections, on the lines of the file."""
    text = "---\ntitle: Gate\n---\n\nLow.\n\n## The door {#door}\n"

    found = page(text, tmp_path)

    assert found.matter.values == {"title": "Gate"}
    assert [(each.slug, each.line) for each in found.sections] == [("", 4), ("door", 7)]


def test_read_page_is_named_by_its_bytes(tmp_path: Path) -> None:
    """The digest is that of the text, whatever its line ends are."""
    text = "---\ntitle: Gate\n---\n"

    found = page(text.replace("\n", "\r\n"), tmp_path)

    assert found.digest == sha256(text.encode()).hexdigest()


def test_read_page_collects_the_mistakes_of_all_parts(tmp_path: Path) -> None:
    """Front matter, blocks and prose are all looked at in one go."""
    text = "---\ntitle: Gate\nphone:\n---\n\n1. Low\n\n::: recipe\n"

    found = page(text, tmp_path)

    assert [(each.path, each.line) for each in found.problems] == [
        (PATH, 3),
        (PATH, 8),
        (PATH, 6),
    ]


@pytest.mark.parametrize("text", ["", "Low.", "---\ntitle: [\n", "---\na: [\n---\n"])
def test_read_page_without_keys_is_no_text(text: str, tmp_path: Path) -> None:
    """A page whose keys cannot be read has one problem, and is left out."""
    found = page(text, tmp_path)

    assert (found.is_text, len(found.problems)) == (False, 1)


def test_trouble_stands_at_its_key(tmp_path: Path) -> None:
    """A mistake in a value is told on the line of its key."""
    found = page("---\ntitle: Gate\nphone: x\n---\n", tmp_path)

    problem = found.trouble(("phone",), Mistake("No {what}.", what="phone"))

    assert str(problem) == f"{PATH}:3: No phone."
