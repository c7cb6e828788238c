"""Hostile requests from a grammar: no 5xx, no traceback, no other host, no new line."""

import shutil
from io import BytesIO
from io import StringIO
from typing import Any

import pytest
from flask import Flask

from guide.app import create_app
from guide.content.users import Users
from guide.settings import Settings
from tests.conftest import NOW
from tests.conftest import SMALL
from tests.http.hostile import Hostile
from tests.http.hostile import requests

COUNT = 700
KNOWN = (
    "/en/",
    "/ko/courses/round/",
    "/en/courses/round/gate/",
    "/en/courses/round/map.js",
    "/en/courses/round.gpx",
    "/en/courses/round/sheet-visitor.pdf",
    "/ko/search/",
    "/en/card/home.png",
    "/photos/places/gate/arch.png",
    "/sound/places/gate/intro.mp3",
    "/cloth/gate.svg",
    "/s/2345",
    "/healthz",
    "/desk/",
    "/desk/login",
    "/desk/edit/places/gate/en",
    "/desk/past/stories/places/gate/en.md",
    "/desk/preview/shared/abc",
)


@pytest.fixture(scope="module", params=["closed desk", "open desk"])
def site(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """Return the application as it is served, with and without a desk."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("hostile") / "village")
    if request.param == "open desk":
        Users(root / "instance").add("olga", "publisher", "password of olga")
    settings = Settings(
        root=root, base_url="https://guide.example", trusted=("127.0.0.1/32",)
    )
    return create_app(settings, lambda: NOW)


def ask(site: Flask, asked: Hostile) -> tuple[str, list[tuple[str, str]], bytes]:
    """Ask as a server would: raw bytes of the wire in Latin-1 (PEP 3333)."""
    environ: dict[str, Any] = {
        "REQUEST_METHOD": asked.method,
        "PATH_INFO": asked.path.decode("latin-1"),
        "QUERY_STRING": asked.query.decode("latin-1"),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_LENGTH": str(len(asked.body)) if asked.body else "",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(asked.body),
        "wsgi.errors": StringIO(),
    }
    for name, value in asked.headers:
        key = name.decode().upper().replace("-", "_")
        key = key if key == "CONTENT_TYPE" else f"HTTP_{key}"
        environ[key] = value.decode("latin-1")
    told: list[tuple[str, list[tuple[str, str]]]] = []

    def start(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Any:
        told.append((status, headers))

    body = b"".join(site.wsgi_app(environ, start))
    return *told[-1], body


def faults(status: str, headers: list[tuple[str, str]], body: bytes) -> list[str]:
    """Name what an answer must never be."""
    found = [status] if status.startswith("5") else []
    found += ["a traceback"] if b"Traceback (most recent" in body else []
    for name, value in headers:
        found += [f"a line break in {name}"] if {"\r", "\n"} & set(value) else []
    places = [value for name, value in headers if name == "Location"]
    found += [place for place in places if place[:2] == "//" or place[:1] != "/"]
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_hostile_request_is_answered(site: Flask, seed: int) -> None:
    """Whatever the grammar makes, the guide answers with a status of its own."""
    wrong = {
        str(asked): found
        for asked in requests(seed, COUNT, KNOWN)
        if (found := faults(*ask(site, asked)))
    }

    assert wrong == {}


def test_same_seed_makes_the_same_requests() -> None:
    """What broke once can be asked again."""
    assert list(requests(7, 50, KNOWN)) == list(requests(7, 50, KNOWN))
