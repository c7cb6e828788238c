"""The card of a course in other people's pages: its own policy, no script."""

from flask import Blueprint
from flask import Response

from guide.http.security import policy
from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("embed", __name__, url_prefix="/<locale>/embed")


@bp.get("/courses/<slug>/")
def course(slug: str) -> Response:
    """Show a course as a card whose links open a window of their own."""
    found = found_or_404(village().courses.get(slug))
    html = page("embed/course.html", thing=found, walk=village().walks[slug])
    rules = policy(tiles=False, anywhere=True)
    return Response(html, headers={"Content-Security-Policy": rules})
