"""The walking view of a course: complete by hand, better with a position."""

from flask import Blueprint

from guide.domain.course import Course
from guide.domain.stations import Station
from guide.domain.stations import stations_of
from guide.domain.walking import DETOUR
from guide.domain.walking import METRES_A_MINUTE
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import village
from guide.web.sound import recording

bp = Blueprint("walk", __name__, url_prefix="/<locale>/courses/<slug>")


@bp.get("/walk/")
def show(slug: str) -> str:
    """Show the course as it is walked, one stop after the other."""
    course = found_or_404(village().courses.get(slug))
    return page(
        "courses/walk.html",
        thing=course,
        stations=stations(course),
        recordings={stop.slug: recording(course, stop.slug) for stop in course.stops},
        detour=DETOUR,
        pace=METRES_A_MINUTE["alone"],
    )


def stations(course: Course) -> tuple[Station, ...]:
    """Return the stations of a course in this page's language."""
    here = village()
    things = [here.find(stop.at) for stop in course.stops]
    return stations_of(course, here.walks[course.slug], things, locale())
