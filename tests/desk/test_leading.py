"""Guides at the desk: reading, choosing stops, printing."""

import re
from io import BytesIO

from pypdf import PdfReader

from tests.desk.conftest import Enter

WALK = "/desk/walks/round/"


def test_a_guide_reads_the_notes_that_no_visitor_sees(enter: Enter) -> None:
    """They stand at their stop, in the language in which they were written."""
    vera = enter("vera")

    inside = vera.get(WALK).text
    outside = vera.get("/en/courses/round/").text

    notes = re.findall(r'<div class="note is-home stack".*?</div>', inside, re.DOTALL)
    assert notes
    assert "For guides only" not in outside


def test_a_guide_chooses_and_orders_the_stops_of_today(enter: Enter) -> None:
    """The address holds the choice; nothing is saved for others."""
    vera = enter("vera")
    slugs = re.findall(r'name="stop" value="([^"]+)"', vera.get(WALK).text)

    page = vera.get(f"{WALK}?stop={slugs[1]}&stop={slugs[0]}&start=14:00").text

    heads = re.findall(r'<h2 id="s-([^"]+)"', page)
    assert heads == [slugs[1], slugs[0]]
    assert "From 14:00 to about" in page
    assert re.findall(r'<h2 id="s-([^"]+)"', vera.get(WALK).text) == slugs


def test_the_sheet_has_the_stops_of_today(enter: Enter) -> None:
    """It is printed behind the door only."""
    vera = enter("vera")
    slugs = re.findall(r'name="stop" value="([^"]+)"', vera.get(WALK).text)

    answer = vera.get(f"{WALK}sheet.pdf?stop={slugs[1]}&group=12")

    text = "".join(
        page.extract_text() for page in PdfReader(BytesIO(answer.data)).pages
    )
    assert answer.content_type == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    assert text


def test_odd_orders_are_told_and_odd_walks_are_not_there(enter: Enter) -> None:
    """One sentence beside the form, never an error page of the server."""
    vera = enter("vera")

    told = vera.get(f"{WALK}?start=noon&group=9999")

    assert (told.status_code, "no time of day" in told.text) == (400, True)
    assert vera.get(f"{WALK}sheet.pdf?group=0").status_code == 400
    assert vera.get("/desk/walks/nowhere/").status_code == 404


def test_every_walk_is_listed(enter: Enter) -> None:
    """From the first page in two steps."""
    vera = enter("vera")

    assert 'href="/desk/walks/"' in vera.get("/desk/").text
    assert f'href="{WALK}"' in vera.get("/desk/walks/").text
