"""Lists of small tables in the form: stops, showings, artists, one row each.

A row that nobody touched keeps its bytes, wherever it is moved to.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args
from typing import get_origin

from pydantic import BaseModel
from werkzeug.datastructures import MultiDict

from guide.content import items
from guide.content.frontmatter import Value
from guide.desk.annotations import choices_of
from guide.desk.annotations import is_line
from guide.desk.annotations import model_of_rows
from guide.desk.field import Field

NUMBER = "row"
"""The part that names which row of the file a row of the form was; empty if new."""

MAIN = {
    "stops": ("at", "stay"),
    "showings": ("start", "status", "at"),
    "repeats": ("rule", "from", "status", "at"),
    "changes": ("on", "what", "note"),
    "artists": ("who", "did"),
}
"""What is asked first in a row of each list; the rest opens when it is wanted."""

MOST = 500
"""Rows of a list; more are no list that somebody wrote."""


@dataclass(frozen=True)
class Row:
    """A row as it is posted.

    Attributes:
        number: which row of the file it was; None for a new one.
        values: what stands in its parts; several texts in one are cut at commas.
    """

    number: int | None
    values: Mapping[str, str]


def rows_field(key: str, annotation: object, value: Value | None) -> Field | None:
    """Make the question of a list of tables; None where it is no such list."""
    model = model_of_rows(annotation)
    written = [] if value is None or value == "" else value
    if model is None or not isinstance(written, list):
        return None
    tables = [each for each in written if isinstance(each, dict) and _is_flat(each)]
    if len(tables) < len(written) or len(written) > MOST:
        return None
    rows = tuple(_parts(key, model, each) for each in tables)
    return Field(key, "rows", parts=_parts(key, model, {}), rows=rows)


def posted(field: Field, answers: MultiDict[str, str]) -> list[Row] | None:
    """Read the rows of a form in their order; None where the form lacks them."""
    numbers = answers.getlist(f"{field.name}.{NUMBER}")
    columns = {part.key: answers.getlist(part.name) for part in field.parts}
    if not numbers or any(len(column) != len(numbers) for column in columns.values()):
        return None
    found = []
    for place, number in enumerate(numbers[:MOST]):
        is_old = number.isdecimal() and int(number) < len(field.rows)
        values = {key: " ".join(own[place].split()) for key, own in columns.items()}
        if any(values.values()):
            found.append(Row(int(number) if is_old else None, values))
    return found


def written(field: Field, rows: Sequence[Row], raw: str) -> str:
    """Write rows as the value of their key; the untouched ones as they stand."""
    kept = items.chunks_of(raw)
    listed = {part.key for part in field.parts if part.kind == "list"}
    return items.written(raw, [_item(field, each, kept, listed) for each in rows])


def _item(
    field: Field, row: Row, kept: tuple[str, ...] | None, listed: set[str]
) -> str | Mapping[str, str]:
    is_same = row.number is not None and row.values == shown(field.rows[row.number])
    if is_same and kept and row.number is not None:
        return kept[row.number]
    return {
        key: _as_list(text) if key in listed else items.value(text)
        for key, text in row.values.items()
        if text
    }


def shown(parts: Sequence[Field]) -> dict[str, str]:
    """Return what a row of the form shows."""
    return {part.key: part.value for part in parts}


def _as_list(text: str) -> str:
    parts = [items.value(each.strip()) for each in text.split(",") if each.strip()]
    return f"[{', '.join(parts)}]"


def is_main(part: Field) -> bool:
    """Tell whether a part is asked in every row."""
    return part.key in MAIN.get(part.name.partition(".")[0], ())


def _parts(
    key: str, model: type[BaseModel], values: Mapping[str, Value]
) -> tuple[Field, ...]:
    """Make the questions of a row, the main ones first."""
    main = MAIN.get(key, ())
    parts = list(_in_file_order(key, model, values))
    first = sorted((p for p in parts if is_main(p)), key=lambda p: main.index(p.key))
    return (*first, *(part for part in parts if not is_main(part)))


def _in_file_order(
    key: str, model: type[BaseModel], values: Mapping[str, Value]
) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        own = info.alias or name
        found = values.get(own, "")
        choices = choices_of(info.annotation)
        is_list = not is_line(info.annotation) and _holds_texts(info.annotation)
        if is_list:
            texts = [found] if isinstance(found, str) else found
            text = ", ".join(str(each) for each in texts if each)
            yield Field(f"{key}.{own}", "list", text)
        else:
            kind = "choice" if choices else "line"
            yield Field(f"{key}.{own}", kind, str(found), choices)  # type: ignore[arg-type]


def _holds_texts(annotation: object) -> bool:
    return get_origin(annotation) is tuple and bool(get_args(annotation))


def _is_flat(table: Mapping[str, Value]) -> bool:
    """Tell whether nothing in a row is deeper than a list of texts without commas."""
    return all(
        isinstance(value, str)
        or (
            isinstance(value, list)
            and all(isinstance(each, str) and "," not in each for each in value)
        )
        for value in table.values()
    )
