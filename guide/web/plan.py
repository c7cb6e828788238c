"""Plan my visit: figures for the browser, ready courses for everybody."""

from datetime import timedelta

from flask import Blueprint

from guide.domain.course import Course
from guide.domain.planning import Candidate
from guide.domain.planning import Figures
from guide.domain.planning import figures
from guide.domain.programme import Occurrence
from guide.domain.reference import Reference
from guide.domain.timetable import timetable
from guide.domain.walking import METRES_A_MINUTE
from guide.web.filters import today
from guide.web.hours import plain as table
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village

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
        figures=plain(found),
        days=[today(), today() + timedelta(days=DAYS - 1)],
        candidates=[each.thing for each in found.candidates],
        suits=list(dict.fromkeys(suits)),
        courses=sorted(village().courses_in_order, key=_length),
    )


def plain(found: Figures) -> dict[str, object]:
    """Write figures as JSON says them; distances in metres, times in minutes."""
    names = [str(spot.reference) for spot in found.spots]
    return {
        "zone": village().info.timezone,
        "hours": table(timetable(village(), today(), DAYS)),
        "paces": METRES_A_MINUTE,
        "spots": names,
        "metres": found.metres,
        "stops": [_stop(each) for each in found.candidates],
        "courses": [_course(each) for each in village().courses_in_order],
        "shows": [_show(each) for each in found.shows],
    }


def _stop(candidate: Candidate) -> dict[str, object]:
    thing = candidate.thing
    return {
        "id": str(thing.reference),
        "name": thing.title(locale()),
        "url": urls().thing(thing),
        "stay": candidate.stay,
        "suits": candidate.suits,
        "access": candidate.access,
        "place": candidate.place,
    }


def _course(course: Course) -> dict[str, object]:
    return {
        "name": course.title(locale()),
        "url": urls().thing(course),
        "suits": course.suits,
        "stops": [[str(stop.at.thing), stop.stay] for stop in course.stops],
    }


def _show(shown: Occurrence) -> dict[str, object]:
    time = shown.when.time
    at = shown.at.thing if isinstance(shown.at, Reference) else ""
    return {
        "id": f"{shown.performance.slug}.{shown.key}",
        "name": shown.performance.title(locale()),
        "url": urls().thing(shown.performance),
        "at": str(at),
        "day": shown.when.first.isoformat(),
        "start": time.hour * 60 + time.minute if time else None,
        "minutes": shown.minutes,
    }


def _length(course: Course) -> int:
    return village().walks[course.slug].totals("alone").minutes
