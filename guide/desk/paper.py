"""Paper for who leads a walk: the guide's sheet and all others, behind the door."""

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import request
from flask import Response

from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import words
from guide.domain.problem import Mistake
from guide.errors import Refused
from guide.settings import LOOPBACK
from guide.sheets.frame import NAMES
from guide.sheets.order import PAPERS
from guide.sheets.order import Style
from guide.sheets.order import STYLES
from guide.sheets.press import Press
from guide.sheets.reading import read_order
from guide.sheets.sheet import manuscript

bp = Blueprint("paper", __name__, url_prefix="/paper")


@bp.get("/")
def ask() -> str:
    """Show the form: which walk, for whom, when."""
    return _form()


@bp.get("/sheet.pdf")
def sheet() -> Response:
    """Send the sheet that the form asked for."""
    course = shelf().village.courses.get(request.args.get("course", ""))
    if course is None:
        abort(404)
    style = _style()
    languages = (request.args.get("lang", ""), request.args.get("second", ""))
    order = read_order(request.args, style, languages, shelf().today(), _root())
    press: Press = current_app.extensions["press"]
    made = manuscript(shelf().village, course, style, order)
    name = "-".join(filter(None, (course.slug, style, *languages)))
    return Response(
        press.pdf(made, shelf().today()),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}.pdf"'},
    )


@bp.errorhandler(Mistake)
def unreadable(mistake: Mistake) -> tuple[str, int]:
    """Say beside the form what could not be read."""
    return _form(words().gettext(mistake.message, **mistake.values)), 400


@bp.errorhandler(Refused)
def unprintable(error: Refused) -> tuple[str, int]:
    """Say beside the form why this sheet cannot be made: who asks can mend it."""
    return _form(str(error)), 400


def _form(wrong: str = "") -> str:
    here = shelf().village
    return page(
        "desk/paper.html",
        courses=here.courses_in_order,
        styles=[(style, words().gettext(NAMES[style])) for style in _styles()],
        papers=list(PAPERS),
        today=shelf().today().isoformat(),
        given=request.args,
        wrong=wrong,
    )


def _styles() -> list[Style]:
    """List the styles, the guide's own first."""
    return sorted(STYLES, key=lambda style: style != "guide")


def _style() -> Style:
    wanted = request.args.get("style", "guide")
    return next((style for style in STYLES if style == wanted), "guide")


def _root() -> str:
    """Return the public address for the squares."""
    own: str = current_app.extensions["settings"].base_url
    return own or shelf().village.info.base_url.rstrip("/") or LOOPBACK
