"""The door: logging in and out, and who may come in."""

import re
from dataclasses import dataclass

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import redirect
from flask import request
from flask import Response
from flask import session
from flask import url_for
from flask_limiter import Limiter
from flask_login import current_user
from flask_login import login_user
from flask_login import logout_user

from guide.content.users import User
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import user
from guide.desk.page import users

bp = Blueprint("entry", __name__)

OPEN = frozenset(
    {
        "desk.entry.form",
        "desk.entry.enter",
        "desk.entry.speak",
        "desk.preview.shared",
        "desk.preview.shared_photo",
    }
)
"""What can be reached without a key."""

INSIDE = re.compile(r"/desk/(?:[A-Za-z0-9_.~/=&%-]*)(?:\?[A-Za-z0-9_.~/=&%+-]*)?")
"""Where the door may lead: only paths of the desk itself."""

LIMIT_NAME = "10 per 15 minutes"
LIMIT_ADDRESS = "60 per hour"


@dataclass(frozen=True)
class Visitor:
    """A user as flask-login wants one."""

    user: User
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """Name the user and the epoch of this session."""
        return f"{self.user.epoch}:{self.user.name}"


def load(session_id: str) -> Visitor | None:
    """Find the user of a session; None where it was ended everywhere."""
    epoch, _, name = session_id.partition(":")
    found = users().all().get(name)
    return Visitor(found) if found and str(found.epoch) == epoch else None


def guard() -> Response | None:
    """Let in who has a key; send others to the door and back to where they were."""
    if request.endpoint in OPEN or current_user.is_authenticated:
        return None
    where = request.full_path.rstrip("?") if request.method == "GET" else "/desk/"
    return _to(url_for("desk.entry.form", next=safe(where)))


def safe(where: str) -> str:
    """Return a path of the desk; anything else becomes its first page."""
    return where if INSIDE.fullmatch(where) and "//" not in where else "/desk/"


@bp.get("/login")
def form() -> str:
    """Show the door."""
    return page("desk/login.html", next=safe(request.args.get("next", "")))


@bp.post("/login")
def enter() -> Response | tuple[str, int]:
    """Open the door, with a new session: an old cookie is worth nothing."""
    name = request.form.get("name", "").strip()
    _limit(name)
    found = users().matching(name, request.form.get("password", ""))
    where = safe(request.form.get("next", ""))
    if found is None:
        return page("desk/login.html", next=where, is_wrong=True, name_typed=name), 422
    language = session.get("language")
    session.clear()
    session.permanent = True
    if language:
        session["language"] = language
    login_user(Visitor(found))
    return _to(f"{request.script_root}{where}")


@bp.post("/logout")
def leave() -> Response:
    """Close the door behind this browser."""
    logout_user()
    session.clear()
    return _to(url_for("desk.entry.form"))


@bp.post("/logout-everywhere")
def leave_everywhere() -> Response:
    """End every session of this curator, on every device."""
    users().log_out(user().name)
    return leave()


@bp.post("/language")
def speak() -> Response:
    """Choose the language of the desk."""
    chosen = request.form.get("language", "")
    if chosen not in shelf().whole.info.languages:
        abort(422)
    session["language"] = chosen
    return _to(f"{request.script_root}{safe(request.form.get('next', ''))}")


def _limit(name: str) -> None:
    """Slow down who guesses: by name and address, and by address alone."""
    limiter: Limiter = current_app.extensions["desk_limiter"]
    address = request.remote_addr or "nowhere"
    with (
        limiter.limit(LIMIT_NAME, key_func=lambda: f"{name[:40]} {address}"),
        limiter.limit(LIMIT_ADDRESS, key_func=lambda: address),
    ):
        return


def _to(where: str) -> Response:
    answer = redirect(where, code=303)
    return current_app.make_response(answer)
