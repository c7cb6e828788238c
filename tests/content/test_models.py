"""Values of a front matter as models, and every mistake as a sentence."""

from typing import Any

import pytest
from pydantic import BaseModel

from guide.content.models import build
from guide.content.models import keys_of
from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.info import VillageInfo
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.reference import Reference
from guide.domain.story import Story

OWN = {"slug": "one", "stories": {"en": Story("en", "x", "One")}, "source_locale": "en"}
PLACE = {**OWN, "kind": "park"}
FEAST = {**OWN, "kind": "festival"}
INFO = {"name": {"en": "Hill"}, "languages": ["en"], "bounds": ["1", "2", "3", "4"]}
POSITION = {"lat": "35", "lon": "127", "accuracy": "5", "source": "survey"}
STOP = {"at": "places/gate", "stay": "5"}


def told(model: type[BaseModel], values: dict[str, Any]) -> list[str]:
    """List the mistakes of a model with the way to their key."""
    built = build(model, values)
    assert isinstance(built, list)
    return [f"{'.'.join(map(str, key))}: {mistake}" for key, mistake in built]


def test_build_makes_a_model_from_texts() -> None:
    """Scalars are texts until here."""
    stop = build(Stop, {"at": "places/gate", "stay": "5", "as": "start"})

    assert stop == Stop.model_validate(
        {"at": Reference("places", "gate"), "stay": 5, "as": "start"}
    )


def test_keys_of_a_model_are_those_that_authors_write() -> None:
    """A key that Python reserves has another name inside."""
    assert keys_of(Stop) == ("at", "stay", "as")


@pytest.mark.parametrize(
    ("model", "values", "sentence"),
    [
        (
            Place,
            {**PLACE, "knd": "x"},
            "knd: There is no key “knd”. Did you mean kind?",
        ),
        (Place, {**PLACE, "wifi": "x"}, "wifi: There is no key “wifi”."),
        (Place, OWN, "kind: The key “kind” is missing."),
        (
            Place,
            {**OWN, "kind": "musem"},
            "kind: “musem” is no kind. Did you mean museum?",
        ),
        (
            Artwork,
            {**OWN, "kind": "mural", "likely": "no"},
            "likely: “no” is no likely: use yes.",
        ),
        (
            Place,
            {**PLACE, "position": {**POSITION, "lat": "126.8"}},
            "position.lat: lat is 126.8: lat and lon are swapped.",
        ),
        (
            Place,
            {**PLACE, "position": {**POSITION, "lon": "181"}},
            "position.lon: 181 is out of range for lon.",
        ),
        (
            Place,
            {**PLACE, "position": {**POSITION, "accuracy": "0"}},
            "position.accuracy: 0 is out of range for accuracy.",
        ),
        (
            Place,
            {**PLACE, "position": "here"},
            "position: “position” needs the form {key: value, …}, not “here”.",
        ),
        (
            Place,
            {**PLACE, "position": {**POSITION, "accuracyy": "5"}},
            "position.accuracyy: There is no key “accuracyy”. Did you mean accuracy?",
        ),
        (
            Place,
            {**PLACE, "access": {"toilet": "maybe"}},
            "access.toilet: “maybe” is no toilet: use yes, no.",
        ),
        (
            Place,
            {**PLACE, "admission": {"won": "1", "children": "0"}},
            "admission: Write admission: free, or admission: {won: 10000, group:",
        ),
        (
            Performance,
            {**FEAST, "price": "cheap"},
            "price: Write price: free, or price: {won: 10000, group: 5000}.",
        ),
        (
            Performance,
            {**FEAST, "venue": ["a", "b"]},
            "venue: “['a', 'b']” is no reference: write family/slug",
        ),
        (
            Performance,
            {**FEAST, "showings": [{"start": "2026", "status": "hold"}]},
            "showings.0.status: “hold” is no status. Did you mean held?",
        ),
        (
            Course,
            {**OWN, "stops": [STOP, {**STOP, "sty": "5"}]},
            "stops.1.sty: There is no key “sty”. Did you mean stay?",
        ),
        (
            Course,
            {**OWN, "stops": ["places/gate"]},
            "stops.0: “stops” needs the form {key: value, …}, not “places/gate”.",
        ),
        (Course, {**OWN, "stops": []}, "stops: The list “stops” is too short."),
        (Course, {**OWN, "stops": [STOP, STOP]}, "stops: Two stops are called “gate”"),
        (
            Course,
            {**OWN, "stops": [STOP], "suits": ["first-vist"]},
            "suits.0: “first-vist” is no suits. Did you mean first-visit?",
        ),
        (
            Course,
            {**OWN, "stops": [STOP], "suits": "group"},
            "suits: “suits” needs a list: [one, two].",
        ),
        (Notice, {**OWN, "from": "2026"}, "to: The key “to” is missing."),
        (
            VillageInfo,
            {**INFO, "bounds": ["1", "2", "3"]},
            "bounds.3: The list “bounds” is too short.",
        ),
        (
            VillageInfo,
            {**INFO, "bounds": ["a", "2", "3", "4"]},
            "bounds.0: “a” is no number for bounds.",
        ),
        (
            VillageInfo,
            {**INFO, "languages": ["../en"]},
            "languages.0: “../en” does not have the form that languages needs.",
        ),
        (
            VillageInfo,
            {**INFO, "contact": {"email": "nobody"}},
            "contact.email: “nobody” does not have the form that email needs.",
        ),
    ],
)
def test_build_tells_what_is_wrong(
    model: type[BaseModel], values: dict[str, Any], sentence: str
) -> None:
    """One mistake is one sentence that says what to do."""
    (found,) = told(model, values)

    assert found.startswith(sentence)


def test_build_tells_every_mistake() -> None:
    """All mistakes of a front matter are told at once."""
    values = {**OWN, "kind": "musem", "checked": "soon", "wifi": "x"}

    keys = [line.partition(":")[0] for line in told(Place, values)]

    assert keys == ["checked", "kind", "wifi"]
