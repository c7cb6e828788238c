"""Security headers: every answer has all of them, exactly these."""

import pytest
from flask import Flask
from flask import Response
from flask.testing import FlaskClient

from guide.http.security import harden
from guide.http.security import policy

RULES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; {images}; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": RULES.format(images="img-src 'self' data:"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), payment=(), geolocation=(self)",
}


@pytest.mark.parametrize(
    ("tiles", "images"),
    [
        (False, "img-src 'self' data:"),
        (True, "img-src 'self' data: https://tile.openstreetmap.org"),
    ],
)
def test_policy_allows_own_files_and_perhaps_tiles(*, tiles: bool, images: str) -> None:
    """Nothing may be loaded from elsewhere but, if the operator allows it, tiles."""
    assert policy(tiles=tiles) == RULES.format(images=images)


@pytest.mark.parametrize(
    "address",
    [
        "/ko/",
        "/",
        "/ko",
        "/ko/nothing/",
        "/ko/map/map.js",
        "/ko/shows.ics",
        "/cloth/home.svg",
        "/sitemap.xml",
        "/robots.txt",
        "/healthz",
    ],
)
def test_every_answer_is_hardened(client: FlaskClient, address: str) -> None:
    """Pages, files, redirects and errors have the same headers."""
    headers = client.get(address).headers

    assert {name: headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("method", ["POST", "FOO", "OPTIONS", "HEAD"])
def test_every_method_is_hardened(client: FlaskClient, method: str) -> None:
    """A refusal is hardened, too."""
    headers = client.open("/ko/", method=method).headers

    assert {name: headers.get(name) for name in HEADERS} == HEADERS


def test_no_answer_sets_a_cookie_or_names_its_software(client: FlaskClient) -> None:
    """There is nothing to consent to, and nothing to aim at."""
    headers = client.get("/ko/").headers

    assert [headers.get(name) for name in ("Set-Cookie", "X-Powered-By", "Server")] == [
        None,
        None,
        None,
    ]


def test_header_of_a_view_is_kept(app: Flask) -> None:
    """A page that needs another rule may say so."""
    with app.test_request_context("/"):
        own = Response(headers={"X-Frame-Options": "SAMEORIGIN"})

        hardened = harden(own, tiles=False)

    assert hardened.headers["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("http://localhost/ko/", "/ko/"),
        ("/ko/", "/ko/"),
        ("http://localhost//evil.example/", "/evil.example/"),
        ("https://map.example/", "https://map.example/"),
        ("http://localhost.evil.example/", "http://localhost.evil.example/"),
    ],
)
def test_redirect_names_no_host_of_ours(app: Flask, location: str, kept: str) -> None:
    """The host is what the visitor says; where another one is meant, it stays."""
    with app.test_request_context("/", base_url="http://localhost/"):
        response = harden(
            Response(status=302, headers={"Location": location}), tiles=False
        )

    assert response.location == kept
