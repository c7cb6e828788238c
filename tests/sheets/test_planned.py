"""Sheets of a planned walk: stops of several courses in the reader's order."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.app import utc_now
from guide.domain.codes import stop_reference
from guide.domain.planning import figures
from guide.domain.problem import Mistake
from guide.domain.village import Village
from guide.settings import Settings
from guide.sheets.order import Order
from guide.sheets.order import PUBLIC_STYLES
from guide.sheets.order import Style
from guide.sheets.planned import read_stops
from guide.sheets.planned import with_plan
from guide.sheets.press import Press
from guide.sheets.prose import bare
from guide.sheets.sheet import manuscript
from guide.web.sheets import query_of_sheet
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import ROOT
from tests.sheets.conftest import squeezed
from tests.sheets.conftest import text_of
from tests.sheets.test_sheet import in_order
from tests.sheets.test_sheet import squares_of

STOPS = "places/wolgok-market,artworks/hong-bust,places/museum-gyeol"
SHEET = "/en/plan/sheet-visitor.pdf"


@pytest.fixture(scope="module")
def reader() -> Iterator[FlaskClient]:
    """Return a reader of the real village."""
    app = create_app(Settings(root=ROOT, base_url=PUBLIC), utc_now)
    with app.test_client() as client:
        yield client


def planned(village: Village, press: Press, style: Style, locale: str) -> bytes:
    """Print a plan of three stops."""
    whole, course = with_plan(village, read_stops(village, STOPS))
    order = Order(locale, DAY, PUBLIC, start=540, day=DAY)
    return press.pdf(manuscript(whole, course, style, order), DAY)


def names_of_stops(village: Village) -> list[str]:
    """Name everything at which any course of a village stops."""
    candidates = figures(village, DAY).candidates
    return [str(each.thing.reference) for each in candidates]


def test_stops_stand_in_the_order_of_the_plan(village: Village, press: Press) -> None:
    """Their texts are those of the courses to which they belong."""
    text = text_of(planned(village, press, "visitor", "en"))

    places = [text.find(name) for name in ("Neighbours", "Thegeneral", "Ahouse")]
    assert -1 not in places
    assert places == sorted(places)


def test_squares_lead_to_the_walk_of_this_plan_and_to_its_stops(
    village: Village, press: Press
) -> None:
    """A plan has no code of its own: its square holds it all; its stops keep theirs."""
    course = village.courses["first-steps"]
    slugs = ("wolgok-market", "hong-bust", "museum-gyeol")
    codes = [village.codes.of(stop_reference(course, slug)) for slug in slugs]

    found = set(squares_of(planned(village, press, "visitor", "en")))

    walk = f"{PUBLIC}/en/plan/walk/?day=2026-12-05&start=9:00&pace=alone&stops={STOPS}"
    assert found == {walk, *(f"{PUBLIC}/s/{code}" for code in codes)}


@pytest.mark.parametrize("count", [12, 18])
@pytest.mark.parametrize("style", ["visitor", "large", "bilingual", "pocket"])
def test_square_of_a_long_plan_can_be_scanned(
    style: Style, count: int, village: Village, press: Press
) -> None:
    """Twelve stops are in the square; with more it leads to the planner."""
    stops = ",".join(names_of_stops(village)[:count])
    whole, course = with_plan(village, read_stops(village, stops))
    made = manuscript(whole, course, style, Order("ko", DAY, PUBLIC))

    found = squares_of(press.pdf(made, DAY))

    walk = f"{PUBLIC}/ko/plan/walk/?pace=alone&stops={stops}"
    wanted = walk if count == 12 else f"{PUBLIC}/ko/plan/"
    assert [each for each in found if "/plan/" in each] == [wanted]


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_every_stop_of_the_village_can_be_in_a_plan(
    locale: str, village: Village, press: Press
) -> None:
    """A day for the whole village is one sheet, all its stops in their order."""
    stops = ",".join(names_of_stops(village))
    whole, course = with_plan(village, read_stops(village, stops))
    made = manuscript(whole, course, "visitor", Order(locale, DAY, PUBLIC))
    names = [squeezed(each.title) for each in course.story(locale).sections]

    text = text_of(press.pdf(made, DAY))

    assert (len(names), in_order(names, text)) == (18, 18)


@pytest.mark.parametrize("style", PUBLIC_STYLES)
def test_plan_has_no_word_of_a_note(style: Style, village: Village) -> None:
    """What guides read does not come in through a plan."""
    whole, course = with_plan(village, read_stops(village, STOPS))
    blocks = [
        block.text
        for each in village.courses.values()
        for block in each.source.passages()
        if block.word == "guide"
    ]
    lines = [bare(line) for text in blocks for line in text.split("\n")]

    data = str(manuscript(whole, course, style, Order("ko", DAY, PUBLIC)).data)

    assert [line for line in lines if line and line in data] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "A plan has 1 to {most} stops"),
        (",".join(f"places/p{n}" for n in range(25)), "A plan has 1 to {most} stops"),
        ("places/nowhere", "“{name}” is no stop of any walk."),
        ("courses/first-steps", "“{name}” is no stop of any walk."),
        ("../../etc/passwd", "“{name}” is no stop of any walk."),
    ],
)
def test_bad_stops_are_a_mistake(text: str, said: str, village: Village) -> None:
    """The sentence names what is wrong."""
    with pytest.raises(Mistake) as caught:
        read_stops(village, text)

    assert caught.value.message.startswith(said)


def test_day_of_the_plan_closes_doors(reader: FlaskClient) -> None:
    """On a Monday the museum is closed, and the sheet says so."""
    monday = reader.get(f"{SHEET}?stops={STOPS}&start=11:00&day=2026-12-07")
    sunday = reader.get(f"{SHEET}?stops={STOPS}&start=11:00&day=2026-12-06")

    assert (monday.status_code, sunday.status_code) == (200, 200)
    assert "Closedonthisday" in text_of(monday.data)
    assert "Closed" not in text_of(sunday.data)


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31"])
def test_first_and_last_day_that_is_known_can_be_planned(
    day: str, reader: FlaskClient
) -> None:
    """A walk over midnight, with the holidays of a week on either side."""
    answer = reader.get(f"{SHEET}?stops={STOPS}&start=23:59&day={day}")

    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")


@pytest.mark.parametrize(
    "day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-30"]
)
def test_day_that_is_too_far_away_is_a_sentence(day: str, reader: FlaskClient) -> None:
    """No calendar reaches beyond its own end."""
    answer = reader.get(f"{SHEET}?stops={STOPS}&start=23:59&day={day}")

    assert answer.status_code == 400
    assert f"“{day}” is too far away: write a year from 1900 to 2200." in answer.text


@pytest.mark.parametrize("query", ["stops=x", "stops=places/wolgok-market&day=today"])
def test_bad_query_of_a_plan_is_a_sentence(query: str, reader: FlaskClient) -> None:
    """Status 400, and nothing is printed."""
    answer = reader.get(f"{SHEET}?{query}")

    assert answer.status_code == 400
    assert "“" in answer.text


def test_guides_sheet_of_a_plan_has_no_address(reader: FlaskClient) -> None:
    """A plan is public, and so are its styles."""
    answer = reader.get(f"/en/plan/sheet-guide.pdf?stops={STOPS}")

    assert answer.status_code == 404


def test_query_of_a_plan_has_one_form() -> None:
    """The cache keeps one sheet for all ways to ask for the same plan."""
    asked = "minutes=120&day=2026-12-07&start=9:00&stops=a/b,c/d&must=a/b"

    assert query_of_sheet(SHEET, asked) == (
        "start=09%3A00&stops=a%2Fb%2Cc%2Fd&day=2026-12-07"
    )
