"""Every reference leads somewhere."""

from typing import Any

import pytest

from guide.domain.artwork import Artwork
from guide.domain.chapter import Chapter
from guide.domain.course import Course
from guide.domain.crosscheck.references import check_references
from guide.domain.crosscheck.references import references_of
from guide.domain.glossary import Term
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.street import Street
from guide.domain.thing import Thing
from tests.domain.factories import matter
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village
from tests.domain.factories import new_work

POINT = {"lat": 43.1, "lon": 131.9, "source": "diary"}
CASES: tuple[tuple[type[Thing], dict[str, Any], list[str]], ...] = (
    (Place, {"kind": "park", "street": "streets/lane"}, ["street streets/lane"]),
    (
        Artwork,
        {
            "kind": "mural",
            "at": "places/gate",
            "street": "streets/lane",
            "artists": [{"who": "glossary/ada-lee"}],
        },
        ["at places/gate", "street streets/lane", "artists glossary/ada-lee"],
    ),
    (
        Course,
        {"stops": [{"at": "places/gate", "stay": 5}], "next": "courses/long"},
        ["next courses/long", "stops places/gate"],
    ),
    (
        Performance,
        {
            "kind": "play",
            "venue": "places/pond",
            "showings": [{"start": "2026", "status": "held", "at": "places/gate"}],
            "repeats": [{"rule": "FREQ=YEARLY", "from": "2026", "at": "the meadow"}],
        },
        ["venue places/pond", "showings places/gate"],
    ),
    (
        Notice,
        {"from": "2026", "to": "2026", "concerns": ["places/pond"]},
        ["concerns places/pond"],
    ),
    (
        Chapter,
        {
            "journey": [
                {"name": "glossary/vladivostok", **POINT},
                {"name": "Ussuriysk", **POINT},
                {"name": "Wladiwostok / Vladivostok", **POINT},
            ]
        },
        ["journey glossary/vladivostok"],
    ),
    (Street, {}, []),
)


@pytest.mark.parametrize(("model", "values", "expected"), CASES)
def test_references_of_a_thing_have_their_key(
    model: type[Thing], values: dict[str, Any], expected: list[str]
) -> None:
    """Every reference of a front matter is listed; plain words are none."""
    found = references_of(model.model_validate(matter(**values)))

    assert [f"{key} {reference}" for key, reference in found] == expected


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("places/gate", []),
        ("places/gate#door", []),
        ("glossary/dumpling", []),
        ("places/gatte", ["There is no places/gatte. Did you mean places/gate?"]),
        (
            "places/gate#dor",
            ["There is no places/gate#dor. Did you mean places/gate#door?"],
        ),
        ("chapters/xyz", ["There is no chapters/xyz."]),
        (
            "glossary/dumplin",
            ["There is no glossary/dumplin. Did you mean glossary/dumpling?"],
        ),
    ],
)
def test_check_references_follows_links(
    target: str,
    told: list[str],
) -> None:
    """A link to a thing, a section or a term leads there, or is named."""
    gate = new_place("gate", stories=(new_story("## The door {#door}"),))
    term = Term(slug="dumpling", kind="food", forms={"en": "dumpling"})
    village = new_village(gate, glossary={"dumpling": term})
    mill = new_place("mill", stories=(new_story(f"[see]({target})"),))

    found = [each.text for each in check_references(village, mill)]

    assert found == told


def test_check_references_of_fields_have_their_line() -> None:
    """A reference of the front matter is named on the line of its key."""
    work = new_work(at="places/gate", stories=(new_story(lines={"at": 6}),))

    found = [str(each) for each in check_references(new_village(work), work)]

    assert found == ["stories/places/one/en.md:6: There is no places/gate."]
