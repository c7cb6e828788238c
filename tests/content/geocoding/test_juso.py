"""The ministry's address service."""

import pytest
from geopy.exc import GeocoderAuthenticationFailure
from geopy.exc import GeocoderQueryError

from guide.content.geocoding.juso import Juso
from tests.content.geocoding.conftest import KEYS
from tests.content.geocoding.conftest import ROW
from tests.content.geocoding.conftest import Services


def open_juso(services: Services, *keys: str) -> Juso:
    """Return the geocoder of the service in this test."""
    search, coordinate = keys or KEYS
    return Juso(search, coordinate, domain=services.host, scheme="http")


def test_an_address_becomes_the_entrance_of_its_building(services: Services) -> None:
    """Two questions; metres of EPSG:5179 come out as degrees."""
    [found] = open_juso(services).geocode("산정공원로50번길 29")

    assert found.address == ROW["roadAddr"]
    assert (round(found.latitude, 6), round(found.longitude, 6)) == (35.167, 126.809)
    assert [path.partition("?")[0] for path in services.asked] == [
        "/addrlink/addrLinkApi.do",
        "/addrlink/addrCoordApi.do",
    ]


def test_an_unknown_address_is_no_hit(services: Services) -> None:
    """An empty answer is none, and no mistake."""
    assert open_juso(services).geocode("없는 길 1") == []


def test_a_wrong_key_is_told(services: Services) -> None:
    """The service answers 200 for that, with a code."""
    with pytest.raises(GeocoderAuthenticationFailure, match="E0001"):
        open_juso(services, "wrong", "wrong").geocode("산정공원로50번길 29")


def test_a_refused_question_is_told(services: Services) -> None:
    """The service's own reason is passed on."""
    with pytest.raises(GeocoderQueryError, match="E0008"):
        open_juso(services).geocode("길")
