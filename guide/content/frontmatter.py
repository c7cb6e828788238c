"""Front matter: YAML between two lines of `---`, every value with its line.

Scalars stay text until a model reads them: `10:30`, `no` and `010` would be traps.
"""

import re
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
    reader = _Reader(first_line)
    quoted = _quote_prose(text)
    try:
        _check_depth(quoted)
        node = yaml.compose(quoted, Loader=Loader)
    except yaml.YAMLError as error:
        return FrontMatter(mistakes=(_syntax(error, first_line),))
    if node is None:
        return FrontMatter()
    if not isinstance(node, yaml.MappingNode):
        mistake = Mistake(N_("Write lines of the form key: value."))
        return FrontMatter(mistakes=((first_line, mistake),))
    values = reader.mapping(node, ())
    return FrontMatter(values, reader.lines, tuple(reader.mistakes))


def _quote_prose(text: str) -> str:
    return "\n".join(_quoted(line) for line in text.split("\n"))


def _quoted(line: str) -> str:
    found = PROSE.fullmatch(line)
    if not found:
        return line
    escaped = found[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found[1]}: "{escaped}"'


def _check_depth(text: str) -> None:
    """Refuse what is nested so deep that composing it would end the process."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem="too many levels")


def _syntax(error: yaml.YAMLError, first_line: int) -> tuple[int, Mistake]:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    reason = getattr(error, "problem", None) or "this is no YAML"
    return line, Mistake(
        N_("The front matter cannot be read here: {reason}."), reason=reason
    )


class _Reader:
    """Turns nodes into values and notes their lines."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.lines: dict[Path, int] = {}
        self.mistakes: list[tuple[int, Mistake]] = []
        self._seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            line = self._line(key_node)
            if key in found:
                self._note(line, N_("The key “{key}” stands here twice."), key=key)
                continue
            if self._is_repeated(value_node, line):
                continue
            if _is_empty(value_node):
                self._note_empty(line, key, is_flow=bool(node.flow_style))
                continue
            self.lines[here] = line
            found[key] = self.value(value_node, here)
        return found

    def value(self, node: yaml.Node, path: Path) -> Value:
        self.lines.setdefault(path, self._line(node))
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        children = node.value if isinstance(node, yaml.SequenceNode) else []
        return [
            self.value(each, (*path, number))
            for number, each in enumerate(children)
            if not self._is_repeated(each, self._line(node))
        ]

    def _is_repeated(self, node: yaml.Node, line: int) -> bool:
        if isinstance(node, yaml.ScalarNode) or id(node) not in self._seen:
            self._seen.add(id(node))
            return False
        self._note(line, N_("References inside YAML are not read."))
        return True

    def _line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)

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


def _is_empty(node: yaml.Node) -> bool:
    if not isinstance(node, yaml.ScalarNode):
        return False
    return node.value == "" and node.style not in ("'", '"')
