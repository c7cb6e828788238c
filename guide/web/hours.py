"""Opening hours of the next days, for browsers that decide what is open now."""

from flask import Blueprint
from flask import jsonify
from flask import Response

from guide.domain.timetable import Row
from guide.domain.timetable import Timetable
from guide.domain.timetable import timetable
from guide.web.filters import today
from guide.web.page import village

bp = Blueprint("hours", __name__)


@bp.get("/hours.json")
def next_days() -> Response:
    """Send the hours of the next days."""
    return jsonify(plain(timetable(village(), today())))


def plain(found: Timetable) -> dict[str, object]:
    """Write hours as JSON says them: minutes since midnight, village time."""
    return {
        "zone": village().info.timezone,
        "days": [day.isoformat() for day in found.days],
        "holidays": sorted(day.isoformat() for day in found.holidays),
        "places": {slug: _spans(row) for slug, row in found.rows.items()},
    }


def _spans(row: Row) -> dict[str, object]:
    spans: dict[str, object] = {"open": row.open}
    if any(row.doubtful):
        spans["doubtful"] = row.doubtful
    return spans
