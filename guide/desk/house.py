"""The desk in its application: sessions, the door, what every response says."""

from datetime import timedelta

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import Flask
from flask import g
from flask import request
from flask import Response
from flask.typing import ResponseReturnValue
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import current_user
from flask_login import LoginManager
from flask_wtf import CSRFProtect
from werkzeug.exceptions import NotFound

from guide.content.proposals import Proposals
from guide.content.shelf import Clock
from guide.content.store import Store
from guide.content.users import Users
from guide.desk import beginning
from guide.desk import editor
from guide.desk import entry
from guide.desk import labels
from guide.desk import overview
from guide.desk import past
from guide.desk import photos
from guide.desk import preview
from guide.desk import statistics
from guide.desk import translate
from guide.desk.page import language
from guide.desk.page import page
from guide.desk.page import Render
from guide.desk.page import user
from guide.desk.page import users
from guide.desk.page import words
from guide.desk.photos import LONGEST_UPLOAD
from guide.desk.sessions import COOKIE
from guide.desk.sessions import DAYS
from guide.desk.sessions import DeskSessions
from guide.desk.sessions import PREFIX
from guide.errors import NotOurs
from guide.errors import SaveFailed
from guide.http.security import policy
from guide.settings import Settings

LONGEST_REQUEST = 2_500_000
"""Bytes of a text with what it was before; a story has at most a million."""

ROOMS = (
    entry.bp,
    overview.bp,
    beginning.bp,
    editor.bp,
    translate.bp,
    photos.bp,
    preview.bp,
    past.bp,
    statistics.bp,
)


def move_in(app: Flask, settings: Settings, clock: Clock, render: Render) -> None:
    """Give an application its desk."""
    app.config.update(
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(days=DAYS),
        # Whoever writes for two hours must be able to save.
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.session_interface = DeskSessions()
    app.extensions["users"] = Users(settings.instance)
    app.extensions["store"] = Store(settings.root, settings.instance, clock)
    app.extensions["proposals"] = Proposals(settings.instance, clock)
    app.extensions["render"] = render
    app.jinja_env.globals["current_curator"] = user
    app.jinja_env.filters["field_label"] = lambda key: labels.field_label(words(), key)
    app.jinja_env.filters["field_hint"] = lambda key: labels.field_hint(words(), key)
    app.jinja_env.filters["choice"] = lambda key: labels.choice_label(words(), key)
    app.extensions["desk_limiter"] = _limiter(app)
    manager = LoginManager()
    manager.session_protection = None
    manager.init_app(app, add_context_processor=False)
    manager.user_loader(entry.load)
    app.before_request(_make_room)
    CSRFProtect(app)
    app.register_blueprint(_desk())


def _limiter(app: Flask) -> Limiter:
    limiter = Limiter(get_remote_address, storage_uri="memory://")
    limiter.init_app(app)
    return limiter


def _desk() -> Blueprint:
    desk = Blueprint("desk", __name__, url_prefix="/desk")
    for room in ROOMS:
        desk.register_blueprint(room)
    desk.before_request(_arrange)
    desk.before_request(entry.guard)
    desk.after_request(_finish)
    desk.register_error_handler(NotOurs, _not_found)
    desk.register_error_handler(SaveFailed, _not_saved)
    return desk


def _make_room() -> None:
    """Let curators, and nobody else, send long texts and photos.

    A closed desk is no address at all: there is no key that could sign a form either.
    """
    if not request.path.startswith(PREFIX):
        return
    if not current_app.extensions["settings"].desk or not users().all():
        abort(404)
    if not current_user.is_authenticated:
        return
    is_photo = request.path.startswith(f"{PREFIX}photos/")
    request.max_content_length = LONGEST_UPLOAD if is_photo else LONGEST_REQUEST
    request.max_form_memory_size = LONGEST_REQUEST


def _arrange() -> None:
    """Speak the curator's language."""
    g.locale = language()


def _not_found(_error: Exception) -> ResponseReturnValue:
    return current_app.handle_http_exception(NotFound())


def _not_saved(error: Exception) -> ResponseReturnValue:
    """Say that the disk refused; the browser still keeps the words."""
    return page("desk/not-saved.html", reason=str(error)), 507


def _finish(response: Response) -> Response:
    """Keep drafts out of every cache, and let only the desk frame its pages."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    rules = policy(tiles=False, frames=True)
    response.headers["Content-Security-Policy"] = rules
    return response
