"""Change single keys of a front matter; every other byte of the file stays.

Comments, the order of keys and the way values are written are the author's own.
"""

import json
import re
from collections.abc import Mapping
from collections.abc import Sequence

from guide.content import frontmatter
from guide.content.frontmatter import PROSE_KEYS
from guide.content.frontmatter import Value

KEY = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]|$)")
LATE = "translated"
"""The key that stays at the end."""

COMMENT = re.compile(r"[ \t]+#[^\"']*$")
LITERAL = re.compile(r"[\"'|>]")


def raw_value(text: str, key: str) -> str:
    """Return the value of a key as it is written, without the key itself."""
    head, _, _ = frontmatter.split(text)
    lines = head.split("\n")
    span = _span(lines, key)
    if span is None:
        return ""
    own = lines[span[0] : span[1]]
    return "\n".join([own[0].partition(":")[2].strip(), *own[1:]]).strip("\n")


def with_values(text: str, changes: Mapping[str, str | None]) -> str:
    """Write some keys; None takes a key away.

    Args:
        text: the whole file; its lines end with a line feed.
        changes: what stands behind each key from now on, as YAML.
    """
    head, body, _ = frontmatter.split(text)
    lines = head.split("\n") if head else []
    for key, value in changes.items():
        lines = _with_value(lines, key, value)
    return "\n".join(["---", *lines, "---", body])


def with_body(text: str, body: str) -> str:
    """Replace what stands below the front matter."""
    head, _, _ = frontmatter.split(text)
    return "\n".join(["---", head, "---", body] if head else ["---", "---", body])


def scalar(key: str, value: str) -> str:
    """Write one line of text as YAML, quoted only where YAML would misread it."""
    if key in PROSE_KEYS and not LITERAL.match(value):
        return value
    plain = frontmatter.parse(f"{key}: {value}")
    is_same = plain.values == {key: value} and not plain.mistakes
    return value if is_same else json.dumps(value, ensure_ascii=False)


def table(values: Mapping[str, str]) -> str:
    """Write a small table on one line: `{lat: 35.1, lon: 126.8}`."""
    parts = [f"{key}: {_flow(value)}" for key, value in values.items() if value]
    return f"{{{', '.join(parts)}}}" if parts else ""


def listing(values: Sequence[str]) -> str:
    """Write a list of short texts on one line."""
    return f"[{', '.join(_flow(each) for each in values)}]" if values else ""


def _flow(value: str) -> str:
    plain: Mapping[str, Value] = frontmatter.parse(f"x: [{value}]").values
    return value if plain == {"x": [value]} else json.dumps(value, ensure_ascii=False)


def _with_value(lines: list[str], key: str, value: str | None) -> list[str]:
    span = _span(lines, key)
    if span is None:
        if not value:
            return lines
        late = _span(lines, LATE)
        end = late[0] if late and key != LATE else len(lines)
        return [*lines[:end], *_written(key, value), *lines[end:]]
    first, last = span
    if not value:
        return [*lines[:first], *lines[last:]]
    written = _written(key, value)
    comment = COMMENT.search(lines[first]) if key not in PROSE_KEYS else None
    if comment and len(written) == 1 and last == first + 1:
        written[0] += comment[0]
    return [*lines[:first], *written, *lines[last:]]


def _written(key: str, value: str) -> list[str]:
    """Write a key; a list in lines begins below it."""
    first, *rest = value.split("\n")
    if key not in PROSE_KEYS and first.startswith((" ", "- ")):
        return [f"{key}:", first, *rest]
    gap = " " if first else ""
    return [f"{key}:{gap}{first}", *rest]


def _span(lines: Sequence[str], key: str) -> tuple[int, int] | None:
    """Find the lines of a key; comments above the next key belong to that one."""
    starts = [n for n, line in enumerate(lines) if KEY.match(line)]
    own = next((n for n in starts if lines[n].startswith(f"{key}:")), None)
    if own is None:
        return None
    end = next((n for n in starts if n > own), len(lines))
    while end > own + 1 and lines[end - 1].strip()[:1] in {"", "#"}:
        end -= 1
    return own, end
