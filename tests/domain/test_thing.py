"""What every story is about."""

from guide.domain.edtf import FuzzyDate
from guide.domain.reference import Reference
from guide.domain.thing import SourceUse
from tests.domain.factories import new_place
from tests.domain.factories import new_story


def test_thing_is_named_by_family_and_slug() -> None:
    """A thing's reference is its folder."""
    assert new_place("gate").reference == Reference("places", "gate")


def test_story_falls_back_to_the_source_language() -> None:
    """A language without a text shows the source text, and says so elsewhere."""
    english, korean = new_story(title="Gate"), new_story(locale="ko", title="문")
    gate = new_place(stories=(english, korean))

    assert (gate.story("ko"), gate.story("ru")) == (korean, english)
    assert (gate.title("ko"), gate.title("ru")) == ("문", "Gate")
    assert (gate.speaks("ko"), gate.speaks("ru")) == (True, False)


def test_sources_are_ids_or_say_for_what() -> None:
    """A plain id is a source of everything."""
    place = new_place(sources=["a", {"id": "b", "for": ["hours"]}])

    assert place.sources == (
        SourceUse(id="a"),
        SourceUse.model_validate({"id": "b", "for": ("hours",)}),
    )


def test_source_ids_are_those_of_fields_and_text() -> None:
    """Each id comes once, those of the front matter first."""
    place = new_place(stories=(new_story("One. [^b] [^c]"),), sources=["a", "b"])

    assert place.source_ids == ("a", "b", "c")


def test_with_stories_changes_nothing_else() -> None:
    """Other texts are told of the same thing."""
    place = new_place("gate", checked="2026-03")
    other = new_story(title="Other")

    told = place.with_stories({"en": other})

    assert (told.source, told.checked) == (other, FuzzyDate.parse("2026-03"))
