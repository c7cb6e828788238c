"""A draft laid over the village."""

from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.overlay import overlay
from guide.content.overlay import path_of
from guide.content.overlay import problems_of
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.mark.parametrize("family", ["places", "artworks", "courses", "village"])
def test_a_file_as_it_stands_changes_nothing(
    scratch_village: Path, family: str
) -> None:
    """A file laid over itself gives the same story with the same problems."""
    village = load(scratch_village, TODAY)
    story = village.story
    things = (
        [story] if family == "village" and story else village.family(family).values()
    )
    for thing in things:
        assert thing is not None
        text = (scratch_village / thing.source.path).read_text()

        laid = overlay(scratch_village, village, thing.source.path, text)

        assert laid.thing == thing
        assert problems_of(scratch_village, laid, thing.source.path, TODAY) == tuple(
            each for each in village.problems if each.path == thing.source.path
        )


def test_a_new_draft_joins_the_village(scratch_village: Path) -> None:
    """It is there in the copy, and the village itself stays as it was."""
    village = load(scratch_village, TODAY)
    path = path_of("places", "well", "en")

    laid = overlay(scratch_village, village, path, "---\nkind: park\ntitle: W\n---\n")

    assert laid.village.places["well"].source.title == "W"
    assert "well" not in village.places


def test_what_cannot_be_read_is_told_and_left_out(scratch_village: Path) -> None:
    """The village goes on as it is."""
    village = load(scratch_village, TODAY)
    path = path_of("places", "gate", "en")

    laid = overlay(scratch_village, village, path, "no front matter")

    assert laid.thing is None
    assert laid.village == village
    assert [each.line for each in laid.problems] == [1]
