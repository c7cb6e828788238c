"""Shows and festivals: what is sure, what was promised, what was."""

from collections.abc import Iterable

from flask import Blueprint
from flask import Response

from guide.domain.address import Addresses
from guide.domain.changelist import changes_of
from guide.domain.performance import Performance
from guide.domain.programme import months_of
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.programme import programme
from guide.feeds.calendar import calendar
from guide.feeds.calendar import in_calendars
from guide.feeds.changes import changes_feed
from guide.web.filters import today
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import public_root
from guide.web.page import village
from guide.web.page import words
from guide.web.timely import works

bp = Blueprint("performances", __name__, url_prefix="/<locale>")

ICS = "text/calendar; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"


@bp.get("/shows/")
def index() -> str:
    """Show the programme."""
    shown = programme(works(), today())
    return page(
        "performances/index.html",
        programme=shown,
        months=months_of([*shown.ahead, *shown.past]),
    )


@bp.get("/shows/changes/")
def changes() -> str:
    """Show what changed, the newest first."""
    return page("performances/changes.html", changes=changes_of(works(), today()))


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
    return _calendar(_occurrences(works()))


@bp.get("/shows/<slug>.ics")
def show_feed(slug: str) -> Response:
    """Send the showings of one work as a calendar."""
    work = found_or_404(village().performances.get(slug))
    return _calendar(_occurrences([work]), work.title(locale()))


@bp.get("/places/<slug>.ics")
def place_feed(slug: str) -> Response:
    """Send what is shown at one place as a calendar."""
    place = found_or_404(village().places.get(slug))
    here = [each for each in _occurrences(works()) if each.at == place.reference]
    return _calendar(here, place.title(locale()))


@bp.get("/shows.atom")
def changes_atom() -> Response:
    """Send the change list as a feed."""
    found = changes_of(works(), today())
    body = changes_feed(village(), found, words(), _absolute())
    return Response(body, content_type=ATOM)


def _occurrences(works: Iterable[Performance]) -> list[Occurrence]:
    return [each for work in works for each in occurrences(work, today())]


def _calendar(shown: Iterable[Occurrence], name: str = "") -> Response:
    chosen = in_calendars(shown, today())
    body = calendar(village(), chosen, words(), _absolute(), name)
    return Response(body, content_type=ICS)


def _absolute() -> Addresses:
    return Addresses(locale(), public_root())
