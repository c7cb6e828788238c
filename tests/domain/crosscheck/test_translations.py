"""Translations are there, whole, fresh, and call everybody by the same name."""

from collections.abc import Callable

import pytest

from guide.domain.crosscheck.translations import check_translations
from guide.domain.glossary import Term
from guide.domain.story import Story
from guide.domain.translation import prints
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village

ENGLISH = "Ada Lee lives here.\n\n## The door {#door}\n\nLow.\n\nRed.\n"
KOREAN = "이아다가 삽니다.\n\n## 문 {#door}\n\n낮다.\n\n붉다.\n"
ADA = Term(
    slug="ada-lee",
    kind="person",
    forms={"en": "Ada Lee", "ko": "이아다"},
    stems={"ko": "아다"},
)


@pytest.fixture(scope="module")
def told() -> Callable[[Story, Story], list[str]]:
    """Return what lists the warnings of a translation with their lines."""

    def lines(english: Story, korean: Story) -> list[str]:
        village = new_village(languages=("en", "ko"), glossary={"ada-lee": ADA})
        place = new_place(stories=(english, korean))
        found = check_translations(village, place)
        return [f"{each.line}: {each.text}" for each in found]

    return lines


def test_check_translations_of_a_fresh_one_is_silent(
    told: Callable[[Story, Story], list[str]],
) -> None:
    """A whole and accepted translation has no problem."""
    english = new_story(ENGLISH)
    korean = new_story(KOREAN, "ko", translated=prints(english))

    assert told(english, korean) == []


def test_check_translations_misses_a_language() -> None:
    """A language without a text is a warning at the source text."""
    found = check_translations(new_village(languages=("en", "ko")), new_place())

    assert [(str(each), each.severity) for each in found] == [
        (
            "stories/places/one/en.md:1: There is no text in ko: write ko.md.",
            "warning",
        )
    ]


def test_check_translations_wants_acceptance(
    told: Callable[[Story, Story], list[str]],
) -> None:
    """A translation that nobody compared is told so once."""
    found = told(new_story(ENGLISH), new_story(KOREAN, "ko"))

    assert found == [
        "1: Nobody has accepted this translation: guide translations accept."
    ]


@pytest.mark.parametrize(
    ("korean", "warning"),
    [
        (KOREAN.replace("\n\n붉다.", ""), "7: “door” has 1 of 2 paragraphs."),
        (
            KOREAN.replace("이아다가 삽니다.\n\n", ""),
            "1: The section “intro” is not translated.",
        ),
        (
            KOREAN + "\n## 창 {#window}\n",
            "13: The source text has no section “window”.",
        ),
        (
            KOREAN.replace("이아다", "누가"),
            "5: The source names Ada Lee; this paragraph does not: 이아다.",
        ),
    ],
)
def test_check_translations_holds_texts_against_each_other(
    korean: str,
    warning: str,
    told: Callable[[Story, Story], list[str]],
) -> None:
    """Sections, paragraphs and names pair."""
    english = new_story(ENGLISH)

    found = told(english, new_story(korean, "ko", translated=prints(english)))

    assert found == [warning]


def test_check_translations_takes_a_stem_for_a_name(
    told: Callable[[Story, Story], list[str]],
) -> None:
    """What all cases of a name share is enough."""
    english = new_story(ENGLISH)
    korean = new_story(
        KOREAN.replace("이아다", "아다"), "ko", translated=prints(english)
    )

    assert told(english, korean) == []


def test_check_translations_wants_every_field(
    told: Callable[[Story, Story], list[str]],
) -> None:
    """Summary, spot and medium are translated where the source has them."""
    english = new_story(summary="A gate", spot="left", medium="stone")
    korean = new_story(locale="ko", spot="왼쪽", translated=prints(english))

    assert told(english, korean) == [
        "1: “summary” is not translated.",
        "1: “medium” is not translated.",
    ]


@pytest.mark.parametrize(
    ("now", "warning"),
    [
        (
            ENGLISH.replace("Red", "Blue"),
            "7: door: paragraph 2 changed since the translation.",
        ),
        (
            ENGLISH.replace("Red.", "Red.\n\nNew."),
            "7: door: 1 inserted after paragraph 2.",
        ),
        (ENGLISH.replace("\n\nRed.", ""), "7: door: 1 removed at paragraph 2."),
        (
            ENGLISH.replace("here", "there"),
            "5: intro: paragraph 1 changed since the translation.",
        ),
    ],
)
def test_check_translations_tells_what_changed(
    now: str,
    warning: str,
    told: Callable[[Story, Story], list[str]],
) -> None:
    """A change of the source is told at the section of the translation."""
    korean = new_story(KOREAN, "ko", translated=prints(new_story(ENGLISH)))

    assert told(new_story(now), korean)[-1] == warning


def test_check_translations_tells_a_changed_title_at_the_prints(
    told: Callable[[Story, Story], list[str]],
) -> None:
    """A field has no section; its change is told where the prints stand."""
    lines = {"translated": 4}
    before = prints(new_story(title="One"))
    korean = new_story(locale="ko", translated=before, lines=lines)

    assert told(new_story(title="Two"), korean) == [
        "4: title: paragraph 1 changed since the translation."
    ]
