"""Tests of the short addresses that printed codes lead to."""

import pytest
from flask.testing import FlaskClient

from guide.domain.village import Village


def test_every_code_leads_to_a_page(client: FlaskClient, village: Village) -> None:
    """No code that was issued ends at a page that is not there."""
    codes = [row.code for row in village.codes.rows]

    found = {code: client.get(client.get(f"/s/{code}").location) for code in codes}

    assert {code: page.status_code for code, page in found.items()} == dict.fromkeys(
        codes, 200
    )


@pytest.mark.parametrize("language", ["ko", "en", "ru"])
def test_code_speaks_the_phones_language(
    client: FlaskClient, village: Village, language: str
) -> None:
    """The phone's language decides, and small letters are as good as large ones."""
    code = village.codes.rows[0].code.lower()

    answer = client.get(f"/s/{code}", headers={"Accept-Language": language})

    assert (answer.status_code, answer.headers["Vary"]) == (302, "Accept-Language")
    assert answer.location.startswith(f"/{language}/courses/")


def test_unknown_code_is_not_found(client: FlaskClient) -> None:
    """A code that nobody issued answers with a page and a way on."""
    assert client.get("/s/0000").status_code == 404
