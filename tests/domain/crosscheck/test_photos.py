"""Photos: credit, licence, consent, and words for the blind."""

from guide.domain.crosscheck.photos import check_photos
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village

WHOLE = {
    "file": "arch.png",
    "credit": "The village",
    "licence": "CC BY 4.0",
    "consent": "not-needed",
}
ALT = {"arch.png": ("An arch", "")}


def test_check_photos_of_a_whole_photo_is_silent() -> None:
    """A photo with everything has no problem, also where a language is missing."""
    story = new_story("![An arch](arch.png)", pictures=ALT)
    place = new_place(photos=[WHOLE], stories=(story,))

    assert list(check_photos(new_village(languages=("en", "ko")), place)) == []


def test_check_photos_names_what_is_missing() -> None:
    """Credit, licence and consent are asked for on the line of the photos."""
    story = new_story(lines={"photos": 9}, pictures=ALT)
    place = new_place(photos=[{"file": "arch.png"}], stories=(story,))

    found = [(each.line, each.text) for each in check_photos(new_village(), place)]

    assert found == [
        (9, "The picture arch.png has no credit."),
        (9, "The picture arch.png has no licence."),
        (9, "The picture arch.png has no consent."),
    ]


def test_check_photos_asks_for_words_in_every_language() -> None:
    """A translation needs its own alternative text."""
    stories = (new_story(pictures=ALT), new_story(locale="ko"))
    place = new_place(photos=[WHOLE], stories=stories)

    found = list(check_photos(new_village(languages=("en", "ko")), place))

    told = "The picture arch.png has no alternative text: write ![text](arch.png)."
    assert [str(each) for each in found] == [f"stories/places/one/ko.md:1: {told}"]


def test_check_photos_finds_empty_words_in_texts() -> None:
    """A picture in a text is described, too."""
    place = new_place(stories=(new_story("One.\n\n![ ](wall.png)"),))

    found = [(each.line, each.text) for each in check_photos(new_village(), place)]

    assert found == [(7, "The picture wall.png has no alternative text.")]
