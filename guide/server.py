"""What granian loads: the application of every village, each with its watcher."""

import atexit
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from wsgiref.types import WSGIApplication

from flask import Flask

from guide.app import create_app
from guide.content.watch import Watcher
from guide.http.hosts import ByHost
from guide.http.hosts import Patient
from guide.settings import Settings


def _opened(settings: Settings) -> Flask:
    app = create_app(settings)
    shelf, darkroom = app.extensions["shelf"], app.extensions["darkroom"]

    def develop() -> None:
        """Make the pictures of all photos before visitors ask for them."""
        darkroom.develop(shelf.village.things())

    develop()
    watcher = Watcher(shelf, then=develop)
    watcher.start()
    atexit.register(watcher.stop)
    counts = app.extensions["counts"]
    if counts:
        counts.start()
        atexit.register(counts.stop)
    return app


def _named(settings: Settings, first: Flask) -> dict[str, WSGIApplication]:
    """Open every village that has a name, once however many names it has."""
    by_root: dict[Path, WSGIApplication] = {settings.root: first}
    for name, root in settings.others:
        if root not in by_root:
            by_root[root] = Patient(name, partial(_opened, settings.of(name, root)))
    return {name: by_root[root] for name, root in settings.others}


def _own_name(settings: Settings, first: Flask) -> str:
    """Return the host name of the first village's public address."""
    shelf = first.extensions["shelf"]
    return urlsplit(settings.base_url or shelf.village.info.base_url).hostname or ""


_settings = Settings.from_environment()
_first = _opened(_settings)

app = (
    ByHost(_first, _named(_settings, _first), partial(_own_name, _settings, _first))
    if _settings.others
    else _first
)
