"""The front page, and the choice of a language at `/`."""

from flask import Blueprint
from flask import redirect
from flask import request
from werkzeug.wrappers import Response

from guide.domain.programme import programme
from guide.http.language import negotiate
from guide.web.filters import today
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("home", __name__)


@bp.get("/")
def choose() -> Response:
    """Send the reader to the language that the browser asks for."""
    code = negotiate(request.accept_languages, village().info.languages)
    response = redirect(urls().in_language(code).page())
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    return response


@bp.get("/<locale>/")
def show() -> str:
    """Show what the village is and one clear first step."""
    courses = village().courses_in_order
    return page(
        "home/show.html",
        first=courses[0] if courses else None,
        others=courses[1:],
        programme=programme(village().performances.values(), today()),
        thing=village().story,
    )
