"""Under a prefix: every address begins with it, in pages, files and at the desk."""

import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.content.users import Users
from guide.settings import Settings
from tests.conftest import NOW
from tests.conftest import ROOT
from tests.conftest import SMALL

PROXIED = {"X-Forwarded-Prefix": "/guide", "X-Forwarded-Proto": "https"}
PROXY = {"REMOTE_ADDR": "10.1.2.3"}
ADDRESS = re.compile(r"""(?:["'(=]|url\()(/[a-z0-9._-][^"'\s)?#<]*)""")
"""A root-absolute path in quotes, as pages, scripts and lists of files name one."""

OURS = re.compile(
    r"/(?:en|ko|ru|static|cloth|photos|sound|icons|desk|s|sw\.js|hours\.json|basemap"
    r"|shows|healthz)(?:[/.]|$)"
)
FILES = (
    "map.js",
    "map.svg",
    "pack.json",
    "take-away.html",
    "walk/",
)
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def reader_of(root: Path) -> FlaskClient:
    """Open a village behind a proxy that is trusted."""
    settings = Settings(root=root, trusted=("10.0.0.0/8",))
    return create_app(settings, lambda: NOW).test_client()


def get(reader: FlaskClient, path: str) -> str:
    """Read what stands at a path, as the proxy asks for it."""
    answer = reader.get(path, headers=PROXIED, environ_base=PROXY)
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def strays(text: str) -> list[str]:
    """List our own addresses that lack the prefix."""
    return sorted({each for each in ADDRESS.findall(text) if OURS.match(each)})


def walked(reader: FlaskClient, start: str) -> dict[str, list[str]]:
    """Follow links inside the prefix; gives the strays of every page that has some."""
    waiting, wrong = [start], {}
    seen = set(waiting)
    while waiting:
        path = waiting.pop()
        text = get(reader, path)
        if found := strays(text):
            wrong[path] = found
        for link in re.findall(r'href="/guide(/[a-z]{2}/[^"?#]*/)"', text):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    assert len(seen) > 20
    return wrong


def test_pages_stay_under_the_prefix(tmp_path: Path) -> None:
    """Wherever a visitor goes by links, in every language."""
    root = shutil.copytree(SMALL, tmp_path / "village")

    assert walked(reader_of(root), "/en/") == {}


@pytest.fixture(scope="module")
def real() -> FlaskClient:
    """Return a reader of the real village, read only."""
    return reader_of(ROOT)


@pytest.mark.parametrize("name", FILES)
def test_files_of_a_course_stay_under_the_prefix(real: FlaskClient, name: str) -> None:
    """Maps, packs, the page to take away and the walking view."""
    assert strays(get(real, f"/ko/courses/first-steps/{name}")) == []


@pytest.mark.parametrize(
    "path",
    ["/ko/manifest.webmanifest", "/hours.json", "/ko/search/index.json", "/ko/kept/"],
)
def test_files_of_the_site_stay_under_the_prefix(real: FlaskClient, path: str) -> None:
    """What phones and scripts read."""
    assert strays(get(real, path)) == []


def test_worker_and_codes_stay_under_the_prefix(real: FlaskClient) -> None:
    """A printed code leads into the guide, and the worker knows where it stands."""
    code = (
        (ROOT / "routes_data/codes.csv").read_text().splitlines()[1].partition(",")[0]
    )
    led = real.get(f"/s/{code}", headers=PROXIED, environ_base=PROXY)

    assert led.location.startswith("/guide/")
    assert strays(get(real, "/sw.js")) == []


def test_desk_stays_under_the_prefix(tmp_path: Path) -> None:
    """Logging in, writing, and the cookie."""
    root = shutil.copytree(SMALL, tmp_path / "village")
    Users(root / "instance").add("olga", "publisher", "password of olga")
    reader = reader_of(root)
    token = TOKEN.search(get(reader, "/guide/desk/login"))
    assert token
    answers = {"name": "olga", "password": "password of olga", "csrf_token": token[1]}
    told = reader.post(
        "/guide/desk/login",
        data=answers,
        headers={**PROXIED, "Referer": "https://localhost/guide/desk/login"},
        environ_base=PROXY,
    )

    assert (told.status_code, told.location) == (303, "/guide/desk/")
    cookie = told.headers["Set-Cookie"]
    assert ("Path=/guide/desk/" in cookie, "Secure" in cookie) == (True, True)
    for path in ("/guide/desk/", "/guide/desk/edit/places/gate/en"):
        # The field says where at the desk to come back to; the door adds the prefix.
        page = re.sub(r'<input type="hidden" name="next"[^>]*>', "", get(reader, path))
        assert strays(page) == []


def test_stray_address_is_seen() -> None:
    """What the tests above look for is found where it is."""
    page = (
        '<a href="/en/art/"><img src="/guide/cloth/a.svg"><link href="/static/a.css">'
    )

    assert strays(page) == ["/en/art/", "/static/a.css"]
