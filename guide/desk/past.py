"""The past of a story: every version, readable, and back with one button."""

from difflib import unified_diff

from flask import abort
from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.overlay import STORY
from guide.content.store import Conflict
from guide.content.store import Held
from guide.desk.page import at_least
from guide.desk.page import author
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import words
from guide.desk.saving import text_of
from guide.domain.problem import N_

bp = Blueprint("past", __name__, url_prefix="/past")

WHOLE = 100_000
"""Lines around a change that are shown: all of them."""


@bp.get("/<path:path>")
def show(path: str) -> str:
    """List the versions of a file, or show one against what stands there now."""
    held, name = store().read(path), request.args.get("revision", "")
    lines: list[tuple[str, str]] = []
    if name:
        lines = _compared(_version(path, name), text_of(held))
    return page(
        "desk/past.html",
        path=path,
        revisions=store().revisions(path),
        chosen=name,
        lines=lines,
        back=_editor(path),
    )


@bp.post("/<path:path>")
@at_least("publisher")
def restore(path: str) -> Response | tuple[str, int]:
    """Put a version back as it was, byte for byte; that is a save like any other."""
    data = store().data_at(path, request.form.get("revision", ""))
    if data is None:
        abort(404)
    message = words().gettext(N_("Bring back an earlier version"))
    done = store().save(store().read(path), data, author(), message)
    if isinstance(done, Conflict):
        abort(409)
    shelf().reload()
    return redirect(_editor(path), code=303)  # type: ignore[return-value]


@bp.post("/delete/<path:path>")
@at_least("publisher")
def delete(path: str) -> Response | tuple[str, int]:
    """Take a file away; it is kept in the history."""
    held = Held(path, None, request.form.get("digest", ""))
    message = words().gettext(N_("Take away"))
    if isinstance(store().save(held, None, author(), message), Conflict):
        abort(409)
    shelf().reload()
    return redirect(url_for("desk.overview.show"), code=303)  # type: ignore[return-value]


def _version(path: str, name: str) -> str:
    data = store().data_at(path, name)
    if data is None:
        abort(404)
    return text_of(Held(path, data, ""))


def _compared(before: str, now: str) -> list[tuple[str, str]]:
    """Give each line with its sign: gone since, new since, or the same."""
    told = unified_diff(before.split("\n"), now.split("\n"), n=WHOLE, lineterm="")
    lines = [(line[:1], line[1:]) for line in list(told)[3:]]
    return lines or [(" ", line) for line in now.split("\n")]


def _editor(path: str) -> str:
    found = STORY.fullmatch(path)
    if not found:
        return url_for("desk.overview.show")
    return url_for(
        "desk.editor.show",
        family=found["family"] or "village",
        slug=found["slug"] or "village",
        code=found["code"],
    )
