"""The world outside of this machine: it notes what is asked, and answers nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

OWN = re.compile(
    r"(?:[\w-]+\.)*(?:gvt1|google)\.com"
    r"|(?:content-autofill|update|safebrowsing|[\w-]+-pa)\.googleapis\.com"
)
"""Whom chromium itself asks now and then, whatever a page says, for updates, lists and
accounts; no flag keeps it from all. None of them has fonts, maps or counters."""


@dataclass(frozen=True)
class Outside:
    """A proxy in the place of every other host.

    Pages, their workers and the browser itself ask it; loopback is asked directly.

    Attributes:
        port: where it listens.
        asked: what was asked for: a host, or an address without encryption.
    """

    port: int
    asked: list[str] = field(default_factory=list)

    @property
    def flags(self) -> list[str]:
        """What sends a chromium here."""
        return [f"--proxy-server=127.0.0.1:{self.port}"]


@contextmanager
def nothing_outside() -> Iterator[Outside]:
    """Listen until the block ends."""

    class Nothing(BaseHTTPRequestHandler):
        def do_CONNECT(self) -> None:
            """Note the host of an encrypted address."""
            self._refuse()

        def do_GET(self) -> None:
            """Note an address."""
            self._refuse()

        def do_POST(self) -> None:
            """Note an address that is told something."""
            self._refuse()

        def log_message(self, *_told: object) -> None:
            """Say nothing."""

        def _refuse(self) -> None:
            address = self.path if "://" in self.path else f"//{self.path}"
            if not OWN.fullmatch(urlsplit(address).hostname or ""):
                outside.asked.append(self.path)
            self.send_error(502)

    with ThreadingHTTPServer(("127.0.0.1", 0), Nothing) as server:
        outside = Outside(server.server_port)
        Thread(target=server.serve_forever, daemon=True).start()
        yield outside
        server.shutdown()
