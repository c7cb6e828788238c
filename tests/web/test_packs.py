"""Packs: every file that a phone keeps is what the server sends."""

import shutil
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient

from guide.app import create_app
from guide.cli import main
from guide.settings import Settings
from tests.conftest import NOW
from tests.conftest import ROOT
from tests.conftest import SMALL

LANGUAGES = ("ko", "en", "ru")
MOST_BYTES = 1_500_000
WEEK = timedelta(days=7)
PACK = "/en/courses/first-steps/pack.json"


def test_pack_lists_what_the_server_sends(client: FlaskClient) -> None:
    """Address, bytes and SHA-256 of every file are right."""
    files = client.get(PACK).get_json()["files"]

    for file in files:
        body = client.get(file.get("from", file["address"])).data
        assert (file["bytes"], file["sha256"]) == (
            len(body),
            sha256(body).hexdigest(),
        ), file["address"]


def test_pack_holds_pages_scripts_and_the_map(client: FlaskClient) -> None:
    """Walk, stops, what stands there, search and plan, Leaflet and every module."""
    addresses = {file["address"] for file in client.get(PACK).get_json()["files"]}
    names = {address.rpartition("/")[2] for address in addresses}

    assert {
        "/en/courses/first-steps/",
        "/en/courses/first-steps/walk/",
        "/en/courses/first-steps/hong-bust/",
        "/en/courses/first-steps/map.js",
        "/en/places/museum-gyeol/",
        "/en/kept/",
        "/en/search/",
        "/en/search/index.json",
        "/en/visit/",
        "/en/plan/",
        "/hours.json",
    } <= addresses
    scripts = {"guide.js", "speech.js", "store.js", "visit-plan.js", "leaflet.js"}
    assert {*scripts, "style.css"} <= names


def test_pack_is_the_same_every_time(client: FlaskClient) -> None:
    """The same village, the same version."""
    assert client.get(PACK).data == client.get(PACK).data


def test_another_day_is_no_new_version() -> None:
    """Hours and figures of the planner go with the date, pages do not."""
    morning = create_app(Settings(root=ROOT), lambda: NOW).test_client()
    later = create_app(Settings(root=ROOT), lambda: NOW + WEEK).test_client()

    one, other = morning.get(PACK).get_json(), later.get(PACK).get_json()

    assert one["version"] == other["version"]
    assert [file for file in one["files"] if file not in other["files"]] == [
        file for file in one["files"] if file.get("daily")
    ]


def test_pack_has_the_base_map(tmp_path: Path) -> None:
    """Where the village has a map of its own, it is on the phone too."""
    root = shutil.copytree(SMALL, tmp_path / "village")
    extract = str(SMALL.parent / "extracts" / "hillside.osm")
    CliRunner().invoke(main, ["basemap", "build", extract, "--root", str(root)])
    client = create_app(Settings(root=root), lambda: NOW).test_client()
    script = client.get("/en/courses/round/map.js").text

    files = client.get("/en/courses/round/pack.json").get_json()["files"]

    ground = [each["address"] for each in files if "/basemap/" in each["address"]]
    assert len(ground) == 1
    assert ground[0] in script


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_pack_is_within_its_limit(
    app: Flask, client: FlaskClient, locale: str
) -> None:
    """Without photos a pack has at most 1.5 MB."""
    courses = app.extensions["shelf"].village.courses

    sizes = {
        slug: client.get(f"/{locale}/courses/{slug}/pack.json").get_json()["bytes"]
        for slug in courses
    }

    assert {slug: size for slug, size in sizes.items() if size > MOST_BYTES} == {}


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_take_away_file_is_within_its_limit_and_alone(
    app: Flask, client: FlaskClient, locale: str
) -> None:
    """At most 1.5 MB, and no address of ours inside."""
    for slug in app.extensions["shelf"].village.courses:
        body = client.get(f"/{locale}/courses/{slug}/take-away.html").data

        assert len(body) < MOST_BYTES
        assert b'src="/' not in body
        assert b'href="/' not in body
        assert b"<script" not in body


def test_take_away_links_lead_nowhere_without_a_public_address() -> None:
    """A file on somebody's phone never points at a loopback address."""
    app = create_app(Settings(root=ROOT), clock=lambda: NOW)

    body = app.test_client().get("/en/courses/first-steps/take-away.html").text

    assert "127.0.0.1" not in body


def test_worker_stands_at_the_root_and_is_asked_for_again(client: FlaskClient) -> None:
    """Its scope is everything, and phones look for a newer one."""
    answer = client.get("/sw.js")

    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_unknown_course_has_no_pack(client: FlaskClient) -> None:
    """Nothing is made up."""
    assert client.get("/en/courses/nowhere/pack.json").status_code == 404


def test_take_away_links_begin_with_a_folder_once() -> None:
    """Below a folder of a host, the public address holds that folder already."""
    app = create_app(Settings(root=ROOT, base_url="https://guide.example/walk"))

    path = "/en/courses/first-steps/take-away.html"
    body = app.test_client().get(path, environ_overrides={"SCRIPT_NAME": "/walk"}).text

    assert 'href="https://guide.example/walk/en/' in body
    assert "/walk/walk/" not in body
