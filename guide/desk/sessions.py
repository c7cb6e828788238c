"""Sessions of the desk: a signed cookie that no other page sends, reads or sets."""

import ipaddress

from flask import Flask
from flask import request
from flask import Response
from flask.sessions import SecureCookieSession
from flask.sessions import SecureCookieSessionInterface
from flask.sessions import SessionMixin
from werkzeug.wrappers import Request as BaseRequest

from guide.content.secret import secret_key
from guide.errors import KeysUnreadable

PREFIX = "/desk/"
COOKIE = "guide_desk"
DAYS = 7
"""How long a curator stays logged in without coming back."""


class DeskSessions(SecureCookieSessionInterface):
    """Opens a session below /desk/ only, so that public pages stay cacheable."""

    def open_session(
        self, app: Flask, request: BaseRequest
    ) -> SecureCookieSession | None:
        """Read the cookie at the desk; anywhere else begin an empty session."""
        if not request.path.startswith(PREFIX) or not _has_keys(app):
            return self.session_class()
        if not app.secret_key:
            app.secret_key = secret_key(app.extensions["settings"].instance)
        return super().open_session(app, request)  # type: ignore[arg-type]

    def save_session(
        self, app: Flask, session: SessionMixin, response: Response
    ) -> None:
        """Set the cookie at the desk, and nowhere else."""
        if app.secret_key and request.path.startswith(PREFIX):
            super().save_session(app, session, response)

    def get_cookie_path(self, app: Flask) -> str:
        """Return the path of the desk, below the prefix of a proxy."""
        del app
        return f"{request.script_root}{PREFIX}"

    def get_cookie_secure(self, app: Flask) -> bool:
        """Ask for HTTPS everywhere but on this computer itself."""
        del app
        return request.is_secure or not is_loopback(request.host)


def _has_keys(app: Flask) -> bool:
    """Tell whether there are curators; their language is known even if they are not."""
    try:
        return bool(app.extensions["users"].all())
    except KeysUnreadable:
        return True


def is_loopback(host: str) -> bool:
    """Tell whether a Host header names this computer."""
    name = host.rsplit(":", 1)[0].strip("[]")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
