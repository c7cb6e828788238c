"""The address service of Korea's Ministry of the Interior, as a geocoder of geopy.

Two questions with two keys: addrLinkApi.do finds the building, addrCoordApi.do its
entrance in metres of EPSG:5179. Both are described at the portal juso.go.kr.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from urllib.parse import urlencode

from geopy.adapters import URLLibAdapter
from geopy.exc import GeocoderAuthenticationFailure
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from guide.domain.grid import UTM_K

HOST = "business.juso.go.kr"
FINE = "0"
BAD_KEY = frozenset({"E0001", "E0014"})
"""Codes for a key that is wrong, or over."""

MOST = 5
BUILDING = ("admCd", "rnMgtSn", "udrtYn", "buldMnnm", "buldSlno")
"""What names a building: district, road, under ground, main and side number."""

Row = Mapping[str, str]


class Juso(Geocoder):
    """Finds Korean addresses; answers with the entrance of the building."""

    def __init__(
        self,
        search_key: str,
        coordinate_key: str,
        *,
        domain: str = HOST,
        scheme: str = "https",
        timeout: float = 5,
    ) -> None:
        """Take both keys; `timeout` is in seconds."""
        super().__init__(  # type: ignore[no-untyped-call]
            scheme=scheme, timeout=timeout, adapter_factory=URLLibAdapter
        )
        self._search_key = search_key
        self._coordinate_key = coordinate_key
        self._base = f"{scheme}://{domain}/addrlink"

    def geocode(self, query: str) -> list[Location]:
        """Return what the address may mean, at most five, the best first.

        Raises:
            GeopyError: the service refuses, or does not answer.
        """
        found = self._asked(
            "addrLinkApi.do",
            self._search_key,
            {"keyword": query, "currentPage": "1", "countPerPage": str(MOST)},
        )
        located = (self._located(row) for row in found)
        return [each for each in located if each]

    def _located(self, row: Row) -> Location | None:
        building = {key: str(row.get(key, "")) for key in BUILDING}
        found = self._asked("addrCoordApi.do", self._coordinate_key, building)
        if not found or not found[0].get("entX"):
            return None
        point = UTM_K.point(float(found[0]["entX"]), float(found[0]["entY"]))
        return Location(row["roadAddr"], (point.lat, point.lon, 0.0), dict(row))  # type: ignore[no-untyped-call]

    def _asked(self, name: str, key: str, query: Row) -> Sequence[Row]:
        asked = urlencode({"confmKey": key, "resultType": "json", **query})
        url = f"{self._base}/{name}?{asked}"
        found: Sequence[Row] = self._call_geocoder(url, _rows)  # type: ignore[no-untyped-call]
        return found


def _rows(answer: Mapping[str, Mapping[str, object]]) -> Sequence[Row]:
    """Take the rows out of an answer, which is 200 for mistakes too."""
    common, rows = answer["results"]["common"], answer["results"]["juso"]
    code = common["errorCode"]  # type: ignore[index]
    reason = f"{code}: {common['errorMessage']}"  # type: ignore[index]
    if code in BAD_KEY:
        raise GeocoderAuthenticationFailure(reason)
    if code != FINE:
        raise GeocoderQueryError(reason)
    return rows or ()  # type: ignore[return-value]
