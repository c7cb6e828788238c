"""Front matter: YAML between two lines of `---`, every value with its line.

Scalars stay text until a model reads them: `10:30`, `no` and `010` would be traps.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

import yaml

from guide.domain.problem import Mistake
from guide.domain.problem import N_

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PROSE_KEYS = ("title", "summary", "spot", "medium", "company", "booking")
"""Keys whose unquoted value is literally the rest of the line."""

PROSE = re.compile(rf"({'|'.join(PROSE_KEYS)}):[ \t]+(?![\"'|>])(\S.*?)[ \t]*")

DEEPEST = 20
"""Levels of nesting; stories use four."""

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]
"""The way to a value: keys and list numbers."""


@dataclass(frozen=True)
class FrontMatter:
    """Values as text, lists and dicts, and the line of each, counted from 1."""

    values: Mapping[str, Value] = field(default_factory=dict)
    lines: Mapping[Path, int] = field(default_factory=dict)
    mistakes: tuple[tuple[int, Mistake], ...] = ()

    def line(self, path: Path) -> int:
        """Return the line of a value, else of the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def split(text: str) -> tuple[str, str, int]:
    """Cut a file into front matter, body, and the line on which the body begins.

    Raises:
        Mistake: the file is empty, or the front matter is missing or has no end.
    """
    if not text.strip():
        raise Mistake(N_("The file is empty."))
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Mistake(N_("The front matter is missing: the first line must be ---."))
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            body = "\n".join(lines[number + 1 :])
            return "\n".join(lines[1:number]), body, number + 2
    raise Mistake(N_("The front matter has no end: close it with a line of ---."))


def parse(text: str, first_line: int = 2) -> FrontMatter:
    """Read YAML; `first_line` is the line of the file on which it begins."""
    reader = _Reader(first_line, _quote_prose(text))
    try:
        values = reader.document()
    except yaml.YAMLError as error:
        return FrontMatter(mistakes=(_syntax(error, first_line),))
    return FrontMatter(values, reader.lines, tuple(reader.mistakes))


def _quote_prose(text: str) -> str:
    return "\n".join(_quoted(line) for line in text.split("\n"))


def _quoted(line: str) -> str:
    found = PROSE.fullmatch(line)
    if not found:
        return line
    escaped = found[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found[1]}: "{escaped}"'


def _syntax(error: yaml.YAMLError, first_line: int) -> tuple[int, Mistake]:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    reason = getattr(error, "problem", None) or "this is no YAML"
    return line, Mistake(
        N_("The front matter cannot be read here: {reason}."), reason=reason
    )


class _Reader:
    """Turns the events of YAML into values and notes their lines, in one pass."""

    def __init__(self, first_line: int, text: str) -> None:
        self.first_line = first_line
        self.lines: dict[Path, int] = {}
        self.mistakes: list[tuple[int, Mistake]] = []
        self._events = yaml.parse(text, Loader=Loader)
        self._anchors: dict[str, str] = {}
        self._depth = 0

    def document(self) -> dict[str, Value]:
        """Read the only document; nothing where there is none.

        Raises:
            YAMLError: it is no YAML, more than one document, or nested too deep.
        """
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return {}
        event = next(self._events)
        found: dict[str, Value] = {}
        if isinstance(event, yaml.MappingStartEvent):
            found = self._mapping(event, ())
        elif self._skip(event) or not _is_empty(event):
            self._note(self.first_line, N_("Write lines of the form key: value."))
        next(self._events)
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(
                problem="but found another document",
                problem_mark=after.start_mark,  # type: ignore[arg-type]
            )
        return found

    def _mapping(self, start: yaml.MappingStartEvent, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for event in self._inside(yaml.MappingEndEvent):
            line = self._line(event)
            key = self._skip(event)
            value = next(self._events)
            if key in found:
                self._note(line, N_("The key “{key}” stands here twice."), key=key)
                self._skip(value)
            elif _is_empty(value):
                self._note_empty(line, key, is_flow=bool(start.flow_style))
            else:
                here = (*path, key)
                self.lines[here] = line
                found.update(self._child(key, value, here, line))
        return found

    def _child(
        self, key: str, event: yaml.Event, path: Path, line: int
    ) -> dict[str, Value]:
        """Read one value; none for a reference, which would copy what it names."""
        if isinstance(event, yaml.AliasEvent) and event.anchor not in self._anchors:
            self._note(line, N_("References inside YAML are not read."))
            return {}
        return {key: self._value(event, path)}

    def _value(self, event: yaml.Event, path: Path) -> Value:
        self.lines.setdefault(path, self._line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if not isinstance(event, yaml.SequenceStartEvent):
            return self._skip(event)
        line = self._line(event)
        found: list[Value] = []
        for number, each in enumerate(self._inside(yaml.SequenceEndEvent)):
            child = self._child("", each, (*path, number), line)
            found += child.values()
        return found

    def _inside(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        """Go through the events that begin a part of what was just opened."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem="too many levels")
        while not isinstance(event := next(self._events), end):
            yield event
        self._depth -= 1

    def _skip(self, event: yaml.Event) -> str:
        """Go past a node; gives its text, and for a list or a table some brackets."""
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor:
                self._anchors[event.anchor] = event.value
            return str(event.value)
        if isinstance(event, yaml.AliasEvent):
            return self._anchors.get(str(event.anchor), f"*{event.anchor}")
        depth = 1
        while depth:
            inner = next(self._events)
            depth += isinstance(inner, yaml.CollectionStartEvent)
            depth -= isinstance(inner, yaml.CollectionEndEvent)
        return "[]" if isinstance(event, yaml.SequenceStartEvent) else "{}"

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (mark.line if mark else 0)

    def _note(self, line: int, message: str, **values: object) -> None:
        self.mistakes.append((line, Mistake(message, **values)))

    def _note_empty(self, line: int, key: str, *, is_flow: bool) -> None:
        if is_flow:
            self._note(line, N_("Quote a text that has a comma: “{key}”."), key=key)
        else:
            self._note(
                line,
                N_("The key “{key}” has no value: fill it in or delete the line."),
                key=key,
            )


def _is_empty(event: yaml.Event) -> bool:
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.value == ""
        and event.style not in ("'", '"')
    )
