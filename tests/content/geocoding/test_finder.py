"""Finding addresses: seldom asked, kept, never guessed."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from urllib.parse import unquote

import pytest

from guide.content.geocoding.finder import Finder
from guide.content.geocoding.finder import finder_of
from guide.content.geocoding.finder import juso_service
from guide.content.geocoding.juso import Juso
from guide.content.geocoding.kept import Hit
from guide.content.geocoding.kept import HITS_STAY
from guide.content.geocoding.kept import Kept
from guide.content.geocoding.kept import NOTHING_STAYS
from guide.domain.position import Bounds
from guide.errors import AddressServiceSilent
from guide.settings import Settings
from tests.content.geocoding.conftest import KEYS
from tests.content.geocoding.conftest import Services

ADDRESS = "산정공원로50번길 29"
BOUNDS = Bounds(126.799, 35.161, 126.817, 35.180)
NOON = datetime(2026, 11, 23, 3, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock at noon."""
    return Clock()


@pytest.fixture
def finder(services: Services, tmp_path: Path, clock: Clock) -> Finder:
    """Ask the ministry of this test, without pauses."""
    juso = Juso(*KEYS, domain=services.host, scheme="http")
    kept = Kept(tmp_path / "addresses.sqlite", clock)
    return Finder((juso_service(juso, pause_seconds=0),), kept)


def test_a_hit_says_where_it_comes_from_and_how_exact_it_is(finder: Finder) -> None:
    """The ministry is official, and means the entrance."""
    [hit] = finder.find(ADDRESS)

    assert (hit.lat, hit.lon, hit.accuracy) == (35.167, 126.809, 10)
    assert (hit.source, hit.service) == ("official", "juso.go.kr")


def test_nobody_is_asked_twice(finder: Finder, services: Services) -> None:
    """The answer is kept, however the address is spaced."""
    first = finder.find(ADDRESS)
    again = finder.find(f"  {ADDRESS.replace(' ', '   ')} ")

    assert again == first
    assert len(services.asked) == 2


def test_kept_answers_grow_old(
    finder: Finder, services: Services, clock: Clock
) -> None:
    """A hit is good for a year, nothing for thirty days."""
    finder.find(ADDRESS)
    finder.find("없는 길 1")
    clock.now += NOTHING_STAYS + timedelta(days=1)
    finder.find(ADDRESS)
    finder.find("없는 길 1")
    assert len(services.asked) == 2 + 1 + 1

    clock.now = NOON + HITS_STAY + timedelta(days=1)
    finder.find(ADDRESS)

    assert len(services.asked) == 4 + 2


def test_a_silent_service_is_one_sentence(finder: Finder, services: Services) -> None:
    """What went wrong is said, and not kept as if there were no such address."""
    services.status = 503
    with pytest.raises(AddressServiceSilent, match=r"juso\.go\.kr did not find"):
        finder.find(ADDRESS)

    services.status = 200

    assert len(finder.find(ADDRESS)) == 1


def test_openstreetmap_is_asked_only_where_the_operator_says_so(
    services: Services, tmp_path: Path, clock: Clock
) -> None:
    """Its own box says how exact a hit is; it looks around the village only."""
    settings = Settings(tmp_path, nominatim=f"http://{services.host}")

    [hit] = finder_of(settings, BOUNDS, clock).find("산정공원")

    assert hit == Hit(
        lat=35.167,
        lon=126.809,
        name="산정공원",
        accuracy=144,
        source="open-data",
        service=services.host,
    )
    [asked] = (unquote(path) for path in services.asked)
    assert "viewbox=126.769,35.131,126.847,35.21" in asked
    assert "bounded=1" in asked


def test_without_any_service_nobody_is_asked(tmp_path: Path, clock: Clock) -> None:
    """The default asks nobody and finds nothing."""
    finder = finder_of(Settings(tmp_path), BOUNDS, clock)

    assert (finder.services, finder.find(ADDRESS)) == ((), ())
    assert not (tmp_path / "instance").exists()
