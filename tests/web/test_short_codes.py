"""Printed codes: four signs, a redirect in the phone's language, for ever."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from guide.domain.reference import Reference

STOP = Reference("courses", "first-steps", "hong-bust")


@pytest.fixture
def code(app: Flask) -> str:
    """Return the code of a stop."""
    found: str = app.extensions["shelf"].village.codes.of(STOP)
    return found


@pytest.mark.parametrize(
    ("language", "locale"), [("ru-RU,ru;q=0.9", "ru"), ("en", "en"), ("ja", "ko")]
)
def test_code_leads_to_its_stop_in_the_phones_language(
    client: FlaskClient, code: str, language: str, locale: str
) -> None:
    """The fragment says "here"; it never reaches a server."""
    answer = client.get(f"/s/{code}", headers={"Accept-Language": language})

    assert answer.status_code == 302
    assert answer.location == f"/{locale}/courses/first-steps/hong-bust/#here"
    assert answer.headers["Vary"] == "Accept-Language"


def test_code_is_read_in_small_letters_too(client: FlaskClient, code: str) -> None:
    """Whoever types it does not look for the shift key."""
    assert client.get(f"/s/{code.lower()}").status_code == 302


def test_code_of_a_course_leads_to_the_course(app: Flask, client: FlaskClient) -> None:
    """Nobody stands anywhere yet."""
    code = app.extensions["shelf"].village.codes.of(Reference("courses", "first-steps"))

    answer = client.get(f"/s/{code}", headers={"Accept-Language": "en"})

    assert answer.location == "/en/courses/first-steps/"


@pytest.mark.parametrize("code", ["0000", "ZZZZZ", "%00", "YJB"])
def test_unknown_code_is_not_found(client: FlaskClient, code: str) -> None:
    """A code that was never issued is an error with a way on."""
    assert client.get(f"/s/{code}").status_code == 404
