"""A problem: something that an author should mend, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Literal

Severity = Literal["error", "warning"]


def N_(message: str) -> str:  # noqa: N802  (gettext's name for "translate later")
    """Mark a sentence for translation and return it as it is."""
    return message


class Mistake(ValueError):
    """Raised by a value that cannot be read; becomes a Problem with its line.

    The message is a msgid with `{named}` gaps; the values fill them.
    """

    def __init__(self, message: str, **values: object) -> None:
        self.message = message
        self.values = {key: str(value) for key, value in values.items()}
        super().__init__(message.format(**self.values))


@dataclass(frozen=True)
class Problem:
    """One sentence about one line of one file.

    Attributes:
        path: the file, relative to the village folder, with forward slashes.
        line: counted from 1.
        message: the English sentence with `{named}` gaps, a gettext msgid.
        values: what fills the gaps.
    """

    path: str
    line: int
    message: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    severity: Severity = "error"

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.message.format(**self.values)

    @property
    def is_error(self) -> bool:
        """Whether the guide cannot go on with this as it stands."""
        return self.severity == "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


def problem(
    path: str,
    line: int,
    message: str,
    *,
    severity: Severity = "error",
    **values: object,
) -> Problem:
    """Make a problem; the values are turned into text."""
    texts = {key: str(value) for key, value in values.items()}
    return Problem(path, line, message, texts, severity)


def in_order(problems: set[Problem] | list[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line and sentence, each once."""
    unique = {(each.path, each.line, each.text): each for each in problems}
    return tuple(unique[key] for key in sorted(unique))
