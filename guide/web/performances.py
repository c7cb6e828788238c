"""Shows and festivals: what is sure, what was promised, what was."""

from flask import Blueprint
from flask import Response

from guide.domain.programme import occurrences
from guide.domain.programme import programme
from guide.feeds.calendar import calendar
from guide.web.filters import today
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import public_root
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words

bp = Blueprint("performances", __name__, url_prefix="/<locale>")


@bp.get("/shows/")
def index() -> str:
    """Show the programme."""
    shown = programme(village().performances.values(), today())
    return page("performances/index.html", programme=shown)


@bp.get("/shows/<slug>/")
def show(slug: str) -> str:
    """Show one work with all of its showings."""
    work = found_or_404(village().performances.get(slug))
    return page(
        "performances/show.html", thing=work, programme=programme([work], today())
    )


@bp.get("/shows.ics")
def feed() -> Response:
    """Send all showings with a full date as a calendar."""
    works = sorted(village().performances.values(), key=lambda work: work.slug)
    found = [each for work in works for each in occurrences(work, today())]
    addresses = urls().in_language(locale())
    body = calendar(village(), found, words(), type(addresses)(locale(), public_root()))
    return Response(body, content_type="text/calendar; charset=utf-8")
