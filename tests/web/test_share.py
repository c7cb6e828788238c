"""Sending a page to somebody."""

from html import unescape

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/en/", "Koryoin Village"),
        ("/en/courses/first-steps/", "First Steps"),
    ],
)
def test_pages_can_be_sent(client: FlaskClient, path: str, title: str) -> None:
    """What is sent is the public address and the title of this page."""
    page = client.get(path).text

    assert f'data-address="https://guide.example{path}"' in page
    assert title in unescape(page.split('data-title="')[1].split('"')[0])


def test_pages_without_an_address_are_not_sent(client: FlaskClient) -> None:
    """Nobody sends a mistake."""
    assert "share-page" not in client.get("/en/nothing-here/").text
