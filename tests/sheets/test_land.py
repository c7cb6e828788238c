"""The map on paper: squares, words for who cannot see it, ink, credit."""

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from guide.content.basemap.build import build
from guide.content.extract.read import read_extract
from guide.domain.basemap import Basemap
from guide.domain.basemap import Origin
from guide.domain.village import Village
from guide.sheets.catalogue import letters
from guide.sheets.land import course_map
from guide.sheets.land import Printed
from guide.sheets.order import Order
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript
from guide.words.language import words_in
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import text_of

EXTRACT = Path(__file__).parents[1] / "data" / "extracts" / "hillside.osm"


@pytest.fixture(scope="module")
def basemap(village: Village) -> Basemap:
    """Return a base map in the bounds of the real village."""
    origin = Origin("x.osm", "2026-03-14", "ODbL 1.0", "© contributors")
    languages = village.info.languages
    return build(read_extract(EXTRACT), village.info.box, languages, origin)


def printed_map(village: Village, *, is_black: bool = False) -> Printed:
    """Draw the first course in English."""
    course = village.courses["first-steps"]
    legs = ["a few steps", "190 m", "a few steps", "270 m", "440 m"]
    return course_map(village, course, words_in("en"), legs, is_black=is_black)


def test_every_stop_has_its_square(village: Village) -> None:
    """Stops that share a pin share a square."""
    squares = printed_map(village).squares

    assert list(squares) == ["1", "2", "3", "4", "5", "6"]
    assert squares["1"] == squares["2"] != squares["6"]


def test_map_is_told_as_an_itinerary(village: Village) -> None:
    """Who cannot see the map hears stops, squares and ways in their order."""
    made = printed_map(village)
    alt = str((made.data or {})["alt"])

    assert alt.startswith("Map of the walk First Steps: 1 ")
    assert f"({made.squares['2']}); 190 m; 3 " in alt
    assert alt.index("270 m") < alt.index("440 m") < alt.index("6 Wolgok Market")


def test_line_is_red_unless_black(village: Village) -> None:
    """A black sheet has no colour at all."""
    assert "#A3262A" in printed_map(village).pictures["map.svg"]
    assert "#A3262A" not in printed_map(village, is_black=True).pictures["map.svg"]


def test_no_position_is_no_map(village: Village) -> None:
    """A course that nobody can place is printed without one."""
    course = village.courses["first-steps"]
    nowhere = replace(village, places={}, artworks={})

    assert course_map(nowhere, course, words_in("en"), [], is_black=True) == Printed()


def test_base_map_is_printed_with_credit_and_day(
    village: Village, basemap: Basemap, press: Press
) -> None:
    """The land lies below, and the sheet says whose data it is and of which day."""
    grounded = replace(village, basemap=basemap)
    course = grounded.courses["first-steps"]
    order = Order("en", DAY, PUBLIC)

    text = text_of(press.pdf(manuscript(grounded, course, "visitor", order), DAY))

    assert "contributorsODbL1014March2026" in text


def test_letters_never_end() -> None:
    """The twenty-seventh spot is AA: none is left out."""
    found = list(islice(letters(), 703))

    assert (found[0], found[25], found[26], found[702]) == ("A", "Z", "AA", "AAA")
    assert len(set(found)) == len(found)
