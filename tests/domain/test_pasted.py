"""Coordinates that somebody copied."""

import pytest

from guide.domain.pasted import is_short_link
from guide.domain.pasted import pasted_point
from guide.domain.position import metres_between
from guide.domain.position import Point

SPOT = Point(35.1727, 126.8063)


@pytest.mark.parametrize(
    "text",
    [
        "35.1727, 126.8063",
        "35.1727 126.8063",
        "35.1727,126.8063 (담벼락)",
        "geo:35.1727,126.8063",
        "geo:35.1727,126.8063;u=12",
        "126.8063, 35.1727",
        "https://www.google.com/maps/@35.1727,126.8063,17z",
        "https://www.google.com/maps/place/X/@35.2,126.9,17z/data=!3d35.1727!4d126.8063",
        "https://www.google.com/maps/dir/?api=1&destination=35.1727,126.8063",
        "https://www.google.com/maps/dir/A/B/data=!1d126.1!2d35.9!1d126.8063!2d35.1727",
        "https://www.google.com/maps/search/?api=1&query=35.1727%2C126.8063",
        "https://maps.google.com/?q=35.1727%2C126.8063",
        "https://www.google.com/maps/search/35.1727,+126.8063",
        "https://maps.apple.com/?ll=35.1727,126.8063&q=X",
        "https://map.kakao.com/link/map/gate,35.1727,126.8063",
        "https://map.kakao.com/link/map/%EB%AC%B8,35.1727,126.8063",
        "https://map.kakao.com/link/to/gate,35.1727,126.8063",
        "https://map.kakao.com/link/roadview/35.1727,126.8063",
        "kakaomap://look?p=35.1727,126.8063",
        "kakaomap://route?sp=35.1,126.1&ep=35.1727,126.8063&by=FOOT",
        "https://map.naver.com/?lng=126.8063&lat=35.1727&title=x",
        "https://map.naver.com/p?lat=35.1727&lng=126.8063",
        "nmap://place?lat=35.1727&lng=126.8063&name=x",
        "nmap://route/walk?slat=35.1&slng=126.1&dlat=35.1727&dlng=126.8063",
        "https://map.naver.com/v5/?c=126.8063,35.1727,15,0,0,0,dh",
        "https://www.openstreetmap.org/?mlat=35.1727&mlon=126.8063#map=19/35.2/126.9",
        "https://www.openstreetmap.org/#map=19/35.1727/126.8063",
    ],
)
def test_a_pair_or_a_link_is_read(text: str) -> None:
    """Latitude first, unless the first number can be none; a place before a screen."""
    assert pasted_point(text) == SPOT


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("35°10'21.7\"N 126°48'22.7\"E", 2),
        ("35° 10′ 21.72″ N, 126° 48′ 22.68″ E", 0.2),
        ("https://map.naver.com/p/search/x?c=14116012.75,4187375.22,18,0,0,0,dh", 1),
        ("https://map.kakao.com/?urlX=455887&urlY=465679&urlLevel=3&q=x", 1),
    ],
)
def test_other_units_are_reckoned(text: str, metres: float) -> None:
    """Angles, web metres and Kakao's own units come near the same spot."""
    found = pasted_point(text)

    assert found
    assert metres_between(found, SPOT) < metres


@pytest.mark.parametrize(
    "text",
    [
        "",
        "35.1727",
        "here",
        "10:30, 11:30",
        "35, 126",
        "35.1727, 326.8063",
        "https://map.naver.com/p/entry/place/1234567?c=15.00,0,0,0,dh",
    ],
)
def test_anything_else_is_nothing(text: str) -> None:
    """One number, words, or a link without a spot name no point."""
    assert pasted_point(text) is None


def test_a_short_link_is_known_as_one() -> None:
    """It says nothing by itself, so its reader can be told what to do."""
    assert is_short_link("https://naver.me/5abcdEFG")
    assert is_short_link("https://maps.app.goo.gl/abc")
    assert not is_short_link("https://map.naver.com/?lng=126.8063&lat=35.1727")
