"""Courses and the stops in them."""

from flask import Blueprint
from flask import Response

from guide.web.map_files import course_map
from guide.web.map_files import javascript
from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village
from guide.web.sound import recording
from guide.web.walk import stations

bp = Blueprint("courses", __name__, url_prefix="/<locale>/courses")


@bp.get("/")
def index() -> str:
    """List all courses."""
    return page("courses/index.html", courses=village().courses_in_order)


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Show one course as a line with stations."""
    course = found_or_404(village().courses.get(slug))
    return page("courses/show.html", thing=course, walk=village().walks[slug])


@bp.get("/<slug>/<stop>/")
def stop(slug: str, stop: str) -> str:
    """Show one stop in its course."""
    course = found_or_404(village().courses.get(slug))
    number = found_or_404(course.number(stop))
    section = found_or_404(course.source.section(stop))
    return page(
        "courses/stop.html",
        thing=course,
        walk=village().walks[slug],
        number=number,
        source_section=section,
        station=stations(course)[number - 1],
        recording=recording(course, stop),
    )


@bp.get("/<slug>/map.js")
def map_script(slug: str) -> Response:
    """Send the script of the interactive map."""
    course = found_or_404(village().courses.get(slug))
    return javascript(course_map(course))
