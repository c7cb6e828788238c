"""What granian loads: the application with its watcher."""

import atexit

from guide.app import create_app
from guide.content.watch import Watcher
from guide.settings import Settings

app = create_app(Settings.from_environment())

_watcher = Watcher(app.extensions["shelf"])
_watcher.start()
atexit.register(_watcher.stop)
