"""Behind a proxy: what it says of the visitor's side counts only if it is trusted.

Read are X-Forwarded-Prefix (where the proxy put the guide), X-Forwarded-Proto, and of
X-Forwarded-For the last address that is no proxy of ours, so that the desk slows down
who guesses and not everybody. Hosts are never read: absolute addresses come from the
settings.
"""

import re
from collections.abc import Iterable
from collections.abc import Sequence
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv4Network
from ipaddress import IPv6Network
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

from guide.errors import Refused

PREFIX = re.compile(r"(/[A-Za-z0-9_-]+){1,4}")
SCHEMES = frozenset({"http", "https"})
LONGEST_ADDRESS = 45
"""Letters of an IPv6 address at most."""
LONGEST_CHAIN = 400
"""Signs of X-Forwarded-For that are read, from its end."""

Network = IPv4Network | IPv6Network


def networks(listed: Sequence[str]) -> tuple[Network, ...]:
    """Read addresses and networks: 10.0.0.1, 192.168.0.0/16, ::1.

    Raises:
        Refused: one is neither.
    """
    try:
        return tuple(ip_network(each) for each in listed)
    except ValueError as error:
        message = f"GUIDE_TRUSTED_HOSTS: {error}."
        raise Refused(message) from error


class Proxied:
    """A WSGI application that knows the proxies in front of it."""

    def __init__(self, app: WSGIApplication, trusted: Sequence[Network]) -> None:
        """Wrap an application; requests from elsewhere stay as they are."""
        self._app = app
        self._trusted = trusted

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Take the prefix and the scheme from a trusted proxy."""
        if self._is_trusted(environ.get("REMOTE_ADDR", "")):
            _put_prefix(environ, environ.get("HTTP_X_FORWARDED_PREFIX", ""))
            scheme = environ.get("HTTP_X_FORWARDED_PROTO", "")
            if scheme in SCHEMES:
                environ["wsgi.url_scheme"] = scheme
            self._put_visitor(environ, environ.get("HTTP_X_FORWARDED_FOR", ""))
        return self._app(environ, start_response)

    def _put_visitor(self, environ: WSGIEnvironment, passed: str) -> None:
        """Go back through the proxies to the first address that none of them has."""
        for address in reversed(passed[-LONGEST_CHAIN:].split(",")):
            if not _is_address(address.strip()):
                return
            environ["REMOTE_ADDR"] = address.strip()
            if not self._is_trusted(address.strip()):
                return

    def _is_trusted(self, address: str) -> bool:
        try:
            visitor = ip_address(address[:LONGEST_ADDRESS])
        except ValueError:
            return False
        return any(visitor in network for network in self._trusted)


def _is_address(text: str) -> bool:
    try:
        ip_address(text[: LONGEST_ADDRESS + 1])
    except ValueError:
        return False
    return True


def _put_prefix(environ: WSGIEnvironment, prefix: str) -> None:
    """Say where the guide stands; the proxy may have cut the prefix off or not."""
    bare = prefix.rstrip("/")
    if not PREFIX.fullmatch(bare):
        return
    environ["SCRIPT_NAME"] = bare
    path = environ.get("PATH_INFO", "")
    if path == bare or path.startswith(f"{bare}/"):
        environ["PATH_INFO"] = path.removeprefix(bare) or "/"
