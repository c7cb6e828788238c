"""Printed codes: four signs that lead to a stop, in the phone's language, for ever."""

from flask import Blueprint
from flask import redirect
from flask import request
from werkzeug.wrappers import Response

from guide.http.language import negotiate
from guide.web.page import found_or_404
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("codes", __name__)


@bp.get("/s/<code>")
def lead(code: str) -> Response:
    """Send the reader of a printed code to what it stands for."""
    target = found_or_404(village().codes.target(code.upper()))
    found_or_404(village().find(target))
    language = negotiate(request.accept_languages, village().info.languages)
    response = redirect(urls().in_language(language).thing(target))
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    return response
