"""Sheets at public addresses: never what carries notes for guides."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl
from urllib.parse import urlencode

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import request
from flask import Response
from werkzeug.exceptions import ServiceUnavailable

from guide.domain.course import Course
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.village import Village
from guide.errors import Refused
from guide.http.turnstile import Turnstile
from guide.sheets.order import canonical
from guide.sheets.order import PLAN_QUERY
from guide.sheets.order import PUBLIC_STYLES
from guide.sheets.order import QUERY
from guide.sheets.order import Style
from guide.sheets.planned import read_stops
from guide.sheets.planned import with_plan
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.reading import read_order
from guide.sheets.sheet import manuscript
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import public_root
from guide.web.page import shelf
from guide.web.page import village
from guide.web.page import words

bp = Blueprint("sheets", __name__, url_prefix="/<locale>/courses")
plan_bp = Blueprint("plan_sheets", __name__, url_prefix="/<locale>/plan")

PATH = re.compile(r"/[a-z-]+/(?:courses/[a-z0-9-]+|plan)/sheet-[a-z]+\.pdf")
PLAN = "/plan/sheet-"
PREVIEW_DOTS = 45
"""Dots an inch of the small picture: 372 pixels across on A4."""

PREVIEWED: Style = "visitor"

SET_AT_ONCE = 1
WAITING = 1
PATIENCE_SECONDS = 3.0
"""Two of the server's threads at most; the others serve pages meanwhile."""

BUSY = N_("Many sheets are wanted just now. Please ask again in a few seconds.")


@bp.get("/<slug>/sheet-<style>.pdf")
def show(slug: str, style: str) -> Response:
    """Send a sheet for start, group and pace of the query."""
    course = found_or_404(village().courses.get(slug))
    with _queue().passed():
        return sent(_manuscript(village(), course, style), f"{slug}-{style}")


@plan_bp.get("/sheet-<style>.pdf")
def planned(style: str) -> Response:
    """Send a sheet of the stops that the query names, in their order."""
    origins = read_stops(village(), request.args.get("stops", ""))
    with _queue().passed():
        made = _manuscript(*with_plan(village(), origins), style, PLAN_QUERY)
        return sent(made, f"plan-{style}")


def sent(made: Manuscript, name: str) -> Response:
    """Answer with a PDF that the browser shows."""
    pdf = _press().pdf(made, shelf().today())
    name = f"{name}-{locale()}.pdf"
    return Response(
        pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


@bp.get("/<slug>/sheet-visitor.png")
def preview(slug: str) -> Response:
    """Send a small picture of the first page."""
    course = found_or_404(village().courses.get(slug))
    picture = _press().picture(_manuscript(village(), course, PREVIEWED), PREVIEW_DOTS)
    return Response(picture, content_type="image/png")


@plan_bp.errorhandler(Mistake)
@bp.errorhandler(Mistake)
def unreadable(mistake: Mistake) -> tuple[str, int]:
    """Say what is wrong with a query."""
    said = words().gettext(mistake.message, **mistake.values)
    return page("sheets/refused.html", said=said), 400


@plan_bp.errorhandler(Refused)
@bp.errorhandler(Refused)
def unprintable(error: Refused) -> tuple[str, int]:
    """Say that a sheet cannot be made now; the reason is for those who mend it."""
    current_app.logger.error("%s cannot be printed: %s", request.path, error)
    return page("sheets/refused.html", said=""), 503


@plan_bp.errorhandler(ServiceUnavailable)
@bp.errorhandler(ServiceUnavailable)
def busy(error: ServiceUnavailable) -> tuple[str, int, list[tuple[str, str]]]:
    """Send away whom the queue has no room for: pages must go on."""
    said = words().gettext(BUSY)
    return page("sheets/refused.html", said=said), 503, error.get_headers()


def query_of_sheet(path: str, query: str) -> str:
    """Reduce a query for the front cache to what a sheet knows, in one form."""
    if not PATH.fullmatch(path):
        return ""
    keys = PLAN_QUERY if PLAN in path else QUERY
    found: dict[str, str] = dict(parse_qsl(query))
    given = {key: found[key] for key in keys if key in found}
    own = {key: given[key] for key in PLAN_QUERY if key in given and key not in QUERY}
    return urlencode(canonical(given) | own)


def _manuscript(
    whole: Village, course: Course, style: str, keys: Sequence[str] = QUERY
) -> Manuscript:
    public = next((each for each in PUBLIC_STYLES if each == style), None)
    is_there = course.speaks(locale())
    if public == "bilingual":
        is_there = is_there and len(course.stories) > 1
    if public is None or not is_there:
        abort(404)
    given = {key: request.args[key] for key in keys if key in request.args}
    order = read_order(given, public, (locale(), ""), shelf().today(), public_root())
    return manuscript(whole, course, public, order)


def queue() -> Turnstile:
    """Make what bounds an application's sheets: each costs a tenth of a second."""
    return Turnstile(SET_AT_ONCE, WAITING, PATIENCE_SECONDS)


def _queue() -> Turnstile:
    found: Turnstile = current_app.extensions["sheet_queue"]
    return found


def _press() -> Press:
    found: Press = current_app.extensions["press"]
    return found
