"""What a curator changed about showings, noted as the changes that visitors read."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from guide.desk.field import Field
from guide.desk.rows import Row
from guide.desk.rows import shown
from guide.domain.performance import When
from guide.domain.problem import Mistake

TOLD = frozenset({"cancelled", "confirmed", "moved"})
"""States whose beginning is news."""

Lists = Mapping[str, list[Row] | None]


def with_news(
    fields: Mapping[str, Field], posted: Lists, today: date
) -> dict[str, list[Row] | None]:
    """Add to `changes` what became of each showing; its key stays what it was.

    Args:
        fields: the lists of the form as they stand in the file.
        posted: their rows as the curator wants them.
        today: when that became known.
    """
    rows = posted.get("showings")
    if rows is None or "changes" not in fields:
        return dict(posted)
    before = fields["showings"].rows
    kept = [_with_key(row, before) for row in rows]
    news = [each for row in kept if (each := _news(row, before, today))]
    told = posted.get("changes")
    if told is None:
        numbered = enumerate(fields["changes"].rows)
        told = [Row(number, shown(parts)) for number, parts in numbered]
    essences = (_essence(each.values) for each in told)
    last = {(on, key): (on, key, *rest) for on, key, *rest in essences}
    fresh = [each for each in news if _essence(each.values) not in last.values()]
    return {**posted, "showings": kept, "changes": [*told, *fresh]}


def _with_key(row: Row, before: Sequence[Sequence[Field]]) -> Row:
    """Keep the name of a showing whose date changes: calendars know it by that."""
    if row.number is None or row.values.get("key"):
        return row
    old = shown(before[row.number])
    if old["start"] == row.values["start"]:
        return row
    return replace(row, values={**row.values, "key": _name(old)})


def _news(row: Row, before: Sequence[Sequence[Field]], today: date) -> Row | None:
    new = row.values
    if row.number is None:
        return _change(new, "added", "", today) if _is_ahead(new, today) else None
    old = shown(before[row.number])
    if not old["start"] or not new["start"]:
        return None
    if new["status"] != old["status"] and new["status"] in TOLD:
        moved_from = old["start"] if new["status"] == "moved" else ""
        return _change(new, new["status"], moved_from, today)
    if new["start"] != old["start"]:
        return _change(new, "moved", old["start"], today)
    if old["status"] == "cancelled" != new["status"]:
        return _change(new, "changed", "", today)
    return None


def _change(showing: Mapping[str, str], what: str, before: str, today: date) -> Row:
    values = {
        "on": today.isoformat(),
        "key": _name(showing),
        "what": what,
        "from": before,
        "note": "",
    }
    return Row(None, values)


def _essence(values: Mapping[str, str]) -> tuple[str, ...]:
    """Name a change without its note: it is not told twice running on one day."""
    return tuple(values.get(key, "") for key in ("on", "key", "what", "from"))


def _name(showing: Mapping[str, str]) -> str:
    return showing.get("key") or showing["start"].partition(" ")[0].partition("T")[0]


def _is_ahead(showing: Mapping[str, str], today: date) -> bool:
    try:
        return When.parse(showing["start"]).first >= today
    except Mistake:
        return False
