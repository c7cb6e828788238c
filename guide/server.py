"""What granian loads: the application with its watcher."""

import atexit

from guide.app import create_app
from guide.content.watch import Watcher
from guide.settings import Settings

app = create_app(Settings.from_environment())

_shelf, _darkroom = app.extensions["shelf"], app.extensions["darkroom"]


def develop() -> None:
    """Make the pictures of all photos before visitors ask for them."""
    _darkroom.develop(_shelf.village.things())


develop()
_watcher = Watcher(_shelf, then=develop)
_watcher.start()
atexit.register(_watcher.stop)
