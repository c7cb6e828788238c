"""Recordings: played as long as the text is what was read."""

from guide.domain.recording import recording_of
from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.street import Street
from guide.domain.translation import prints_of

SECTION = Section("gate", "The gate", 1, (Passage("Knock twice.", 3),))


def street(section: Section, **recorded: tuple[str, ...]) -> Street:
    """Make a street with one section and what was recorded of it."""
    story = Story("en", "stories/en.md", "Lane", sections=(section,), recorded=recorded)
    return Street(slug="lane", stories={"en": story}, source_locale="en")


def test_recording_of_the_same_text_is_played() -> None:
    """The file is named after its section and language."""
    found = recording_of(street(SECTION, gate=prints_of(SECTION)), "gate", "en")

    assert found == "gate.en.mp3"


def test_recording_of_another_text_is_stale() -> None:
    """Somebody changed the text: the phone reads what is there."""
    changed = Section("gate", "The gate", 1, (Passage("Knock once.", 3),))

    found = recording_of(street(changed, gate=prints_of(SECTION)), "gate", "en")

    assert found is None


def test_recording_of_another_language_is_not_played() -> None:
    """A text that falls back is read by nobody else."""
    assert recording_of(street(SECTION, gate=prints_of(SECTION)), "gate", "ko") is None
