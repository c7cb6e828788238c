"""The village that `guide init` writes: no page is empty, no link leads to nothing."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.starter import Start
from guide.content.starter import start_village
from guide.settings import Settings
from tests.conftest import NOW
from tests.conftest import ROOT

WORLD = (-0.01, -0.01, 0.01, 0.01)
NOTHING = "Nothing is written here yet."


@pytest.fixture
def first(tmp_path: Path) -> FlaskClient:
    """Return a reader of a village as it begins."""
    start = Start("Hillside", ("en",), WORLD, "UTC")
    start_village(tmp_path, start, lambda _code, said: said, NOW.date())
    return create_app(Settings(tmp_path), lambda: NOW).test_client()


def addresses(client: FlaskClient) -> set[str]:
    """Return the pages that the front page names, without the language."""
    return set(re.findall(r'href="/\w\w/([a-z/]*)"', client.get("/en/").text))


def test_front_page_names_only_what_there_is(first: FlaskClient) -> None:
    """Art, shows, streets, stories and a glossary come with the first of them."""
    full = create_app(Settings(ROOT), lambda: NOW).test_client()

    missing = addresses(full) - addresses(first)

    assert {path for path in missing if path.count("/") == 1} == {
        *("art/", "shows/", "streets/", "chapters/", "glossary/"),
    }


@pytest.mark.parametrize(
    "path", ["art/", "shows/", "streets/", "chapters/", "glossary/", "visit/"]
)
def test_page_without_content_says_so(path: str, first: FlaskClient) -> None:
    """Whoever finds its address is not left with a heading."""
    assert first.get(f"/en/{path}").text.count(NOTHING) == 1


def test_front_page_says_its_name_once(first: FlaskClient) -> None:
    """A tab has little room."""
    titles = re.findall("<title>(.*)</title>", first.get("/en/").text)

    assert titles == ["Hillside"]


def test_search_promises_first_letters_to_hangul_only(first: FlaskClient) -> None:
    """Other scripts have no syllables that could be found by their first letters."""
    assert "In any letters, as you have it" in first.get("/en/search/").text
    assert "Hangul" not in first.get("/en/search/").text
