"""What a translator sent: what is new of it, what is missing, what to show again."""

from collections.abc import Sequence

from flask import request

from guide.desk.editor import as_lines
from guide.desk.pairs import FIELDS
from guide.desk.pairs import Pair


def is_rewritten(pairs: Sequence[Pair]) -> bool:
    """Tell whether some heading or paragraph is another one than in the file."""
    return any(_is_new(each) for each in pairs if each.name not in FIELDS)


def gaps_in(pairs: Sequence[Pair]) -> frozenset[str]:
    """Name what is blank before something filled in of its section.

    A file has no blank paragraphs: the next one would stand beside the wrong
    paragraph of the source.
    """
    if not is_rewritten(pairs):
        return frozenset()
    found: set[str] = set()
    filled = ""
    texts = [each for each in pairs if each.name not in FIELDS and not each.is_heading]
    for pair in reversed(texts):
        section = pair.name.rpartition("-")[0]
        if answer(pair.name):
            filled = section
        elif section == filled and pair.source.strip():
            found.add(pair.name)
    return frozenset(found)


def answer(name: str) -> str:
    """Return what a field holds, with the line ends of a file."""
    return as_lines(request.form.get(name, "")).strip()


def shown(pair: Pair) -> str:
    """Return what was typed; the file's own words where nothing was."""
    return request.form[pair.name] if _is_typed(pair) else pair.own


def is_ticked(pair: Pair) -> bool:
    """Tell whether a paragraph counts as read when the sheet is shown."""
    if request.method == "GET":
        return not pair.own
    is_as_seen = _is_typed(pair) or answer(f"was-{pair.name}") == pair.own.strip()
    return f"read-{pair.name}" in request.form and is_as_seen


def _is_new(pair: Pair) -> bool:
    return pair.name in request.form and answer(pair.name) != pair.own.strip()


def _is_typed(pair: Pair) -> bool:
    was = f"was-{pair.name}"
    is_left = was in request.form and answer(was) == answer(pair.name)
    return pair.name in request.form and not is_left
