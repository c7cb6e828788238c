"""The form of a story: one field a key, made from the models that read the file."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from pydantic import BaseModel
from werkzeug.datastructures import MultiDict

from guide.content import frontmatter
from guide.content import matter
from guide.content.reading import MODELS
from guide.content.reading import STORY_KEYS
from guide.desk import rows
from guide.desk import showings
from guide.desk.annotations import choices_of
from guide.desk.annotations import is_line
from guide.desk.annotations import table_of
from guide.desk.field import Field
from guide.desk.field import FIRST
from guide.domain.pasted import pasted_point
from guide.domain.problem import Mistake
from guide.domain.problem import Problem
from guide.domain.thing import OWN_KEYS

LISTS = frozenset({"also", "suits", "concerns"})
APART = frozenset({"publication", "translated", "naming"})
"""Keys that buttons write, or the desk itself."""

MIXED = frozenset({"sources"})
"""Lists of names and tables side by side: a line of their own is shorter."""

EMPTY = frozenset({"", "[]"})
"""How a list without rows is written."""


def fields_of(
    family: str, text: str, problems: Sequence[Problem], *, is_source: bool
) -> tuple[Field, ...]:
    """Make the form of a file; every problem stands at the field of its line."""
    found = frontmatter.parse(frontmatter.split(text)[0])
    shared = _shared(family) if is_source else {}
    keys = dict.fromkeys([*FIRST, *STORY_KEYS, *shared])
    own = [key for key in keys if key in shared or key in STORY_KEYS]
    by_key = _by_key(found, problems)
    return tuple(
        _field(key, shared.get(key), text, found, by_key.get(key, ()))
        for key in own
        if key not in APART
    )


def elsewhere(
    fields: Sequence[Field], problems: Sequence[Problem]
) -> tuple[Problem, ...]:
    """Return the problems that belong to no field: those of the text."""
    told = {each for field in fields for each in field.problems}
    return tuple(each for each in problems if each not in told)


def filled(
    text: str,
    fields: Sequence[Field],
    answers: MultiDict[str, str],
    news_on: date | None = None,
) -> str:
    """Write the answers into a file; what was not changed keeps its bytes.

    Args:
        text: the file.
        fields: its form.
        answers: what was posted.
        news_on: the day on which a moved or cancelled showing is noted as a change;
            None where visitors never knew the old date.
    """
    changes = {}
    for field in fields:
        if field.kind == "rows":
            continue
        answer = _answer(field, answers)
        if answer is not None and answer != _shown(field):
            changes[field.name] = _written(field, answer)
    changes |= _rows_written(text, fields, answers, news_on)
    changed = matter.with_values(text, changes) if changes else text
    body = _lines(answers["body"]) if "body" in answers else None
    if body is None or body == frontmatter.split(text)[1]:
        return changed
    return matter.with_body(changed, body)


def _rows_written(
    text: str,
    fields: Sequence[Field],
    answers: MultiDict[str, str],
    news_on: date | None,
) -> dict[str, str]:
    lists = {each.name: each for each in fields if each.kind == "rows"}
    told = {name: rows.posted(each, answers) for name, each in lists.items()}
    if news_on:
        told = showings.with_news(lists, told, news_on)
    found = {}
    for name, posted in told.items():
        raw = matter.raw_value(text, name)
        value = raw if posted is None else rows.written(lists[name], posted, raw)
        if value != raw and (posted or raw not in EMPTY):
            found[name] = value
    return found


def without_mistakes(text: str, problems: Sequence[Problem]) -> str:
    """Leave out the keys that cannot be read, so that the rest can be shown."""
    try:
        found = frontmatter.parse(frontmatter.split(text)[0])
    except Mistake:
        return text
    return matter.with_values(text, dict.fromkeys(_by_key(found, problems)))


def body_of(text: str) -> str:
    """Return the text below the front matter."""
    return frontmatter.split(text)[1]


def _lines(text: str) -> str:
    """Give a text from a form the line ends of a file."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _shared(family: str) -> dict[str, object]:
    model = MODELS[family]
    return {
        info.alias or name: info.annotation
        for name, info in model.model_fields.items()
        if name not in OWN_KEYS
    }


def _field(
    key: str,
    annotation: object,
    text: str,
    found: frontmatter.FrontMatter,
    problems: Sequence[Problem],
) -> Field:
    value, mine = found.values.get(key), tuple(problems)
    if key in LISTS:
        lines = [value] if isinstance(value, str) else value or []
        shown = "\n".join(str(each) for each in lines)
        return Field(key, "list", shown, problems=mine)
    listed = rows.rows_field(key, annotation, value)
    if listed and key not in MIXED:
        return replace(listed, problems=mine)
    table = table_of(annotation)
    if table and not isinstance(value, list | str):
        parts = tuple(_parts(key, table, value or {}))
        return Field(key, "table", parts=parts, problems=mine)
    if is_line(annotation) and not isinstance(value, list | dict):
        choices = choices_of(annotation)
        kind: Literal["choice", "line"] = "choice" if choices else "line"
        return Field(key, kind, value or "", choices, problems=mine)
    return Field(key, "yaml", matter.raw_value(text, key), problems=mine)


def _parts(
    key: str, model: type[BaseModel], values: Mapping[str, object]
) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        own = info.alias or name
        choices = choices_of(info.annotation)
        kind: Literal["choice", "line"] = "choice" if choices else "line"
        yield Field(f"{key}.{own}", kind, str(values.get(own, "")), choices)


def _by_key(
    found: frontmatter.FrontMatter, problems: Sequence[Problem]
) -> Mapping[str, tuple[Problem, ...]]:
    """Sort problems to the key in whose lines they lie."""
    starts = sorted((line, str(key[0])) for key, line in found.lines.items() if key)
    tops = {key: line for line, key in reversed(starts)}
    by_key: dict[str, tuple[Problem, ...]] = {}
    last = max((line for line, _ in starts), default=1)
    for each in problems:
        named = each.values.get("key", "")
        before = [key for key, line in tops.items() if line <= each.line]
        if each.line <= last and before and each.line > 1:
            key = max(before, key=lambda name: tops[name])
        else:
            key = named if each.line == 1 else ""
        if key:
            by_key[key] = (*by_key.get(key, ()), each)
    return by_key


def _answer(field: Field, answers: MultiDict[str, str]) -> str | None:
    if field.kind == "table":
        if not any(part.name in answers for part in field.parts):
            return None
        values = {part.key: answers.get(part.name, "").strip() for part in field.parts}
        return matter.table(_placed(values))
    if field.name not in answers:
        return None
    text = _lines(answers[field.name])
    return text.strip("\n") if field.kind == "yaml" else text.strip()


def _placed(values: dict[str, str]) -> dict[str, str]:
    """Split what was pasted into the latitude: a pair, or a link of a map."""
    point = pasted_point(values.get("lat", ""))
    if point is None:
        return values
    return {**values, "lat": str(point.lat), "lon": str(point.lon)}


def _shown(field: Field) -> str:
    if field.kind == "table":
        return matter.table({part.key: part.value for part in field.parts})
    return field.value


def _written(field: Field, answer: str) -> str | None:
    if not answer or field.kind in {"table", "yaml"}:
        return answer or None
    if field.kind == "list":
        lines = (line.strip() for line in answer.split("\n"))
        return matter.listing([line for line in lines if line])
    return matter.scalar(field.name, " ".join(answer.split()))
