"""The items of a list in a front matter, as they are written: lines or `[{…}, {…}]`."""

import re
from collections.abc import Mapping
from collections.abc import Sequence

from guide.content import matter

DASH = re.compile(r"( *)- ")
INDENT = "  "


def chunks_of(raw: str) -> tuple[str, ...] | None:
    """Cut a list at its dashes, comments and all; None where it is on one line.

    Args:
        raw: the value as it stands in the file, without its key.
    """
    first = DASH.match(raw)
    if not first:
        return None
    begin = f"{first[1]}- "
    chunks: list[list[str]] = []
    for line in raw.split("\n"):
        if line.startswith(begin):
            chunks.append([line])
        else:
            chunks[-1].append(line)
    return tuple("\n".join(lines) for lines in chunks)


def written(raw: str, items: Sequence[str | Mapping[str, str]]) -> str:
    """Put a list together in the style that it has; a new one goes in lines.

    Args:
        raw: the list as it stands.
        items: a chunk that stays as it is, or the values of a table, as YAML.
    """
    if not items:
        return ""
    if raw.startswith("["):
        return f"[{', '.join(_table(each) for each in items)}]"
    first = DASH.match(raw)
    indent = first[1] if first else INDENT
    lines = (
        each if isinstance(each, str) else f"{indent}- {_table(each)}" for each in items
    )
    return "\n".join(lines)


def value(text: str) -> str:
    """Write one text as YAML inside a table."""
    return matter.listing([text])[1:-1]


def _table(item: str | Mapping[str, str]) -> str:
    if isinstance(item, str):
        return item
    return f"{{{', '.join(f'{key}: {own}' for key, own in item.items() if own)}}}"
