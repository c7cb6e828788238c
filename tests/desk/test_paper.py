"""Paper at the desk: the guide's sheet for every role, and for nobody outside."""

import pytest
from flask import Flask

from tests.desk.conftest import Enter
from tests.sheets.conftest import text_of

SHEET = "/desk/paper/sheet.pdf?course=round&lang=en"


def test_guide_prints_the_sheet_with_notes(enter: Enter) -> None:
    """Who only reads at the desk gets clock, people and notes."""
    vera = enter("vera")

    answer = vera.get(f"{SHEET}&style=guide&start=9:05&group=12&day=2026-12-05")

    text = text_of(answer.data)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "12people" in text
    assert "905" in text


def test_form_offers_the_guides_sheet_first(enter: Enter) -> None:
    """The form names every walk and every style."""
    form = enter("vera").get("/desk/paper/").text

    assert form.index('value="guide"') < form.index('value="visitor"')
    assert '<option value="round">' in form


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("&start=25:00", "“25:00”"),
        ("&group=0", "“0”"),
        ("&day=soon", "“soon”"),
        ("&day=9999-12-31", "“9999-12-31”"),
        ("&day=0001-01-01", "“0001-01-01”"),
        ("&lang=xx", "“xx”"),
    ],
)
def test_bad_answer_is_said_above_the_form(query: str, said: str, enter: Enter) -> None:
    """Status 400, one sentence, and the answers are still there."""
    query = query if "lang" in query else f"&lang=en{query}"
    answer = enter("vera").get(f"/desk/paper/sheet.pdf?course=round{query}")

    assert answer.status_code == 400
    assert said in answer.text
    assert 'role="alert"' in answer.text


def test_nobody_prints_without_a_key(desk_app: Flask) -> None:
    """Outside the door there is only the door."""
    answer = desk_app.test_client().get(SHEET)

    assert answer.status_code == 303
    assert "/desk/login" in answer.headers["Location"]


def test_unknown_walk_is_not_there(enter: Enter) -> None:
    """An address that somebody made up has no sheet."""
    answer = enter("vera").get("/desk/paper/sheet.pdf?course=nowhere")

    assert answer.status_code == 404
