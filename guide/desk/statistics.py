"""What was opened how often, for publishers; nothing about who opened it."""

import csv
from io import StringIO

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import Response

from guide.content.counting import Counting
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import whole
from guide.domain.counts import by_day
from guide.domain.counts import by_path
from guide.domain.counts import since

bp = Blueprint("statistics", __name__)

DAYS = 28
"""Four weeks: every day of the week is in it equally often."""


@bp.get("/statistics/")
@at_least("publisher")
def show() -> str:
    """Show four weeks, by day and by page."""
    recent = since(_counting().all(), shelf().today(), DAYS)
    return page(
        "desk/statistics.html",
        days=by_day(recent),
        rows=by_path(recent),
        languages=whole().info.languages,
        period=DAYS,
    )


@bp.get("/statistics.csv")
@at_least("publisher")
def table() -> Response:
    """Send everything that was ever counted."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(("day", "language", "page", "opened"))
    for each, number in sorted(_counting().all().items()):
        writer.writerow((each.day.isoformat(), each.locale, each.path, number))
    return Response(
        out.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="statistics.csv"'},
    )


def _counting() -> Counting:
    found: Counting | None = current_app.extensions["counts"]
    if found is None:
        abort(404)
    return found
