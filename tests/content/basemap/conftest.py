"""The base map of the small village, built from an extract written by hand."""

from pathlib import Path

import pytest

from guide.content.basemap.build import build
from guide.content.extract.read import read_extract
from guide.domain.basemap import Basemap
from guide.domain.basemap import Origin
from guide.domain.position import Bounds

EXTRACT = Path(__file__).parents[2] / "data" / "extracts" / "hillside.osm"
BOX = Bounds(126.80, 35.16, 126.82, 35.18)


@pytest.fixture(scope="session")
def hillside() -> Basemap:
    """Return the base map of Hillside."""
    extract = read_extract(EXTRACT)
    origin = Origin(EXTRACT.name, extract.date, "ODbL 1.0", "© contributors")
    return build(extract, BOX, ("en", "ko"), origin)
