"""How heavy pages are: bytes by brotli, and the number of requests."""

import re
from collections.abc import Iterator

import brotli

from benchmarks.serving import PROJECT
from guide.app import create_app
from guide.settings import Settings

PAGES = (
    "",
    "courses/first-steps/",
    "courses/first-steps/hong-bust/",
    "courses/first-steps/walk/",
    "art/",
    "shows/",
)
RESOURCE = re.compile(rb'(?:src|href)="(/(?:static|cloth)/[^"]+)"')
LAZY = ("js/walk-map.js", "leaflet/leaflet.js")


def measure() -> Iterator[str]:
    """Weigh the main kinds of pages in every language."""
    app = create_app(Settings(root=PROJECT))
    client = app.test_client()
    version = app.extensions["assets"].version
    yield "| page | html br | css+js br | pictures br | requests | sum br |"
    yield "|---|---|---|---|---|---|"
    for locale in ("ko", "en", "ru"):
        for path in PAGES:
            page = client.get(f"/{locale}/{path}").data
            found = sorted(set(RESOURCE.findall(page)))
            files = {name.decode(): client.get(name.decode()).data for name in found}
            html = _weight(page)
            code = sum(_weight(b) for n, b in files.items() if "/static/" in n)
            cloth = sum(_weight(b) for n, b in files.items() if "/cloth/" in n)
            count, total = len(files) + 1, html + code + cloth
            name = f"/{locale}/{path}"
            yield f"| {name} | {html} | {code} | {cloth} | {count} | {total} |"
    yield ""
    lazy = [client.get(f"/static/{version}/{name}").data for name in LAZY]
    style = client.get(f"/static/{version}/leaflet/leaflet.css").data
    script = client.get("/en/courses/first-steps/map.js").data
    more = sum(_weight(body) for body in (*lazy, style, script))
    yield f"interactive map in addition: {more} bytes br, {len(lazy) + 2} requests"


def _weight(body: bytes) -> int:
    return len(brotli.compress(body, quality=6))
