"""The Village: finding things, and what is derived from several of them."""

from zoneinfo import ZoneInfo

import pytest

from guide.domain.place import Etiquette
from guide.domain.position import Position
from guide.domain.reference import Reference
from guide.domain.street import Street
from guide.domain.village import Village
from tests.domain.factories import HERE
from tests.domain.factories import matter
from tests.domain.factories import new_course
from tests.domain.factories import new_place
from tests.domain.factories import new_village
from tests.domain.factories import new_work


def lane() -> Street:
    """Make a street."""
    return Street.model_validate(matter("lane"))


def test_village_speaks_its_first_language() -> None:
    """The first language is the source, and times are local."""
    village = new_village(languages=("ko", "en"))

    assert (village.source_locale, village.zone) == ("ko", ZoneInfo("Asia/Seoul"))


def test_things_come_by_family_then_slug() -> None:
    """The order of things never depends on the disk."""
    village = new_village(new_work("a"), new_place("z"), new_place("b"))

    assert [str(each.reference) for each in village.things()] == [
        "places/b",
        "places/z",
        "artworks/a",
    ]


def test_find_finds_things_only() -> None:
    """The glossary has no things, and what is not there is None."""
    gate = new_place("gate")
    village = new_village(gate)

    assert village.find(Reference.parse("places/gate#door")) == gate
    assert village.find(Reference("places", "pond")) is None
    assert village.find(Reference("glossary", "gate")) is None


def test_family_of_another_name_is_empty() -> None:
    """An unknown family has no things."""
    assert new_village().family("museums") == {}


def test_position_of_a_work_is_its_own_before_its_places() -> None:
    """A work stands where it says, else where its place is."""
    gate = new_place("gate", position=HERE)
    own = new_work("own", position={**HERE, "lat": 35.171}, at="places/gate")
    village = new_village(gate, own)

    assert village.position_of(own) == own.position
    assert village.position_of(new_work(at="places/gate")) == gate.position


@pytest.mark.parametrize(("accuracy", "metres"), [(25, 25), (5, 10), (None, 10)])
def test_position_of_a_work_is_never_better_than_its_places(
    accuracy: float | None,
    metres: float,
) -> None:
    """A work may be known less well than its place, not better."""
    village = new_village(new_place("gate", position=HERE))

    found = village.position_of(new_work(at="places/gate", accuracy=accuracy))

    assert found == Position.model_validate({**HERE, "accuracy": metres})


def test_position_of_what_has_none_is_none() -> None:
    """No coordinate is ever guessed."""
    village = new_village()
    things = [None, new_work(), new_work(at="places/gone"), new_course("places/a")]

    assert [village.position_of(each) for each in things] == [None] * 4


def test_address_of_a_work_is_that_of_its_place() -> None:
    """A work without a place has no address."""
    gate = new_place("gate", address="1 Gate Street")
    village = new_village(gate)
    things = [gate, new_work(at="places/gate"), new_work(), None]

    found = [village.address_of(each) for each in things]

    assert found == ["1 Gate Street", "1 Gate Street", "", ""]


def test_etiquette_of_a_work_adds_to_its_places() -> None:
    """What a work asks for comes before what its place asks for."""
    gate = new_place("gate", etiquette={"photos": "ask", "group": 15})
    village = new_village(gate)

    found = village.etiquette_of(new_work(at="places/gate", etiquette={"photos": "no"}))

    assert found == Etiquette(photos="no", group=15)


def test_etiquette_of_what_asks_for_nothing_is_empty() -> None:
    """A course, or nothing at all, asks for nothing."""
    village = new_village()

    assert village.etiquette_of(new_course("places/a")) == Etiquette()
    assert village.etiquette_of(None) == Etiquette()


def test_stops_at_name_course_and_stop() -> None:
    """A thing knows the courses that stop at it, in their order."""
    gate = new_place("gate")
    last = new_course("places/gate", slug="last", order=2)
    first = new_course("places/pond", "places/gate#door", slug="first", order=1)

    village = new_village(gate, last, first)

    assert village.courses_in_order == (first, last)
    assert village.stops_at(gate) == [(first, "gate"), (last, "gate")]


def test_works_at_are_at_places_and_in_streets() -> None:
    """A work belongs to its place and to its street."""
    gate, street = new_place("gate"), lane()
    both = new_work("both", at="places/gate", street="streets/lane")
    one = new_work("a-mural", street="streets/lane")

    village = new_village(gate, street, both, one)

    assert village.works_at(gate) == [both]
    assert village.works_at(street) == [one, both]
    assert village.works_at(new_place("pond")) == ()


def test_places_in_a_street_are_sorted() -> None:
    """A street knows the places that name it."""
    street = lane()
    shop = new_place("shop", street="streets/lane")
    cafe = new_place("cafe", street="streets/lane")

    village = new_village(street, shop, cafe, new_place("gate"))

    assert village.places_in(street) == [cafe, shop]


def test_walks_measure_every_course() -> None:
    """A course is measured between the positions of its stops."""
    gate = new_place("gate", position=HERE)
    village = new_village(gate, new_course("places/gate", "places/mill"))

    walk = village.walks["round"]

    assert walk.positions == (gate.position, None)
    assert [leg.kind for leg in walk.legs] == ["unknown"]


def test_real_village_has_nothing_without_a_story(village: Village) -> None:
    """Every thing of the real village has a text in the source language."""
    silent = [each.reference for each in village.things() if not each.speaks("ko")]

    assert silent == []
