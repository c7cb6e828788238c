"""Where an export will stand: its public address, perhaps below a folder of a host."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote
from urllib.parse import urldefrag
from urllib.parse import urlsplit

Target = tuple[str, str]
"""An address inside the site, root-absolute and decoded, and its anchor."""


@dataclass(frozen=True)
class Place:
    """The place of a site.

    Attributes:
        base: the public address without a slash at its end.
    """

    base: str

    @cached_property
    def prefix(self) -> str:
        """The folder on its host, without a slash at its end; mostly empty."""
        return urlsplit(self.base).path.rstrip("/")

    def target(self, address: str, here: str) -> Target | None:
        """Read an address on a page; None for what is not of this site.

        Args:
            address: as it stands there, undone of HTML.
            here: the address inside the site of the page itself.
        """
        if address.startswith("#"):
            return (here, unquote(address[1:]))
        is_public = address == self.base or address.startswith(f"{self.base}/")
        path = address.removeprefix(self.base) if is_public else self._below(address)
        if not path.startswith("/") or path.startswith("//"):
            return None
        pair = urldefrag(path)
        return (unquote(pair.url.partition("?")[0]), unquote(pair.fragment))

    def _below(self, address: str) -> str:
        """Take the folder off a root-absolute address; empty for one outside."""
        is_below = address.startswith(f"{self.prefix}/")
        return address.removeprefix(self.prefix) if is_below else ""
