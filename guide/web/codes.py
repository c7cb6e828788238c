"""Printed codes: four signs that lead to a stop, in the phone's language, for ever."""

from flask import Blueprint
from flask import redirect
from flask import request
from werkzeug.wrappers import Response

from guide.domain.address import Addresses
from guide.domain.course import Course
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.http.language import negotiate
from guide.web.page import found_or_404
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("codes", __name__)

HERE = "#here"
"""Tells the page of a stop that somebody stands before it: no server hears of it."""


@bp.get("/s/<code>")
def lead(code: str) -> Response:
    """Send the reader of a printed code to what it stands for."""
    target = found_or_404(village().codes.target(code.upper()))
    found_or_404(village().find(target))
    language = negotiate(request.accept_languages, village().info.languages)
    response = redirect(page_of(village(), target, urls().in_language(language)))
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    return response


def page_of(here: Village, target: Reference, urls: Addresses) -> str:
    """Return the page that a code leads to, marked where it is a stop's."""
    return f"{urls.thing(target)}{HERE if _is_stop(here, target) else ''}"


def _is_stop(here: Village, target: Reference) -> bool:
    course = here.find(target)
    section = target.section or ""
    return isinstance(course, Course) and course.number(section) is not None
