"""Turn values of a front matter into models; every mistake becomes a sentence."""

from collections.abc import Iterator
from collections.abc import Mapping
from types import UnionType
from typing import Annotated
from typing import get_args
from typing import get_origin
from typing import Literal
from typing import TypeVar
from typing import Union

from pydantic import BaseModel
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.spelling import closest

Key = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)

PRICES = frozenset({"admission", "price"})
NUMBERS = {"int_parsing", "float_parsing", "int_from_float", "int_type", "float_type"}
RANGES = {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
TABLES = {"model_type", "dict_type", "model_attributes_type", "mapping_type"}
SHORT = {"too_short", "missing"}
"""A list of fixed length misses its items one by one."""

LARGEST_LATITUDE = 90


def build(
    model: type[M], values: Mapping[str, object]
) -> M | list[tuple[Key, Mistake]]:
    """Make a model, or list every mistake with the way to its key."""
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        return list(_mistakes(model, error))


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that authors write for a model."""
    return tuple(f.alias or name for name, f in model.model_fields.items())


def _mistakes(
    model: type[BaseModel], error: ValidationError
) -> Iterator[tuple[Key, Mistake]]:
    told: set[Key] = set()
    for detail in error.errors(include_url=False):
        key = _key(detail["loc"])
        if key in told or (detail["type"] in SHORT and _begins_any(key, told)):
            continue
        told.add(key)
        yield key, _sentence(model, key, detail)


def _begins_any(key: Key, told: set[Key]) -> bool:
    """Tell whether a list is short only because its items were refused."""
    return any(other[: len(key)] == key for other in told)


def _key(loc: tuple[int | str, ...]) -> Key:
    """Cut what pydantic adds to name the branch of a union."""
    if loc and loc[0] in PRICES:
        return loc[:1]
    return loc


def _sentence(model: type[BaseModel], key: Key, detail: ErrorDetails) -> Mistake:
    kind, name = detail["type"], _name(key)
    own = detail.get("ctx", {}).get("error")
    if isinstance(own, Mistake):
        return own
    if kind == "extra_forbidden":
        return _unknown(name, _fields_at(model, key[:-1]))
    if key and key[0] in PRICES:
        return Mistake(
            N_("Write {key}: free, or {key}: {{won: 10000, group: 5000}}."), key=key[0]
        )
    if kind == "missing" and isinstance(key[-1], str):
        return Mistake(N_("The key “{key}” is missing."), key=name)
    if kind == "literal_error":
        return _not_listed(name, str(detail["input"]), model, key)
    return _plain(kind, name, detail)


def _name(key: Key) -> str:
    """Return the last word of a key: an item of a list is called like the list."""
    return next((part for part in reversed(key) if isinstance(part, str)), "")


SENTENCES: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(NUMBERS), N_("“{value}” is no number for {key}.")),
    (frozenset(RANGES), N_("{value} is out of range for {key}.")),
    (frozenset(SHORT), N_("The list “{key}” is too short.")),
    (
        frozenset(TABLES),
        N_("“{key}” needs the form {{key: value, …}}, not “{value}”."),
    ),
    (frozenset({"tuple_type"}), N_("“{key}” needs a list: [one, two].")),
)
"""What to say by pydantic's name of the error."""


def _plain(kind: str, name: str, detail: ErrorDetails) -> Mistake:
    value = str(detail["input"])
    if kind in RANGES and name in {"lat", "lon"}:
        return _out_of_globe(name, value)
    other = N_("“{value}” does not have the form that {key} needs.")
    message = next((text for kinds, text in SENTENCES if kind in kinds), other)
    return Mistake(message, key=name, value=value)


def _out_of_globe(name: str, value: str) -> Mistake:
    if name == "lat" and abs(float(value)) > LARGEST_LATITUDE:
        return Mistake(N_("lat is {value}: lat and lon are swapped."), value=value)
    return Mistake(N_("{value} is out of range for {key}."), value=value, key=name)


def _unknown(name: str, known: tuple[str, ...]) -> Mistake:
    other = closest(name, known)
    if other:
        return Mistake(
            N_("There is no key “{key}”. Did you mean {other}?"), key=name, other=other
        )
    return Mistake(N_("There is no key “{key}”."), key=name)


def _not_listed(name: str, value: str, model: type[BaseModel], key: Key) -> Mistake:
    known = _choices(_annotation(model, key))
    other = closest(value, known)
    if other:
        message = N_("“{value}” is no {key}. Did you mean {other}?")
        return Mistake(message, value=value, key=name, other=other)
    return Mistake(
        N_("“{value}” is no {key}: use {known}."),
        value=value,
        key=name,
        known=", ".join(known),
    )


def _fields_at(model: type[BaseModel], key: Key) -> tuple[str, ...]:
    inner = _model_in(_annotation(model, key)) if key else model
    return keys_of(inner) if inner else ()


def _annotation(model: type[BaseModel], key: Key) -> object:
    """Follow a key through nested models to the type of its value."""
    here: object = model
    for part in key:
        if isinstance(part, int):
            continue
        inner = _model_in(here)
        found = _field(inner, part) if inner else None
        if found is None:
            return here
        here = found
    return here


def _field(model: type[BaseModel], name: str) -> object | None:
    for field_name, info in model.model_fields.items():
        if (info.alias or field_name) == name:
            return info.annotation
    return None


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(each) for each in get_args(annotation))
    return next((model for model in found if model), None)


def _choices(annotation: object) -> tuple[str, ...]:
    origin = get_origin(annotation)
    if origin is Literal:
        return tuple(str(each) for each in get_args(annotation))
    if origin in {Union, UnionType, Annotated, tuple}:
        return tuple(c for each in get_args(annotation) for c in _choices(each))
    return ()
