"""Coordinates that somebody copied."""

import pytest

from guide.domain.pasted import pasted_point
from guide.domain.position import Point


@pytest.mark.parametrize(
    "text",
    [
        "35.1727, 126.8063",
        "35.1727 126.8063",
        "geo:35.1727,126.8063",
        "126.8063, 35.1727",
        "https://www.google.com/maps/@35.1727,126.8063,17z",
        "https://maps.google.com/?q=35.1727%2C126.8063",
        "https://map.kakao.com/link/map/gate,35.1727,126.8063",
        "https://map.naver.com/?lng=126.8063&lat=35.1727&title=x",
        "https://map.naver.com/p?lat=35.1727&lng=126.8063",
        "nmap://place?lat=35.1727&lng=126.8063&name=x",
        "https://map.naver.com/v5/?c=126.8063,35.1727,15,0,0,0,dh",
    ],
)
def test_a_pair_or_a_link_is_read(text: str) -> None:
    """Latitude first, unless the first number can be none."""
    assert pasted_point(text) == Point(35.1727, 126.8063)


@pytest.mark.parametrize("text", ["", "35.1727", "here", "10:30, 11:30", "35, 126"])
def test_anything_else_is_nothing(text: str) -> None:
    """One number, or words, name no point."""
    assert pasted_point(text) is None
