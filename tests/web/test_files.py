"""Styles, patterns, photos, robots, health."""

import json
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from guide import __version__
from guide.http.assets import Assets
from guide.maps import cloth
from tests.web.conftest import BASE
from tests.web.conftest import NewSite
from tests.web.document import read_html


@pytest.fixture
def version(app: Flask) -> str:
    """Return the version that stands in addresses of static files."""
    assets: Assets = app.extensions["assets"]
    return assets.version


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("style.css", "text/css; charset=utf-8"),
        ("leaflet/leaflet.css", "text/css; charset=utf-8"),
        ("leaflet/leaflet.js", "text/javascript; charset=utf-8"),
        ("js/walk-map.js", "text/javascript; charset=utf-8"),
        ("img/icon.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_static_is_kept_for_ever(
    client: FlaskClient, version: str, name: str, kind: str
) -> None:
    """A file under its version never changes, so a browser need not ask again."""
    headers = client.get(f"/static/{version}/{name}").headers

    assert (headers["Content-Type"], headers["Cache-Control"]) == (
        kind,
        "public, max-age=31536000, immutable",
    )


def test_static_of_another_version_is_not_found(client: FlaskClient) -> None:
    """An old page never gets a new file under the old name."""
    response = client.get("/static/0123456789/style.css")

    assert (response.status_code, response.mimetype) == (404, "text/html")


@pytest.mark.parametrize("slug", ["hong-bust", "no-such-story", "a", "7"])
def test_cloth_is_drawn_for_any_slug(client: FlaskClient, slug: str) -> None:
    """A pattern needs a name, not a story."""
    response = client.get(f"/cloth/{slug}.svg")

    assert response.content_type == "image/svg+xml; charset=utf-8"
    assert response.text == cloth.draw(slug)


@pytest.mark.parametrize("slug", ["deportation-1937", "tile-mural-1937"])
def test_cloth_is_sober_where_1937_is_told(client: FlaskClient, slug: str) -> None:
    """No sun and no bright colour stands above the deportation."""
    assert client.get(f"/cloth/{slug}.svg").text == cloth.draw(slug, sober=True)


def test_photo_is_cleaned_and_sent_as_webp(small: FlaskClient) -> None:
    """A listed photo is shown, without anything but its pixels."""
    response = small.get("/photos/places/gate/arch.png")

    picture = Image.open(BytesIO(response.data))
    assert (response.mimetype, picture.format) == ("image/webp", "WEBP")
    assert picture.info.keys() & {"exif", "xmp", "comment"} == set()


@pytest.mark.parametrize(
    "path",
    [
        "places/gate/en.md",
        "places/gate/other.png",
        "places/attic/arch.png",
        "places/nowhere/arch.png",
        "problems/gate/arch.png",
        "walks/round/arch.png",
        "info/languages/arch.png",
        "__class__/gate/arch.png",
        "places/gate/..%2f..%2fpond%2fen.md",
        "places/gate/arch.png%00",
    ],
)
def test_what_is_no_listed_photo_is_not_found(small: FlaskClient, path: str) -> None:
    """Only photos that a public story lists are sent, and no other file."""
    response = small.get(f"/photos/{path}")

    assert (response.status_code, response.mimetype) == (404, "text/html")


def test_robots_find_the_sitemap(client: FlaskClient) -> None:
    """The address of the sitemap is absolute and public."""
    assert client.get("/robots.txt").text == (
        f"User-agent: *\nDisallow: /desk/\nSitemap: {BASE}/sitemap.xml\n"
    )


def test_health_tells_version_revision_and_problems(new_site: NewSite) -> None:
    """An operator sees at one address whether the content is sound."""
    client = new_site({"places/pond/en.md": "---\nkind: lake\ntitle: Pond\n---\n"})

    told = json.loads(client.get("/healthz").data)

    assert (told["version"], told["errors"] > 0, told["trouble"]) == (
        __version__,
        True,
        [],
    )
    assert len(told["revision"]) == 12


def test_health_is_never_kept(small: FlaskClient) -> None:
    """Nobody sees the health of yesterday."""
    assert small.get("/healthz").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["art/", "shows/", "courses/", "search/", "courses/round/gate/", "about/"]
)
def test_every_page_is_described(small: FlaskClient, path: str) -> None:
    """Search engines show a sentence below a link; without it they guess one."""
    page = read_html(small.get(f"/en/{path}").text)

    (told,) = page.all("meta", name="description")
    title = page.title.rpartition(" · ")[0]
    assert told.get("content").startswith(f"{title} · ")
