"""The front page, and the choice of a language at `/`."""

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import NewSite
from tests.web.document import read_html


@pytest.mark.parametrize(
    ("wish", "address"),
    [
        ("", "/ko/"),
        ("ko", "/ko/"),
        ("en", "/en/"),
        ("ru", "/ru/"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "/ru/"),
        ("en-US,en;q=0.9", "/en/"),
        ("fr", "/ko/"),
        ("fr,ru;q=0.2,en;q=0.1", "/ru/"),
        ("ru;q=0,en;q=0.5", "/en/"),
        ("*", "/ko/"),
    ],
)
def test_choose_takes_the_language_of_the_browser(
    client: FlaskClient, wish: str, address: str
) -> None:
    """The best language of the village answers the wish, else its first one."""
    response = client.get("/", headers={"Accept-Language": wish})

    assert (response.status_code, response.location) == (302, address)


def test_choose_is_kept_by_no_cache(client: FlaskClient) -> None:
    """What depends on the reader is asked again."""
    headers = client.get("/").headers

    assert (headers["Vary"], headers["Cache-Control"]) == (
        "Accept-Language",
        "no-cache",
    )


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
@pytest.mark.parametrize("wish", ["ko", "en", "ru", "fr"])
def test_explicit_address_is_never_overridden(
    client: FlaskClient, locale: str, wish: str
) -> None:
    """Whatever the browser wishes, the address decides."""
    response = client.get(f"/{locale}/", headers={"Accept-Language": wish})

    page = read_html(response.text)
    assert (response.status_code, page.one("html").get("lang")) == (200, locale)


def test_home_begins_with_the_first_walk(small: FlaskClient) -> None:
    """One clear first step: the first course, with all of its stops."""
    page = read_html(small.get("/en/").text)

    first = page.marked("course-card")[0]
    buttons = [each for each in page.marked("is-first") if each.name == "a"]
    stops = [each.get("href") for each in page.marked("stop-link")]
    assert first.text.startswith("If this is your first time The Round")
    assert [each.get("href") for each in buttons] == ["/en/courses/round/"]
    assert stops == [
        "/en/courses/round/gate/",
        "/en/courses/round/bell/",
        "/en/courses/round/pond/",
        "/en/courses/round/dinner/",
    ]


def test_home_shows_what_is_sure(small: FlaskClient) -> None:
    """Only showings whose day somebody named stand on the front page."""
    page = read_html(small.get("/en/").text)

    days = [time.get("datetime") for time in page.all("time")]
    assert days == ["2026-12-05"]


def test_home_without_courses_still_greets(new_site: NewSite) -> None:
    """A village whose walks are not ready has a front page."""
    draft = "title: A walk\nstops: [{at: places/gate, stay: 5}]\npublication: draft"
    client = new_site({"courses/round/en.md": f"---\n{draft}\n---\n"})

    response = client.get("/en/")

    page = read_html(response.text)
    assert (response.status_code, page.one("h1").text) == (200, "Hillside")
    assert page.marked("course-card") == []
