"""Hand a walk over to other map services: their addresses, and who gets which.

Sources: Naver https://guide.ncloud-docs.com/docs/en/maps-url-scheme (`appname` is
needed), Kakao https://apis.map.kakao.com/web/guide/#routeurl, Apple
https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference,
Google https://developers.google.com/maps/documentation/urls, `geo:` RFC 5870 with
Android's `q`. Latitude comes before longitude in all of them.
"""

import re
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from urllib.parse import quote
from urllib.parse import urlencode

from guide.domain.info import Provider
from guide.domain.position import Bounds
from guide.domain.position import Point

Device = Literal["ios", "android", "other"]

KOREA = Bounds(122.37, 31.43, 132.0, 44.35)
"""Where Naver accepts positions; Kakao knows nothing beyond it either."""

MOST_VIAS = 5
"""Points between the first and the last one that Naver takes."""

LOCAL: tuple[Provider, ...] = ("naver", "kakao")
ORDERS: dict[Device, tuple[Provider, ...]] = {
    "ios": ("apple", "naver", "kakao", "google"),
    "android": ("naver", "kakao", "geo", "google"),
    "other": ("naver", "kakao", "apple", "google"),
}
"""For guests; who reads Korean has Naver and Kakao."""

UNSAFE = re.compile(r"[,/%()#?&;+\\\x00-\x1f\x7f]+")
"""What cuts a name short in one of the services' addresses."""


@dataclass(frozen=True)
class Target:
    """Where to go.

    Attributes:
        name: as on the sign, never translated: the services search in it.
        address: the postal address; empty where there is none.
    """

    name: str
    point: Point
    address: str = ""

    @property
    def safe_name(self) -> str:
        """The name without what an address could stumble over; never empty."""
        kept = " ".join(UNSAFE.sub(" ", self.name).split())
        return kept or f"{self.point.lat:.5f} {self.point.lon:.5f}"


@dataclass(frozen=True)
class Handoff:
    """One service's addresses; empty where it has none for that device.

    Attributes:
        walks: whether it leads there on foot; else it shows the point.
    """

    provider: Provider
    web: str
    android: str
    ios: str
    walks: bool


def to_target(
    target: Target, site: str, providers: Sequence[Provider]
) -> tuple[Handoff, ...]:
    """Return the services that lead to a place or show it.

    Args:
        target: where to go.
        site: our own public address, which Naver asks for.
        providers: what the village allows.
    """
    makers: dict[Provider, Callable[[], Handoff]] = {
        "naver": lambda: _naver([target], site, _naver_search(target)),
        "kakao": lambda: _kakao(target),
        "apple": lambda: _apple(target),
        "google": lambda: _google(target),
        "geo": lambda: _geo(target),
    }
    return tuple(
        makers[provider]()
        for provider in providers
        if provider not in LOCAL or KOREA.holds(target.point)
    )


def along(
    targets: Sequence[Target], site: str, providers: Sequence[Provider]
) -> tuple[Handoff, ...]:
    """Return the services that lead along many points; none for fewer than two.

    Points that follow each other at the same spot count once.
    """
    points = _different(targets)
    is_near = all(KOREA.holds(target.point) for target in points)
    if len(points) < 2 or not is_near:  # noqa: PLR2004  (a way has two ends)
        return ()
    found = []
    if "naver" in providers and len(points) <= MOST_VIAS + 2:
        found.append(_naver(points, site, ""))
    if "kakao" in providers:
        found.append(_kakao_walk(points))
    return tuple(found)


def order(
    device: Device, locale: str, known: Sequence[Provider]
) -> tuple[Provider, ...]:
    """Sort services for a reader; `known` are those that have an address."""
    local = tuple(provider for provider in LOCAL if provider in known)
    if locale == "ko" and local:
        return local
    return tuple(provider for provider in ORDERS[device] if provider in known)


def _different(targets: Sequence[Target]) -> list[Target]:
    """Leave out a target at the spot of the one before it."""
    first = list(targets[:1])
    return first + [b for a, b in pairwise(targets) if _spot(a) != _spot(b)]


def _spot(target: Target) -> str:
    return f"{target.point.lat:.6f},{target.point.lon:.6f}"


def _naver(targets: Sequence[Target], site: str, web: str) -> Handoff:
    """Write Naver's scheme: from the first of several points, else from here."""
    *before, last = targets
    values: dict[str, str] = {}
    for prefix, target in zip(("s", *"12345"), before, strict=False):
        key = prefix if prefix == "s" else f"v{prefix}"
        values |= _naver_point(key, target)
    values |= {**_naver_point("d", last), "appname": site}
    query = urlencode(values, quote_via=quote, safe="")
    return Handoff(
        "naver", web, _intent(query, web), f"nmap://route/walk?{query}", walks=True
    )


def _naver_point(key: str, target: Target) -> dict[str, str]:
    return {
        f"{key}lat": f"{target.point.lat:.6f}",
        f"{key}lng": f"{target.point.lon:.6f}",
        f"{key}name": target.safe_name,
    }


def _intent(query: str, web: str) -> str:
    """Write Android's form, which falls back to the web by itself."""
    back = f"S.browser_fallback_url={quote(web, safe='')};" if web else ""
    return (
        f"intent://route/walk?{query}#Intent;scheme=nmap;"
        "action=android.intent.action.VIEW;"
        "category=android.intent.category.BROWSABLE;"
        f"package=com.nhn.android.nmap;{back}end"
    )


def _naver_search(target: Target) -> str:
    """Write the web's search: an address is found more surely than a name."""
    query = quote(" ".join((target.address or target.safe_name).split()), safe="")
    return f"https://map.naver.com/p/search/{query}"


def _kakao(target: Target) -> Handoff:
    """On the web the point; on phones the page that opens the app, on foot."""
    web = f"https://map.kakao.com/link/map/{_kakao_point(target)}"
    phone = f"https://m.map.kakao.com/scheme/route?ep={_spot(target)}&by=foot"
    return Handoff("kakao", web, phone, phone, walks=True)


def _kakao_walk(targets: Sequence[Target]) -> Handoff:
    """Kakao's page for many stops says walk, where its app says foot."""
    way = "/".join(_kakao_point(target) for target in targets)
    address = f"https://map.kakao.com/link/by/walk/{way}"
    return Handoff("kakao", address, address, address, walks=True)


def _kakao_point(target: Target) -> str:
    return f"{quote(target.safe_name, safe='')},{_spot(target)}"


def _apple(target: Target) -> Handoff:
    address = f"https://maps.apple.com/?daddr={_spot(target)}&dirflg=w"
    return Handoff("apple", address, address, address, walks=True)


def _google(target: Target) -> Handoff:
    """Google leads nobody on foot in Korea yet, so it shows the point."""
    query = quote(_spot(target), safe="")
    address = f"https://www.google.com/maps/search/?api=1&query={query}"
    return Handoff("google", address, address, address, walks=False)


def _geo(target: Target) -> Handoff:
    name = quote(target.safe_name, safe="")
    return Handoff("geo", "", f"geo:0,0?q={_spot(target)}({name})", "", walks=False)
