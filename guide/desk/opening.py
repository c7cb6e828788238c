"""Opening hours read back in words, so that a curator sees what was written."""

from babel.dates import get_day_names
from flask import Blueprint
from flask import jsonify
from flask import request
from flask import Response

from guide.desk.page import words
from guide.domain.hours import Hours
from guide.domain.hours import SPECIMEN_MONDAY
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.words import opening
from guide.words.language import Words

bp = Blueprint("opening", __name__, url_prefix="/hours")

LONGEST = 300
"""Letters of an expression; the longest that is known has a third of them."""


@bp.get("/")
def read() -> Response:
    """Answer with the hours of the query in words, or with what is wrong in them."""
    text = request.args.get("text", "").strip()[:LONGEST]
    return jsonify(said=in_words(words(), text))


def in_words(say: Words, text: str) -> str:
    """Read an expression to a person; nothing where it is empty."""
    if not text:
        return ""
    try:
        hours = Hours.parse(text)
    except Mistake as mistake:
        return say.gettext(mistake.message, **mistake.values)
    return " · ".join(filter(None, [opening.week(say, hours), _holidays(say, hours)]))


def weekday_names(say: Words) -> list[str]:
    """Name the days of the week, Monday first."""
    names = get_day_names("abbreviated", locale=say.locale)
    return [names[day] for day in range(7)]


def _holidays(say: Words, hours: Hours) -> str:
    if not hours.needs_holidays or not hours.is_weekly:
        return ""
    spans = hours.spans_on(SPECIMEN_MONDAY, frozenset({SPECIMEN_MONDAY}))
    if not spans:
        return say.gettext(N_("closed on public holidays"))
    times = ", ".join(f"{start}–{end}" for start, end in spans)
    return say.gettext(N_("on public holidays {times}"), times=times)
