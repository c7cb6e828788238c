"""Where browsers find a village: served by the guide, or exported behind nginx.

With `BROWSE=export` the same tests walk files instead of the application.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import AbstractContextManager
from contextlib import contextmanager
from contextlib import ExitStack
from datetime import datetime
from datetime import UTC
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings
from tests.export.web_servers import free_port
from tests.export.web_servers import nginx

PROJECT = Path(__file__).parents[2]
IS_EXPORTED = os.environ.get("BROWSE") == "export"
START_SECONDS = 30

Serve = Callable[[Path, Path], AbstractContextManager[int]]
"""Sends an export with files of its own in a folder: `nginx(site, folder)`."""


@contextmanager
def serving(root: Path, port: int = 0, **environment: str) -> Iterator[str]:
    """Serve a village until the block ends; without a port on a free one."""
    port = port or free_port()
    command = [sys.executable, "-m", "guide", "serve", "--root", str(root)]
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        env={**os.environ, "GUIDE_TILES": "none", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=10)


def write(root: Path, site: Path, moment: datetime | None = None) -> None:
    """Export a village as it is now, or as it was at a moment."""
    day = (moment or datetime.now(UTC)).date()
    clock = (lambda: moment) if moment else noon(day)
    export(Order(Settings(root=root), site, day), clock, lambda: None)


@contextmanager
def sending(site: Path, folder: Path, port: int = 0) -> Iterator[str]:
    """Send an export by nginx, which works in a folder; gives its address."""
    with nginx(site, folder, port) as found:
        yield f"http://127.0.0.1:{found}"


@contextmanager
def hosting(root: Path, folder: Path, tiles: str = "none") -> Iterator[str]:
    """Serve a village, with `BROWSE=export` as files that are made in a folder."""
    if IS_EXPORTED:
        write(root, folder / "site")
        hosted = sending(folder / "site", folder)
    else:
        hosted = serving(root, GUIDE_TILES=tiles)
    with hosted as base:
        yield base


class Web:
    """An exported site, and a network that can be cut."""

    def __init__(
        self, site: Path, folder: Path, serve: Serve = nginx, prefix: str = ""
    ) -> None:
        self._running = ExitStack()
        port = self._running.enter_context(serve(site, folder))
        self.base = f"http://127.0.0.1:{port}{prefix}"

    def cut(self) -> None:
        """End the server: nothing answers at this address any more."""
        self._running.close()


class Village:
    """A copy of the real village, always at the same address.

    Its server stops and comes back, its stories change.
    """

    def __init__(self, root: Path) -> None:
        for name in ("stories", "routes_data"):
            shutil.copytree(PROJECT / name, root / name)
        self.root = root
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"

    def served(self) -> AbstractContextManager[str]:
        """Serve until the block ends; then nothing answers at this address."""
        return serving(self.root, self.port)

    def change(self, path: str, old: str, new: str) -> None:
        """Edit a story as its author would."""
        file = self.root / "stories" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def wait_for(self, path: str, text: str) -> None:
        """Wait until a page of the running server has a text."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            with urlopen(f"{self.base}{path}") as answer:  # noqa: S310  (loopback)
                if text in answer.read().decode():
                    return
            time.sleep(0.1)
        message = f"{path} never said {text}"
        raise RuntimeError(message)


class ExportedVillage(Village):
    """The same village as files: what is written there is published at once."""

    def __init__(self, root: Path, site: Path) -> None:
        super().__init__(root)
        # Cards and sheets that were drawn for the export are not drawn again.
        shutil.copytree(PROJECT / "instance" / "cards", root / "instance" / "cards")
        self.site = shutil.copytree(site, root / "site")

    def served(self) -> AbstractContextManager[str]:
        """Send the files until the block ends."""
        return sending(self.site, self.root, self.port)

    def change(self, path: str, old: str, new: str) -> None:
        """Edit a story, and publish it."""
        super().change(path, old, new)
        write(self.root, self.site)


def _wait(base: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{base}/healthz", timeout=1):  # noqa: S310  (loopback)
                return
        except (URLError, OSError):
            time.sleep(0.05)
    message = f"the server did not start at {base}"
    raise RuntimeError(message)
