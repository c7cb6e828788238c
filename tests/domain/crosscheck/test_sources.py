"""Every fact has a source, and every source exists."""

from guide.domain.crosscheck.sources import check_sources
from guide.domain.source import Source
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village

KNOWN = {"diary-2025": Source(id="diary-2025", url="https://diary.example")}


def test_check_sources_looks_up_fields_and_marks() -> None:
    """An unknown id is named where it stands, with the one that was meant."""
    story = new_story("One. [^diary-2025]\n\nTwo. [^x]", lines={"sources": 3})
    place = new_place(sources=["diary-2026"], stories=(story,))

    found = check_sources(new_village(sources=KNOWN), place)

    assert [(each.line, each.text) for each in found] == [
        (3, "sources.yaml has no “diary-2026”. Did you mean diary-2025?"),
        (7, "sources.yaml has no “x”."),
    ]


def test_check_sources_looks_up_marks_in_notes_for_guides() -> None:
    """Nobody but guides reads them, and they exist all the same."""
    place = new_place(
        stories=(new_story("One.\n\n::: guide\nHush. [^x]\n:::"),),
        sources=["diary-2025"],
    )

    found = check_sources(new_village(sources=KNOWN), place)

    assert [(each.line, each.text) for each in found] == [
        (7, "sources.yaml has no “x”.")
    ]


def test_check_sources_of_a_story_without_any_warns() -> None:
    """A story that names no source at all is told so."""
    found = list(check_sources(new_village(), new_place()))

    assert [(each.text, each.severity) for each in found] == [
        ("The story names no source: add sources: [id].", "warning")
    ]


def test_check_sources_wants_marks_in_the_source_language_only() -> None:
    """Translations inherit their marks and have none of their own."""
    korean = new_story("하나.\n\n둘. [^diary-2025]", "ko")
    place = new_place(sources=["diary-2025"], stories=(new_story(), korean))

    found = [str(each) for each in check_sources(new_village(sources=KNOWN), place)]

    assert found == [
        "stories/places/one/ko.md:7: Source marks stand in the source language only."
    ]
