"""What kind of question the type of a model's field asks for."""

from typing import get_args
from typing import get_origin
from typing import Literal

from pydantic import BaseModel


def table_of(annotation: object) -> type[BaseModel] | None:
    """Return the model of a small table, like a position; None for anything else."""
    options = [each for each in _options(annotation) if each is not type(None)]
    if len(options) != 1:
        return None
    only = options[0]
    is_model = isinstance(only, type) and issubclass(only, BaseModel)
    return only if is_model else None  # type: ignore[return-value]


def is_line(annotation: object) -> bool:
    """Tell whether a value is one line of text."""
    options = _options(annotation)
    return not any(get_origin(each) is tuple for each in options) and not any(
        isinstance(each, type) and issubclass(each, BaseModel) for each in options
    )


def _options(annotation: object) -> tuple[object, ...]:
    """Open a union; an annotated type counts as what it wraps."""
    if hasattr(annotation, "__metadata__"):
        return _options(get_args(annotation)[0])
    if get_origin(annotation) in {tuple, Literal, dict} or not get_args(annotation):
        return (annotation,)
    return tuple(each for one in get_args(annotation) for each in _options(one))


def choices_of(annotation: object) -> tuple[str, ...]:
    """Return the values of a closed list; none where any text is allowed."""
    options = [each for each in _options(annotation) if each is not type(None)]
    if not options or any(get_origin(each) is not Literal for each in options):
        return ()
    return tuple(str(value) for each in options for value in get_args(each))


def model_of_rows(annotation: object) -> type[BaseModel] | None:
    """Return the model of a list of small tables; None for anything else."""
    if get_origin(annotation) is not tuple:
        return None
    only, *_ = get_args(annotation)
    is_model = isinstance(only, type) and issubclass(only, BaseModel)
    return only if is_model else None
