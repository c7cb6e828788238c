"""The card of a course for other people's pages."""

import re

import pytest
from flask.testing import FlaskClient


def test_card_may_be_framed_by_everybody(client: FlaskClient) -> None:
    """Its own policy: frames everywhere, no script anywhere."""
    answer = client.get("/en/embed/courses/first-steps/")

    assert answer.headers["Content-Security-Policy"] == (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; "
        "form-action 'none'; base-uri 'none'; frame-ancestors *"
    )
    assert "X-Frame-Options" not in answer.headers


def test_other_pages_may_not_be_framed(client: FlaskClient) -> None:
    """The course itself stays closed."""
    answer = client.get("/en/courses/first-steps/")

    assert answer.headers["X-Frame-Options"] == "DENY"


def test_card_needs_no_script(client: FlaskClient) -> None:
    """It holds the title, the way to the course, and a window of its own for it."""
    html = client.get("/en/embed/courses/first-steps/").text

    assert "<script" not in html
    assert html.count("<a ") == html.count('target="_blank" rel="noopener"')
    assert 'href="/en/courses/first-steps/"' in html


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_course_says_how_to_show_the_card(client: FlaskClient, locale: str) -> None:
    """The lines to copy hold the public address."""
    html = client.get(f"/{locale}/courses/first-steps/").text

    found = re.search(r"&lt;iframe src=(?:\"|&#34;)([^\"&]+)", html)
    assert found is not None
    assert found[1] == f"https://guide.example/{locale}/embed/courses/first-steps/"


def test_card_of_no_course_is_not_there(client: FlaskClient) -> None:
    """A wrong name is a page that says so."""
    assert client.get("/en/embed/courses/nothing/").status_code == 404
