"""How much a phone keeps: packs, take-away files and scripts, in bytes."""

import re
from collections.abc import Iterator

import brotli
from flask.testing import FlaskClient

from benchmarks.serving import PROJECT
from guide.app import create_app
from guide.settings import Settings

MODULE = re.compile(r'<script type="module"')
PAGES = ("", "walk/", "{stop}/")


def measure() -> Iterator[str]:
    """Weigh every course in every language."""
    app = create_app(Settings(root=PROJECT))
    client = app.test_client()
    village = app.extensions["shelf"].village
    yield "| course | files | bytes | of this brotli | take-away | modules a page |"
    yield "|---|---|---|---|---|---|"
    for locale in village.info.languages:
        for course in village.courses_in_order:
            stop = course.stops[0].slug
            yield _row(client, f"/{locale}/courses/{course.slug}/", stop)


def _row(client: FlaskClient, home: str, stop: str) -> str:
    pack = client.get(f"{home}pack.json").get_json()
    sources = [file.get("from", file["address"]) for file in pack["files"]]
    packed = sum(
        len(brotli.compress(client.get(source).data, quality=6)) for source in sources
    )
    take_away = len(client.get(f"{home}take-away.html").data)
    modules = [
        len(MODULE.findall(client.get(home + page.format(stop=stop)).text))
        for page in PAGES
    ]
    figures = (len(sources), pack["bytes"], packed, take_away, max(modules))
    return f"| {home} | {' | '.join(f'{figure:,}' for figure in figures)} |"
