"""Cloths: the same for ever, well formed, harmless, and quiet when asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from xml.parsers.expat import ParserCreate

import pytest

from guide.maps.cloth import choose_family
from guide.maps.cloth import draw
from guide.maps.cloth import FAMILIES
from guide.maps.cloth import QUIET
from guide.maps.cloth.palette import NIGHT
from guide.maps.cloth.thread import Thread

DAY_DIGESTS = {
    "arbat-tsoi": "b5617e2a45ebf8728ef1892a766e5d9b9c3fced13c31fd4e5aa9db5fe0fddc88",
    "family-cafe": "25f4dd216cdb229091a95a7f2b3fd2d7db2c5bf1d28b1cb73e2e241eca0a3e3b",
    "hong-bust": "975584b0e1c6f837dfcaced63674ef4c97ccd5a5add8188a7b66b253bcfc3c3f",
    "museum-gyeol": "f9e9efeb8b4ee956dc6622fe5b8e654e91a6b3efced950a60b2d3e82af0f18fb",
    "samil-gate": "5c3e56eb256f06e6ec75fb6b2bb54503f36f2e3c1e0f82726e4a82d68884295c",
    "first-steps": "5eeabac359819c333427a6b5dc7eafc5f77057317614f83d820bdaabc298b138",
    "march-first": "8d72bfbe0b92a7aaf0d6fd99deee3c45c00edf06ff929719b41df94d0fe6f78c",
    "mv-jeon-olga": "7633be635ca89b298b3256e06529127485781e881a5c9d145967a8bdbf7a140c",
    "elechek-mural": "521e553262707a08ec1546da4b581c31a3a62b1d888622936e6f18fe43dee160",
}
NIGHT_DIGESTS = {
    "koryoin-day": "f7a8fdf577b2862ac6cfe0868c329d97a0fb6a22d5a6bfb65768baea1dd5cd72",
    "home": "907803ee12c67b70fec23016a4c8b7a155e590f8b7dc8f0e315b9793787efa35",
    "way-back": "e0b711bb734ed2cbd80bfc3ff457b4d3cfbcf9d4cb86bea94789afbab6b7a316",
}
"""SHA-256 of whole files: a cloth that changes would change pages already printed."""

MANY_SLUGS = tuple(f"slug-{number}" for number in range(60))

ELEMENTS = frozenset(
    {
        "circle",
        "defs",
        "ellipse",
        "g",
        "path",
        "polygon",
        "rect",
        "svg",
        "use",
    }
)
GEOMETRY = frozenset(
    {
        "cx",
        "cy",
        "d",
        "height",
        "href",
        "id",
        "points",
        "preserveAspectRatio",
        "r",
        "rx",
        "ry",
        "transform",
        "viewBox",
        "width",
        "x",
        "xmlns",
        "y",
    }
)
PRESENTATION = frozenset(
    {
        "fill",
        "opacity",
        "stroke",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-width",
    }
)


@dataclass(frozen=True)
class Element:
    """An element of a drawing as a parser sees it."""

    name: str
    attributes: Mapping[str, str]


def elements_of(svg: str) -> list[Element]:
    """Parse a drawing; the parser raises where it is not well formed."""
    found: list[Element] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append(
        Element(name, attributes)
    )
    parser.ParseFile(BytesIO(svg.encode()))
    return found


def elements_of_many(*, sober: bool) -> list[Element]:
    """Parse enough drawings that every family is among them."""
    drawings = (draw(slug, sober=sober) for slug in MANY_SLUGS)
    return [element for svg in drawings for element in elements_of(svg)]


def values(elements: list[Element], attribute: str) -> set[str]:
    """Collect what an attribute says anywhere in a drawing."""
    return {
        element.attributes[attribute]
        for element in elements
        if attribute in element.attributes
    }


@pytest.mark.parametrize(("slug", "digest"), DAY_DIGESTS.items())
def test_draw_keeps_every_byte(slug: str, digest: str) -> None:
    """A slug gives the cloth that it has always given."""
    svg = draw(slug)

    assert sha256(svg.encode()).hexdigest() == digest


@pytest.mark.parametrize(("slug", "digest"), NIGHT_DIGESTS.items())
def test_draw_sober_keeps_every_byte(slug: str, digest: str) -> None:
    """A slug gives the sober cloth that it has always given."""
    svg = draw(slug, sober=True)

    assert sha256(svg.encode()).hexdigest() == digest


@pytest.mark.parametrize("sober", [False, True])
def test_draw_twice_is_the_same(*, sober: bool) -> None:
    """Drawing again gives the same bytes: nothing is left from the first time."""
    first = [draw(slug, sober=sober) for slug in MANY_SLUGS]

    again = [draw(slug, sober=sober) for slug in reversed(MANY_SLUGS)]

    assert again[::-1] == first


def test_golden_slugs_show_every_family() -> None:
    """The kept digests watch over all six families."""
    shown = {choose_family(Thread(slug), sober=False) for slug in DAY_DIGESTS}

    assert shown == set(FAMILIES)


@pytest.mark.parametrize("slug", ["", "한글", "<&\"'>", "a/../b", "x" * 500])
def test_draw_any_slug_is_well_formed(slug: str) -> None:
    """Whatever the slug, the drawing is XML with one svg around everything."""
    elements = elements_of(draw(slug))

    assert [element.name for element in elements].count("svg") == 1


@pytest.mark.parametrize("sober", [False, True])
def test_draw_uses_harmless_elements(*, sober: bool) -> None:
    """There are shapes only: no style, no script, no picture from elsewhere."""
    names = {element.name for element in elements_of_many(sober=sober)}

    assert names - ELEMENTS == set()


@pytest.mark.parametrize("sober", [False, True])
def test_draw_uses_presentation_attributes(*, sober: bool) -> None:
    """There is geometry and paint only: no style, no class, no on… attribute."""
    elements = elements_of_many(sober=sober)

    names = {name for element in elements for name in element.attributes}

    assert names - GEOMETRY - PRESENTATION == set()


def test_draw_refers_to_itself_only() -> None:
    """Every href finds an id of its own drawing."""
    drawings = [elements_of(draw(slug)) for slug in MANY_SLUGS]

    lost = {
        reference
        for elements in drawings
        for reference in values(elements, "href")
        if reference.removeprefix("#") not in values(elements, "id")
    }

    assert lost == set()


def test_sober_uses_quiet_families_only() -> None:
    """A sober cloth is ikat or grain, and both occur."""
    families = {choose_family(Thread(slug), sober=True) for slug in MANY_SLUGS}

    assert families == set(QUIET)


def test_sober_uses_colours_of_the_night_only() -> None:
    """A sober cloth shows no colour but those of the two night palettes."""
    elements = elements_of_many(sober=True)

    shown = values(elements, "fill") | values(elements, "stroke")

    night = {colour for palette in NIGHT for colour in (palette.ground, *palette.yarns)}
    assert shown - {"none"} == night
