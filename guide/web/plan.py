"""Plan my visit: figures for the browser, ready courses for everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from flask import Blueprint

from guide.domain.course import Course
from guide.domain.planning import Figures
from guide.domain.planning import figures
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.timetable import timetable
from guide.domain.walking import DETOUR
from guide.domain.walking import METRES_A_MINUTE
from guide.web.filters import today
from guide.web.hours import plain as table
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village
from guide.web.timely import plain
from guide.web.timely import show_id

bp = Blueprint("plan", __name__, url_prefix="/<locale>/plan")

DAYS = 120
"""How far ahead a visit can be planned with hours that are known."""


@dataclass(frozen=True)
class Halt:
    """A possible stop of a walk of one's own.

    Attributes:
        id: what the planner calls it.
        thing: what is seen there.
        spot: what stands where it is: for a show, its place.
    """

    id: str
    thing: Thing
    spot: Thing

    @property
    def name(self) -> str:
        """What its part of the page is called."""
        return self.id.replace("/", "-")


@bp.get("/")
def show() -> str:
    """Show the planner, and below it the courses by how long they take."""
    found = figures(village(), today())
    suits = [suit for each in found.candidates for suit in each.suits]
    return page(
        "plan/show.html",
        figures={
            **_dated(found),
            "courses": [_course(each) for each in village().courses_in_order],
        },
        days=[today(), today() + timedelta(days=DAYS - 1)],
        candidates=[each.thing for each in found.candidates],
        suits=list(dict.fromkeys(suits)),
        courses=sorted(village().courses_in_order, key=_length),
    )


@bp.get("/walk/")
def walk() -> str:
    """Show all possible stops, of which the browser walks those of the address."""
    found = figures(village(), today())
    return page(
        "plan/walk.html",
        figures=_dated(found),
        halts=list(_halts(found)),
        detour=DETOUR,
        pace=METRES_A_MINUTE["alone"],
    )


def _dated(found: Figures) -> dict[str, object]:
    """Write figures with the hours of all days that can be planned."""
    places = {each.place for each in found.candidates}
    hours = table(timetable(village(), today(), DAYS, places))
    return {**plain(found), "hours": hours}


def _halts(found: Figures) -> Iterator[Halt]:
    for each in found.candidates:
        yield Halt(str(each.thing.reference), each.thing, each.thing)
    for shown in found.shows:
        room = village().find(shown.at) if isinstance(shown.at, Reference) else None
        if room:
            yield Halt(f"show/{show_id(shown)}", shown.performance, room)


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
