"""What granian loads: the application of every village, each with its watcher."""

import atexit

from flask import Flask

from guide.app import create_app
from guide.content.watch import Watcher
from guide.http.hosts import ByHost
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


_settings = Settings.from_environment()
_first = _opened(_settings)
_others = {name: _opened(_settings.of(name, root)) for name, root in _settings.others}

app = ByHost(_first, _others) if _others else _first
