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

from guide.content.geocoding.finder import finder_of
from guide.content.proposals import Proposals
from guide.content.shelf import Clock
from guide.content.store import Store
from guide.content.survey import Survey
from guide.content.tray import Tray
from guide.content.users import Users
from guide.desk import beginning
from guide.desk import editor
from guide.desk import entry
from guide.desk import findings
from guide.desk import labels
from guide.desk import leading
from guide.desk import opening
from guide.desk import overview
from guide.desk import paper
from guide.desk import past
from guide.desk import photos
from guide.desk import position
from guide.desk import preview
from guide.desk import statistics
from guide.desk import survey
from guide.desk import translate
from guide.desk import tray
from guide.desk.page import language
from guide.desk.page import page
from guide.desk.page import Render
from guide.desk.page import title_of
from guide.desk.page import user
from guide.desk.page import users
from guide.desk.page import words
from guide.desk.photos import LONGEST_UPLOAD
from guide.desk.rows import is_main
from guide.desk.sessions import COOKIE
from guide.desk.sessions import DAYS
from guide.desk.sessions import DeskSessions
from guide.desk.sessions import PREFIX
from guide.desk.tray import LONGEST_DROP
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
    position.bp,
    opening.bp,
    tray.bp,
    leading.bp,
    survey.bp,
    findings.bp,
    preview.bp,
    paper.bp,
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
    box = app.extensions["shelf"].whole.info.box
    app.extensions["finder"] = finder_of(settings, box, clock)
    app.extensions["survey"] = Survey(settings.instance)
    app.extensions["tray"] = Tray(settings.instance)
    app.extensions["render"] = render
    app.jinja_env.globals["current_curator"] = user
    _teach(app)
    app.extensions["desk_limiter"] = _limiter(app)
    manager = LoginManager()
    manager.session_protection = None
    manager.init_app(app, add_context_processor=False)
    manager.user_loader(entry.load)
    app.before_request(_make_room)
    CSRFProtect(app)
    app.register_blueprint(_desk())


def _teach(app: Flask) -> None:
    """Give the desk's templates their words."""
    app.jinja_env.filters.update(
        field_label=lambda name: labels.field_label(words(), name),
        field_hint=lambda name: labels.field_hint(words(), name),
        row_name=lambda name: labels.row_name(words(), name),
        choice=lambda value, name="": labels.choice_label(words(), value, name),
        picker=labels.picker,
    )
    app.jinja_env.globals.update(
        is_main_part=is_main,
        names_things=labels.REFERENCES.__contains__,
        title_of=title_of,
        hours_in_words=lambda text: opening.in_words(words(), text),
        weekday_names=lambda: opening.weekday_names(words()),
    )


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
    request.max_content_length = _room(request.path.removeprefix(PREFIX))
    request.max_form_memory_size = LONGEST_REQUEST


def _room(path: str) -> int:
    """Return the bytes that a request to a room of the desk may have."""
    if path == "photos/":
        return LONGEST_DROP
    return LONGEST_UPLOAD if path.startswith("photos/") else LONGEST_REQUEST


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
    tiles = current_app.extensions["settings"].tiles == "osm"
    rules = policy(tiles=tiles, frames=True)
    response.headers["Content-Security-Policy"] = rules
    return response
