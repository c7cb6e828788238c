"""All checks together."""

from datetime import date

from guide.domain.crosscheck import problems_in
from guide.domain.glossary import Term
from tests.domain.factories import HERE
from tests.domain.factories import new_course
from tests.domain.factories import new_place
from tests.domain.factories import new_story
from tests.domain.factories import new_village


def test_problems_in_a_village_come_from_every_check() -> None:
    """Tables, things and courses are all looked at."""
    gate = new_place(
        "gate",
        position={**HERE, "lat": 1, "lon": 1},
        checked="2019",
        photos=[{"file": "a.png", "licence": "CC0", "consent": "yes"}],
        street="streets/lane",
        stories=(new_story(pictures={"a.png": ("An arch", "")}),),
    )
    term = Term(slug="plov", kind="food", forms={})
    village = new_village(gate, new_course("places/gate"), glossary={"plov": term})

    found = [each.text for each in problems_in(village, date(2026, 11, 23))]

    assert found == [
        "“plov” has no form in en.",
        "There is no streets/lane.",
        "The position 1.0, 1.0 lies outside the village.",
        "The story names no source: add sources: [id].",
        "The picture a.png has no credit.",
        "Last checked 2019: more than 24 months ago.",
        "The story names no source: add sources: [id].",
        "The stop “gate” has no text: add ## title {#gate}.",
    ]
