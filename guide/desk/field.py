"""One question of a story's form."""

from dataclasses import dataclass
from typing import Literal

from guide.domain.problem import Problem

Kind = Literal["line", "choice", "list", "yaml", "table", "rows"]

FIRST = ("title", "kind", "summary")
ALWAYS = frozenset({"position", "hours", "address", "stops", "showings", "sources"})
"""What most stories need, filled in or not."""


@dataclass(frozen=True)
class Field:
    """One question of the form.

    Attributes:
        name: the key; `group.key` inside a small table.
        kind: line, choice, list, yaml (several lines as they stand in the file),
            table (with parts), rows (a list of small tables).
        choices: values of a closed list.
        parts: the questions of a small table, or of a row that is not there yet.
        rows: the questions of each row.
    """

    name: str
    kind: Kind
    value: str = ""
    choices: tuple[str, ...] = ()
    parts: tuple["Field", ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: tuple[tuple["Field", ...], ...] = ()

    @property
    def key(self) -> str:
        """Its own key, without the table around it."""
        return self.name.rpartition(".")[2]

    @property
    def is_first(self) -> bool:
        """Whether it is asked before the text."""
        return self.name in FIRST

    @property
    def is_empty(self) -> bool:
        """Whether it may stay closed: nothing stands in it, nothing is wrong."""
        is_filled = self.value or self.rows or any(part.value for part in self.parts)
        return not is_filled and not self.problems and self.name not in ALWAYS
