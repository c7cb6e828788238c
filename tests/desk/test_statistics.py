"""Statistics: off by default, for publishers, without anything about visitors."""

from pathlib import Path

import pytest
from flask import Flask

from guide.app import create_app
from guide.settings import Settings
from tests.conftest import NOW
from tests.desk.conftest import Enter

NAVIGATED = {"Sec-Fetch-Mode": "navigate"}


@pytest.fixture
def desk_app(desk_root: Path) -> Flask:
    """Return the application with counting on."""
    app = create_app(Settings(root=desk_root, statistics=True), clock=lambda: NOW)
    app.testing = True
    return app


def test_opened_pages_are_counted(desk_app: Flask, enter: Enter) -> None:
    """A visit counts, kept or asked again; scripts, heads and lost pages do not."""
    reader = desk_app.test_client()
    etag = reader.get("/en/", headers=NAVIGATED).headers["ETag"]
    reader.get("/en/", headers={"If-None-Match": etag})
    reader.get("/ko/courses/round/")
    reader.get("/en/", headers={"Sec-Fetch-Mode": "cors"})
    reader.get("/en/", headers={"Sec-Purpose": "prefetch"})
    reader.head("/en/")
    reader.get("/en/nothing/")
    reader.get("/en/shows.ics")

    table = enter("olga").get("/desk/statistics.csv")

    assert table.mimetype == "text/csv"
    assert table.text.splitlines() == [
        "day,language,page,opened",
        "2026-11-23,en,,2",
        "2026-11-23,ko,courses/round/,1",
    ]


def test_packs_that_are_put_together_are_not_counted(
    desk_app: Flask, enter: Enter
) -> None:
    """What the guide asks itself is no visit."""
    desk_app.test_client().get("/en/courses/round/pack.json")

    assert len(enter("olga").get("/desk/statistics.csv").text.splitlines()) == 1


def test_publisher_sees_pages_and_days(desk_app: Flask, enter: Enter) -> None:
    """The desk leads there, and the page names what was opened."""
    desk_app.test_client().get("/en/courses/round/")
    olga = enter("olga")

    page = olga.get("/desk/statistics/").text

    assert 'href="/desk/statistics/"' in olga.get("/desk/").text
    assert ("courses/round/" in page, 'datetime="2026-11-23"' in page) == (True, True)


@pytest.mark.parametrize("path", ["/desk/statistics/", "/desk/statistics.csv"])
def test_writers_do_not_see_numbers(enter: Enter, path: str) -> None:
    """They are for who answers for the guide."""
    anna = enter("anna")

    assert anna.get(path).status_code == 403
    assert "/desk/statistics/" not in anna.get("/desk/").text


def test_privacy_page_says_that_pages_are_counted(desk_app: Flask) -> None:
    """Nobody is counted who could not read so."""
    assert "counts how often" in desk_app.test_client().get("/en/about/").text


def test_nothing_is_counted_by_default(desk_root: Path) -> None:
    """No file, no sentence, no page at the desk."""
    app = create_app(Settings(root=desk_root), clock=lambda: NOW)
    page = app.test_client().get("/en/about/").text

    assert ("counts how often" in page, app.extensions["counts"]) == (False, None)
    assert Settings.from_environment({}).statistics is False
    assert not (desk_root / "instance" / "statistics").exists()
