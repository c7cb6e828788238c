"""Sheets at public addresses: three keys, one form, and never the guide's."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.app import utc_now
from guide.settings import Settings
from guide.sheets.order import PUBLIC_STYLES
from guide.web.sheets import query_of_sheet
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import ROOT

SHEET = "/en/courses/first-steps/sheet-visitor.pdf"


@pytest.fixture(scope="module")
def reader() -> Iterator[FlaskClient]:
    """Return a reader of the real village."""
    app = create_app(Settings(root=ROOT, base_url=PUBLIC), utc_now)
    with app.test_client() as client:
        yield client


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("", ""),
        ("pace=group&start=9:05&group=025", "start=09%3A05&group=25&pace=group"),
        ("start=&group=&pace=", ""),
        ("group=1&utm=x&lang=ru", ""),
        ("start=25:00", "start=25%3A00"),
    ],
)
def test_query_has_one_form(query: str, kept: str) -> None:
    """The cache keeps one entry for all ways to ask the same."""
    assert query_of_sheet(SHEET, query) == kept


def test_other_pages_have_no_query() -> None:
    """Only sheets are asked for start, group and pace."""
    assert query_of_sheet("/en/courses/first-steps/", "start=9:00") == ""


@pytest.mark.parametrize("style", PUBLIC_STYLES)
def test_public_style_is_a_pdf(style: str, reader: FlaskClient) -> None:
    """Every public style has its address."""
    answer = reader.get(f"/ru/courses/first-steps/sheet-{style}.pdf")

    assert (answer.status_code, answer.data[:5]) == (200, b"%PDF-")
    assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("style", ["guide", "catalogue", "timetable", "x"])
def test_other_styles_have_no_address(style: str, reader: FlaskClient) -> None:
    """The guide's sheet is not for the public."""
    answer = reader.get(f"/ko/courses/first-steps/sheet-{style}.pdf")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("start=25:00", "“25:00” is no time of day: write it like 14:00."),
        ("group=0", "“0” is no group: write a number from 1 to 500."),
        ("pace=%3Cb%3E", "“&lt;b&gt;” is no pace: use alone, family, group."),
    ],
)
def test_bad_query_is_a_sentence(query: str, said: str, reader: FlaskClient) -> None:
    """The page says what to write, in the reader's language, with status 400."""
    answer = reader.get(f"{SHEET}?{query}")

    assert answer.status_code == 400
    assert said in answer.text


def test_start_changes_the_sheet(reader: FlaskClient) -> None:
    """Two orders are two sheets; the same order in other words is one."""
    plain = reader.get(SHEET)
    early = reader.get(f"{SHEET}?start=09:00")
    same = reader.get(f"{SHEET}?utm=x&start=9:00")

    assert plain.headers["ETag"] != early.headers["ETag"]
    assert early.headers["ETag"] == same.headers["ETag"]


def test_course_page_offers_the_sheets(reader: FlaskClient) -> None:
    """A form without script leads to every public style."""
    page = reader.get("/en/courses/first-steps/").text

    assert all(f"sheet-{style}.pdf" in page for style in PUBLIC_STYLES)
    assert "sheet-guide" not in page


def test_preview_is_a_small_picture(reader: FlaskClient) -> None:
    """The course page shows what will be printed."""
    answer = reader.get("/en/courses/first-steps/sheet-visitor.png")

    assert answer.headers["Content-Type"] == "image/png"
    assert len(answer.data) < 100_000
