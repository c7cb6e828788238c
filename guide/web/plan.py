"""Plan my visit: figures for the browser, ready courses for everybody."""

from datetime import timedelta

from flask import Blueprint

from guide.domain.course import Course
from guide.domain.planning import figures
from guide.domain.timetable import timetable
from guide.web.filters import today
from guide.web.hours import plain as table
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village
from guide.web.timely import plain

bp = Blueprint("plan", __name__)

DAYS = 120
"""How far ahead a visit can be planned with hours that are known."""


@bp.get("/<locale>/plan/")
def show() -> str:
    """Show the planner, and below it the courses by how long they take."""
    found = figures(village(), today())
    suits = [suit for each in found.candidates for suit in each.suits]
    return page(
        "plan/show.html",
        figures={
            **plain(found),
            "hours": table(timetable(village(), today(), DAYS)),
            "courses": [_course(each) for each in village().courses_in_order],
        },
        days=[today(), today() + timedelta(days=DAYS - 1)],
        candidates=[each.thing for each in found.candidates],
        suits=list(dict.fromkeys(suits)),
        courses=sorted(village().courses_in_order, key=_length),
    )


def _course(course: Course) -> dict[str, object]:
    return {
        "name": course.title(locale()),
        "url": urls().thing(course),
        "suits": course.suits,
        "stops": [
            [str(stop.at.thing), stop.stay]
            for stop in course.stops
            if village().find(stop.at)
        ],
    }


def _length(course: Course) -> int:
    return village().walks[course.slug].totals("alone").minutes
