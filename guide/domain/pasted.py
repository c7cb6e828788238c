"""Coordinates that somebody copied: two numbers, or the link of a map service.

A link often holds two spots, the place and the middle of the screen: the place is
looked for first. Nothing is asked of any service.
"""

import re
from collections.abc import Callable
from math import atan
from math import degrees
from math import sinh
from urllib.parse import unquote_plus

from guide.domain.grid import CENTRAL_BELT
from guide.domain.position import Point

DEGREES = r"([+-]?\d{1,3}\.\d{2,})"
METRES = r"([+-]?\d{5,9}(?:\.\d+)?)"
MINUTE = r"['\u2032’]"
SECOND = r"(?:[\"″”]|'')"
ANGLE = (
    r"(\d{1,3})\s*[°º]\s*(\d{1,2})\s*"
    rf"{MINUTE}\s*(\d{{1,2}}(?:\.\d+)?)\s*{SECOND}\s*"
)
GAP = r"\s*[,/\s]\s*"

ANGLES = re.compile(ANGLE + r"([NSns])[\s,]*" + ANGLE + r"([EWew])")
GOOGLE_PLACE = re.compile(rf"!3d{DEGREES}!4d{DEGREES}")
GOOGLE_WAY = re.compile(rf"!1d{DEGREES}!2d{DEGREES}")
NAMED = re.compile(rf"[?&;#](?:m?lat|y)={DEGREES}.*?[?&;](?:m?lng|m?lon|x)={DEGREES}")
TURNED = re.compile(rf"[?&;#](?:m?lng|m?lon|x)={DEGREES}.*?[?&;](?:m?lat|y)={DEGREES}")
NAMED_LAST = re.compile(rf"[?&]dlat={DEGREES}.*?[?&]dlng={DEGREES}")
KAKAO_UNITS = re.compile(rf"urlX={METRES}.*?urlY={METRES}", re.IGNORECASE)
NAVER_METRES = re.compile(rf"[?&]c={METRES},{METRES},")
PAIRS = (
    re.compile(rf"[?&](?:q|query|ll|destination|daddr|ep|p)={DEGREES},\s*{DEGREES}"),
    re.compile(rf"/link/(?:map|to|roadview)/(?:[^,/]*,)?{DEGREES},{DEGREES}"),
    re.compile(rf"@{DEGREES},{DEGREES}"),
    re.compile(rf"{DEGREES}{GAP}{DEGREES}"),
)
SHORT = re.compile(
    r"https?://(?:naver\.me|kko\.to|kko\.kakao\.com|place\.map\.kakao\.com|g\.co"
    r"|maps\.app\.goo\.gl|goo\.gl)/",
    re.IGNORECASE,
)

KAKAO_UNIT = 0.4
"""Metres: Kakao's links count two and a half units a metre."""

EARTH = 6_378_137.0
"""Metres: the sphere of web maps (EPSG:3857)."""

MOST_LATITUDE = 90
MOST_LONGITUDE = 180


def pasted_point(text: str) -> Point | None:
    """Read a pair, `geo:`, angles, or a link of Naver, Kakao, Google, Apple or OSM.

    People and links write latitude first; of a pair of which only the second can be
    a latitude, that one is taken. None where the text names no spot.
    """
    plain = unquote_plus(text.replace("+", "%2B"))
    found = (read(plain) for read in READERS)
    return next((point for point in found if point and _is_on_earth(point)), None)


def is_short_link(text: str) -> bool:
    """Tell whether a link says nothing until somebody has opened it."""
    return pasted_point(text) is None and bool(SHORT.search(text))


def _angles(text: str) -> Point | None:
    found = ANGLES.search(text)
    if not found:
        return None
    parts = found.groups()
    return Point(_angle(parts[:4], "S"), _angle(parts[4:], "W"))


def _angle(parts: tuple[str, ...], negative: str) -> float:
    value = int(parts[0]) + int(parts[1]) / 60 + float(parts[2]) / 3600
    return -value if parts[3].upper() == negative else value


def _kakao_units(text: str) -> Point | None:
    found = KAKAO_UNITS.search(text)
    if not found:
        return None
    east, north = (float(each) * KAKAO_UNIT for each in found.groups())
    return _rounded(CENTRAL_BELT.point(east, north))


def _naver_metres(text: str) -> Point | None:
    found = NAVER_METRES.search(text)
    if not found:
        return None
    east, north = (float(each) / EARTH for each in found.groups())
    return _rounded(Point(degrees(atan(sinh(north))), degrees(east)))


def _rounded(point: Point) -> Point:
    """Round to what six decimals of a degree say: 0.1 m."""
    return Point(round(point.lat, 6), round(point.lon, 6))


def _latitude_first(pattern: re.Pattern[str]) -> Callable[[str], Point | None]:
    def read(text: str) -> Point | None:
        found = pattern.search(text)
        if not found:
            return None
        first, second = float(found[1]), float(found[2])
        is_turned = abs(first) > MOST_LATITUDE >= abs(second)
        return Point(second, first) if is_turned else Point(first, second)

    return read


def _longitude_first(pattern: re.Pattern[str]) -> Callable[[str], Point | None]:
    def read(text: str) -> Point | None:
        found = pattern.findall(text)
        # Of the spots of a way, the last one is where it leads.
        return Point(float(found[-1][1]), float(found[-1][0])) if found else None

    return read


def _is_on_earth(point: Point) -> bool:
    return abs(point.lat) <= MOST_LATITUDE and abs(point.lon) <= MOST_LONGITUDE


READERS: tuple[Callable[[str], Point | None], ...] = (
    _latitude_first(GOOGLE_PLACE),
    _longitude_first(GOOGLE_WAY),
    _latitude_first(NAMED_LAST),
    _latitude_first(NAMED),
    _longitude_first(TURNED),
    _kakao_units,
    _naver_metres,
    _angles,
    *(_latitude_first(pattern) for pattern in PAIRS),
)
"""The more exact first: a place before the middle of the screen."""
