"""For who leads a walk: the notes, the stops of today, and the sheet to carry."""

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import g
from flask import request
from flask import Response

from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import words
from guide.domain.course import Course
from guide.domain.problem import Mistake
from guide.domain.today import led_today
from guide.domain.village import Village
from guide.domain.visits import clock
from guide.domain.visits import visits
from guide.settings import LOOPBACK
from guide.sheets.course_page import section_of
from guide.sheets.order import Departure
from guide.sheets.order import departure
from guide.sheets.order import LARGEST_GROUP
from guide.sheets.order import Order
from guide.sheets.order import read_group
from guide.sheets.order import read_start
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript

bp = Blueprint("leading", __name__, url_prefix="/walks")

GROUP = "10"
"""People, where nobody said how many come."""


@bp.get("/")
def show_all() -> str:
    """List the walks."""
    return page("desk/walks.html", walks=shelf().village.courses_in_order)


@bp.get("/<slug>/")
def show(slug: str) -> tuple[str, int]:
    """Show a walk as it is led today, with everything that its guide may read."""
    village, course = _led(slug)
    try:
        order, wrong = _order(), ""
    except Mistake as mistake:
        order, wrong = (
            departure(_plain()),
            words().gettext(mistake.message, **mistake.values),
        )
    plan = visits(village.walks[slug], order.start, order.pace, order.group)
    body = page(
        "desk/walk.html",
        course=course,
        whole_walk=shelf().village.courses[slug],
        stops=[_told(village, course, n) for n in range(len(course.stops))],
        plan=plan,
        totals=clock(plan[-1].leave),
        order=order,
        wrong=wrong,
        most=LARGEST_GROUP,
        clock=clock,
    )
    return body, 400 if wrong else 200


@bp.get("/<slug>/sheet.pdf")
def sheet(slug: str) -> Response:
    """Send the guide's sheet of the walk as it is led today."""
    village, course = _led(slug)
    try:
        order = _order()
    except Mistake:
        abort(400)
    press: Press = current_app.extensions["press"]
    made = press.pdf(manuscript(village, course, "guide", order), order.printed)
    name = f'inline; filename="{slug}-guide.pdf"'
    return Response(
        made,
        content_type="application/pdf",
        headers={"Content-Disposition": name},
    )


def _led(slug: str) -> tuple[Village, Course]:
    village = shelf().village
    course = village.courses.get(slug)
    if course is None:
        abort(404)
    return led_today(village, course, request.args.getlist("stop"))


def _told(village: Village, course: Course, number: int) -> dict[str, object]:
    """Gather what is read at a stop; notes are in their own language where need be."""
    stop = course.stops[number]
    section, code = section_of(course, stop, g.locale)
    source = course.source.section(stop.slug)
    notes, notes_code = section.blocks("guide"), code
    if not notes and source:
        notes, notes_code = source.blocks("guide"), course.source_locale
    return {
        "stop": stop,
        "thing": village.find(stop.at),
        "section": section,
        "code": code,
        "notes": notes,
        "notes_code": notes_code,
    }


def _order() -> Departure:
    """Read how the walk is led.

    Raises:
        Mistake: the start is no time, or nobody comes in such numbers.
    """
    plain = _plain()
    start = read_start(request.args.get("start") or "09:00")
    group = read_group(request.args.get("group") or GROUP)
    known = {**vars(plain), "start": start, "group": group}
    return departure(Order(**known))


def _plain() -> Order:
    own: str = current_app.extensions["settings"].base_url
    root = own or shelf().village.info.base_url.rstrip("/") or LOOPBACK
    return Order(locale=g.locale, printed=shelf().today(), root=root, pace="group")
