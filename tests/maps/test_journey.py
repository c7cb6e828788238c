"""A journey over half a continent."""

import re
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

import pytest

from guide.domain.position import Point
from guide.domain.village import Village
from guide.maps.journey import draw_journey
from guide.maps.journey import Milestone

EVIL = '"><script>alert(1)</script> onload="x"'
WORDS = ("Title", "What it shows")


def milestones(village: Village, code: str = "ko") -> list[Milestone]:
    """Return the towns of the real journey, named as readers know them."""
    return [
        Milestone(term.form(code, "ko"), each.section, each.point)
        for each in village.chapters["journey"].journey
        for term in [village.glossary[each.section]]
    ]


def parse(svg: str) -> Element:
    """Read a drawing; the parser raises where it is not well formed."""
    return fromstring(svg)  # noqa: S314  (our own)


def of_class(root: Element, name: str) -> list[Element]:
    """Find the elements that have a class."""
    return [e for e in root.iter() if name in e.get("class", "").split()]


@pytest.mark.parametrize("code", ["ko", "en", "ru"])
def test_journey_shows_every_town_once_and_in_order(
    village: Village, code: str
) -> None:
    """Each town has its name and its spot, marked by the section that tells of it."""
    towns = milestones(village, code)

    root = parse(draw_journey(towns, WORDS))

    spots = [each.get("data-section") for each in of_class(root, "m-spot")]
    names = sorted("".join(each.itertext()) for each in of_class(root, "m-name"))
    assert spots == [town.section for town in towns]
    assert names == sorted(town.name for town in towns)


def test_journey_is_one_thin_line_through_all_towns(village: Village) -> None:
    """It is no course: one dashed line of ink, no numbered disc."""
    root = parse(draw_journey(milestones(village), WORDS))

    (line,) = of_class(root, "m-journey")
    spots = [(each.get("cx"), each.get("cy")) for each in of_class(root, "m-spot")]
    corners = re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", line.get("d", ""))
    assert corners == spots
    assert of_class(root, "m-stop") == []


def test_journey_goes_from_east_to_west(village: Village) -> None:
    """The map is not mirrored: who went west is drawn further left."""
    towns = milestones(village)

    root = parse(draw_journey(towns, WORDS))

    left = [float(each.get("cx", "nan")) for each in of_class(root, "m-spot")]
    order = sorted(range(len(towns)), key=lambda n: towns[n].point.lon)
    assert order == sorted(range(len(towns)), key=lambda n: left[n])


def test_journey_is_the_same_for_ever(village: Village) -> None:
    """The same towns give the same bytes."""
    towns = milestones(village)

    assert draw_journey(towns, WORDS) == draw_journey(towns, WORDS)


def test_hostile_words_of_a_journey_stay_words() -> None:
    """Whatever a town is called, it is only called so."""
    towns = [
        Milestone(EVIL, EVIL, Point(43.1, 131.9)),
        Milestone("Here", "here", Point(35.17, 126.81)),
    ]

    root = parse(draw_journey(towns, (EVIL, EVIL)))

    names = {element.tag.partition("}")[2] for element in root.iter()}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert names == {"svg", "title", "desc", "rect", "path", "circle", "text"}
    assert [name for name in attributes if name.startswith("on")] == []
    assert of_class(root, "m-spot")[0].get("data-section") == EVIL


def test_journey_of_one_town_is_a_map_of_it() -> None:
    """A chapter that stays in one place has a drawing, too."""
    root = parse(draw_journey([Milestone("Here", "here", Point(35.17, 126.81))], WORDS))

    assert [each.get("cx") for each in of_class(root, "m-spot")] == ["240"]
