"""Closest spellings."""

import pytest

from guide.domain.spelling import closest


@pytest.mark.parametrize(
    ("word", "meant"),
    [("musem", "museum"), ("gallary", "gallery"), ("xylophone", None), ("", None)],
)
def test_closest_finds_what_was_meant(word: str, meant: str | None) -> None:
    """A slip finds its word; something else finds nothing."""
    assert closest(word, ["museum", "gallery", "park"]) == meant
