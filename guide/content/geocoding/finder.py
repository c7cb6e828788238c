"""Find an address: first in what is kept, then at one service after the other."""

import unicodedata
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from urllib.parse import urlsplit

from geopy.adapters import URLLibAdapter
from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from guide import __version__
from guide.content.geocoding.juso import Juso
from guide.content.geocoding.kept import Hit
from guide.content.geocoding.kept import Kept
from guide.domain.position import Bounds
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.position import PositionSource
from guide.errors import AddressServiceSilent
from guide.settings import Settings

PAUSE_SECONDS = 1.1
"""Between two questions to one service; OpenStreetMap allows one a second."""

ENTRANCE_METRES = 10
"""How far the entrance of a building may be from what a story means by it."""

MARGIN_DEGREES = 0.03
"""How far beyond the village, about 3 km, OpenStreetMap is searched."""

MOST = 5

Ask = Callable[[str], Sequence[Location] | None]


@dataclass(frozen=True)
class Service:
    """Whom to ask, and what their answers are worth.

    Attributes:
        accuracy: metres of an answer; None where its own box says it.
    """

    name: str
    ask: Ask
    source: PositionSource
    accuracy: int | None = None


@dataclass(frozen=True)
class Finder:
    """Asks the services in their order, as seldom as it can."""

    services: tuple[Service, ...]
    kept: Kept

    def find(self, address: str) -> tuple[Hit, ...]:
        """Return the hits of the first service that knows the address.

        Raises:
            AddressServiceSilent: no service answered, or one refused.
        """
        query = " ".join(unicodedata.normalize("NFC", address).split())
        for service in self.services if query else ():
            hits = self.kept.find(service.name, query)
            if hits is None:
                hits = _asked(service, query)
                self.kept.keep(service.name, query, hits)
            if hits:
                return hits
        return ()


def finder_of(
    settings: Settings, bounds: Bounds, clock: Callable[[], datetime]
) -> Finder:
    """Make a finder of the services that the operator allows; there may be none."""
    services = []
    if settings.juso_keys:
        juso = Juso(*settings.juso_keys)
        services.append(juso_service(juso))
    if settings.nominatim:
        services.append(_openstreetmap(settings, bounds))
    kept = Kept(settings.instance / "desk" / "addresses.sqlite", clock)
    return Finder(tuple(services), kept)


def juso_service(juso: Juso, pause_seconds: float = PAUSE_SECONDS) -> Service:
    """Ask the ministry: official, and exact to the entrance."""
    ask = _seldom(juso.geocode, pause_seconds)
    return Service("juso.go.kr", ask, "official", ENTRANCE_METRES)


def _openstreetmap(settings: Settings, bounds: Bounds) -> Service:
    server = urlsplit(settings.nominatim)
    about = settings.base_url or "no public address"
    nominatim = Nominatim(  # type: ignore[no-untyped-call]
        domain=f"{server.netloc}{server.path}".rstrip("/"),
        scheme=server.scheme,
        timeout=5,
        user_agent=f"koryoin-guide/{__version__} ({about})",
        adapter_factory=URLLibAdapter,
    )
    box = [
        (bounds.south - MARGIN_DEGREES, bounds.west - MARGIN_DEGREES),
        (bounds.north + MARGIN_DEGREES, bounds.east + MARGIN_DEGREES),
    ]

    def ask(query: str) -> Sequence[Location] | None:
        found: Sequence[Location] | None = nominatim.geocode(  # type: ignore[no-untyped-call]
            query, exactly_one=False, limit=MOST, viewbox=box, bounded=True
        )
        return found

    return Service(server.netloc, _seldom(ask, PAUSE_SECONDS), "open-data")


def _seldom(ask: Ask, pause_seconds: float) -> Ask:
    limited: Ask = RateLimiter(  # type: ignore[no-untyped-call]
        ask,
        min_delay_seconds=pause_seconds,
        error_wait_seconds=pause_seconds,
        max_retries=1,
        swallow_exceptions=False,
    )
    return limited


def _asked(service: Service, query: str) -> tuple[Hit, ...]:
    try:
        found = service.ask(query) or ()
    except GeopyError as error:
        raise AddressServiceSilent(service.name, str(error)) from error
    return tuple(_hit(service, each) for each in found)


def _hit(service: Service, found: Location) -> Hit:
    point = Point(round(found.latitude, 6), round(found.longitude, 6))
    accuracy = service.accuracy or _reach(point, found.raw)
    return Hit(
        lat=point.lat,
        lon=point.lon,
        name=found.address,
        accuracy=accuracy,
        source=service.source,
        service=service.name,
    )


def _reach(point: Point, raw: Mapping[str, Sequence[str]]) -> int:
    """Return how far, in metres, the corner of an answer's own box is."""
    south, north, west, east = (float(each) for each in raw["boundingbox"])
    corners = (Point(south, west), Point(north, east))
    return max(1, ceil(max(metres_between(point, each) for each in corners)))
