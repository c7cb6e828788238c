"""Paragraphs of earlier versions."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import pytest

from guide.content.history import Author
from guide.content.store import Store
from guide.desk.earlier import compared
from guide.desk.earlier import texts_of
from guide.domain.translation import print_of
from tests.content.repository import make_repository

PATH = "stories/places/gate/en.md"
MOMENT = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.mark.parametrize("has_git", [True, False])
def test_a_paragraph_is_found_in_the_version_that_had_it(
    scratch_village: Path, *, has_git: bool
) -> None:
    """In git or in numbered copies; what never stood there is not found."""
    if has_git:
        make_repository(scratch_village)
    store = Store(scratch_village, scratch_village / "instance", lambda: MOMENT)
    for text in ("One gate.", "Two gates.", "Three gates."):
        data = f"---\ntitle: Gate\n---\n\n{text}\n".encode()
        store.save(store.read(PATH), data, Author("anna"), text)

    found = texts_of(store, PATH, frozenset({print_of("Two gates."), "000000"}))

    assert found == {print_of("Two gates."): "Two gates."}


def test_words_are_set_against_each_other() -> None:
    """Same words stay, others are gone or new."""
    assert compared("the old gate", "the new gate") == (
        (" ", "the "),
        ("-", "old"),
        ("+", "new"),
        (" ", " gate"),
    )
    assert compared("", "new") == (("+", "new"),)
