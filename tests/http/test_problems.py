"""Errors as pages: the reader's language, the right status, a way on."""

from pathlib import Path

import pytest
from flask import abort
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.settings import Settings
from guide.words.language import words_in

LOST = "There is nothing at this address"
BROKEN = "Something broke on our side"
WRONG = "This did not work"
REFUSED = "This address does not take that"


@pytest.fixture
def broken(scratch_village: Path) -> FlaskClient:
    """Return a reader of a guide with two views that fail."""
    app = create_app(Settings(root=scratch_village))
    app.add_url_rule("/en/fails/", "fails", lambda: f"{1 / 0}")
    app.add_url_rule("/en/refuses/<int:code>", "refuses", abort)
    return app.test_client()


@pytest.mark.parametrize(
    ("path", "wish", "code"),
    [
        ("/ko/nothing/", "en", "ko"),
        ("/en/nothing/", "ru", "en"),
        ("/ru/courses/nothing/", "ko", "ru"),
        ("/nothing/", "ru", "ru"),
        ("/xx/", "en;q=0.5,ru", "ru"),
        ("/static/0/nothing", "en", "en"),
        ("/nothing/", "fr", "ko"),
    ],
)
def test_lost_page_speaks_the_language_of_the_reader(
    client: FlaskClient, path: str, wish: str, code: str
) -> None:
    """The address decides; where it has no language, the browser does."""
    response = client.get(path, headers={"Accept-Language": wish})

    found = [
        language
        for language in ("ko", "en", "ru")
        if f"<h1>{words_in(language).gettext(LOST)}</h1>" in response.text
        and f'<html lang="{language}">' in response.text
    ]
    assert found == [code]


def test_method_is_refused_with_what_is_allowed(client: FlaskClient) -> None:
    """A 405 says which methods there are."""
    response = client.delete("/en/")

    assert (response.status_code, sorted(response.allow)) == (
        405,
        ["GET", "HEAD", "OPTIONS"],
    )
    assert f"<h1>{REFUSED}</h1>" in response.text


def test_unexpected_error_is_a_page_and_a_line_in_the_log(
    broken: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    """A visitor sees a sentence, the operator the cause; nobody a traceback."""
    response = broken.get("/en/fails/")

    assert (response.status_code, response.mimetype) == (500, "text/html")
    assert f"<h1>{BROKEN}</h1>" in response.text
    assert ("Traceback" in response.text, "ZeroDivision" in response.text) == (
        False,
        False,
    )
    assert [record.getMessage() for record in caplog.records] == [
        "GET /en/fails/ failed"
    ]


@pytest.mark.parametrize(
    ("status", "heading"),
    [
        (400, WRONG),
        (403, WRONG),
        (404, LOST),
        (405, REFUSED),
        (413, "This was too much at once"),
        (418, WRONG),
        (429, WRONG),
        (500, BROKEN),
        (503, BROKEN),
    ],
)
def test_every_status_has_a_sentence(
    broken: FlaskClient, status: int, heading: str
) -> None:
    """Whatever goes wrong is said in words."""
    response = broken.get(f"/en/refuses/{status}")

    assert response.status_code == status
    assert f"<h1>{heading}</h1>" in response.text


def test_error_is_not_indexed(client: FlaskClient) -> None:
    """Robots forget what is not there."""
    text = client.get("/en/nothing/").text

    assert text.count('<meta name="robots" content="noindex">') == 1


def test_error_after_an_error_still_answers(app: Flask) -> None:
    """One failure leaves nothing behind that the next reader would feel."""
    client = app.test_client()

    statuses = [client.get(path).status_code for path in ("/ko/x/", "/ko/", "/ko/x/")]

    assert statuses == [404, 200, 404]
