"""Coordinates that somebody copied: two numbers, or a link of a map service."""

import re

from guide.domain.position import Point

NUMBER = r"(-?\d{1,3}\.\d{2,})"
PAIR = re.compile(rf"{NUMBER}\s*(?:,|%2C|\s|/)\s*{NUMBER}", re.IGNORECASE)
NAMED = re.compile(rf"[?&;](?:lat|y)={NUMBER}.*?[?&;](?:lng|lon|x)={NUMBER}")
TURNED = re.compile(rf"[?&;](?:lng|lon|x)={NUMBER}.*?[?&;](?:lat|y)={NUMBER}")
MOST_LATITUDE = 90


def pasted_point(text: str) -> Point | None:
    """Read `35.17, 126.80`, `geo:35.17,126.80`, or a Naver, Kakao or Google link.

    People and links write latitude first. Naver's `c=` and pairs of which only the
    second can be a latitude are longitude first.
    """
    if found := NAMED.search(text):
        return _point(found[1], found[2])
    if found := TURNED.search(text):
        return _point(found[2], found[1])
    if found := PAIR.search(text):
        first, second = float(found[1]), float(found[2])
        if abs(first) > MOST_LATITUDE:
            return _point(found[2], found[1])
        return Point(first, second)
    return None


def _point(lat: str, lon: str) -> Point:
    return Point(float(lat), float(lon))
