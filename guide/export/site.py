"""Going through the whole site in this process, as a visitor's browser would."""

from collections import deque
from collections.abc import Iterator
from http import HTTPStatus

from flask import Flask
from flask.testing import FlaskClient
from markupsafe import escape

from guide.domain.address import Addresses
from guide.domain.locale import language
from guide.export.leaf import Leaf
from guide.feeds.sitemap import pages
from guide.http.assets import Assets

PRIVATE = ("/desk", "/healthz")
"""Where the export never goes."""

LOST = "no-such-page"
HTML = "text/html; charset=utf-8"
MOVED = (
    '<!doctype html>\n<html><head><meta charset="utf-8">'
    '<meta http-equiv="refresh" content="0; url={to}"><title>{to}</title></head>'
    '<body><p><a href="{to}">{to}</a></p></body></html>\n'
)
CHOICE = (
    '<!doctype html>\n<html lang="{first}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<title>{name}</title>{style}</head>"
    '<body><main class="wrap stack-wide"><h1>{name}</h1>'
    '<ul class="stack">{links}</ul></main></body></html>\n'
)
"""What stands at `/` on a server that cannot choose by the browser's language."""

MOVED_STATUS = frozenset({301, 302, 303, 307, 308})


def leaves(app: Flask, base: str) -> Iterator[Leaf]:
    """Go through every public answer once, in a steady order.

    Args:
        app: the application over the village.
        base: the public address without a slash at its end.
    """
    client = app.test_client()
    yield _choice(app)
    yield from _lost(client, app)
    waiting, seen = deque(sorted(_starts(app))), {"/"}
    while waiting:
        path = waiting.popleft()
        if path in seen or path.startswith(PRIVATE):
            continue
        seen.add(path)
        leaf = _ask(client, path)
        if leaf:
            yield leaf
            waiting += sorted(target for target, _ in leaf.facts(base).targets)


def _starts(app: Flask) -> Iterator[str]:
    """Go through all addresses that need no name, all pages and all assets."""
    village = app.extensions["shelf"].village
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and rule.arguments <= {"locale"}:
            for code in village.info.languages if rule.arguments else ("",):
                yield rule.rule.replace("<locale>", code)
    for path, languages in pages(village):
        yield from (Addresses(code).page(path) for code in languages)
    if village.basemap:
        yield Addresses(village.source_locale).basemap(village.basemap.digest)
    assets: Assets = app.extensions["assets"]
    for name in ("style.css", "leaflet/leaflet.css", *assets.known):
        if assets.read(name):
            yield f"/static/{assets.version}/{name}"


def _ask(client: FlaskClient, path: str) -> Leaf | None:
    response = client.get(path)
    cache = response.headers.get("Cache-Control", "")
    if response.status_code in MOVED_STATUS:
        body = MOVED.format(to=escape(response.location))
        return Leaf(path, body.encode(), HTML, cache)
    if response.status_code != HTTPStatus.OK:
        return None
    return Leaf(path, response.data, response.content_type, cache)


def _lost(client: FlaskClient, app: Flask) -> Iterator[Leaf]:
    """Write the page for a wrong address, in every language."""
    languages = app.extensions["shelf"].village.info.languages
    for code in languages:
        body = client.get(f"/{code}/{LOST}/").data
        yield Leaf(f"/{code}/404.html", body, HTML, "no-cache")
        if code == languages[0]:
            yield Leaf("/404.html", body, HTML, "no-cache")


def _choice(app: Flask) -> Leaf:
    info = app.extensions["shelf"].village.info
    links = "".join(
        f'<li><a href="/{code}/" lang="{code}">{escape(language(code).name)}</a></li>'
        for code in info.languages
    )
    assets: Assets = app.extensions["assets"]
    style = f'<link rel="stylesheet" href="/static/{assets.version}/style.css">'
    first = info.languages[0]
    name = " · ".join(dict.fromkeys(info.title(code) for code in info.languages))
    body = CHOICE.format(first=first, name=escape(name), links=links, style=style)
    return Leaf("/", body.encode(), HTML, "no-cache")
