"""Addresses: the paths that printed codes and other people's links rely on."""

import pytest

from guide.domain.address import Addresses
from guide.domain.reference import Reference
from tests.domain.factories import new_place


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("places/gate", "/ko/places/gate/"),
        ("artworks/bell", "/ko/art/bell/"),
        ("performances/feast", "/ko/shows/feast/"),
        ("chapters/beginnings#first-house", "/ko/chapters/beginnings/#first-house"),
        ("courses/round", "/ko/courses/round/"),
        ("courses/round#gate", "/ko/courses/round/gate/"),
        ("glossary/dumpling", "/ko/glossary/#dumpling"),
    ],
)
def test_thing_of_each_family_has_its_folder(name: str, path: str) -> None:
    """Every family has a folder; a stop is a page, any other section an anchor."""
    addresses = Addresses("ko")

    assert addresses.thing(Reference.parse(name)) == path


def test_thing_is_addressed_like_its_reference() -> None:
    """A thing and its name have the same address."""
    addresses = Addresses("en")

    address = addresses.thing(new_place("gate"))

    assert address == addresses.thing(Reference("places", "gate"))


def test_addresses_behind_a_prefix_begin_with_it() -> None:
    """Behind a proxy, or as whole addresses, all paths begin with the root."""
    addresses = Addresses("en", "https://guide.example")

    assert addresses.map_script("round") == (
        "https://guide.example/en/courses/round/map.js"
    )
    assert addresses.cloth("gate") == "https://guide.example/cloth/gate.svg"


def test_in_language_keeps_the_root() -> None:
    """Only the language changes."""
    addresses = Addresses("en", "/guide")

    assert addresses.in_language("ru").page("map/") == "/guide/ru/map/"
