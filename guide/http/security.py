"""Security headers of every response."""

from flask import request
from flask import Response

OSM_TILES = "https://tile.openstreetmap.org"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), payment=(), geolocation=(self)",
}
"""What protects a visitor whatever the page is."""

FRAMED = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "*",
}
"""The policy of a card in other people's pages."""


def policy(*, tiles: bool, frames: bool = False, anywhere: bool = False) -> str:
    """Write the content security policy.

    Args:
        tiles: allow pictures from OSM.
        frames: allow pages of this site to frame each other.
        anywhere: let every site frame the page, which then runs no script.
    """
    if anywhere:
        return "; ".join(f"{name} {value}" for name, value in FRAMED.items())
    images = f"'self' data: {OSM_TILES}" if tiles else "'self' data:"
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": images,
        "media-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'self'" if frames else "'none'",
    }
    if frames:
        rules["frame-src"] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def harden(response: Response, *, tiles: bool) -> Response:
    """Add the headers that browsers need to protect a visitor."""
    headers = response.headers
    headers.setdefault("Content-Security-Policy", policy(tiles=tiles))
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if "frame-ancestors *" in headers["Content-Security-Policy"]:
        del headers["X-Frame-Options"]
    if response.location:
        _stay_here(response, response.location)
    return response


def _stay_here(response: Response, location: str) -> None:
    """Redirect by path only: the host is what the visitor says, and may be forged."""
    if location.startswith(request.host_url):
        path = location.removeprefix(request.host_url).lstrip("/")
        response.location = f"/{path}"
    response.set_data(b"")
