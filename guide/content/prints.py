"""Write the prints of a translation into its front matter; nothing else changes."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from guide.content.source import read_text
from guide.domain.thing import Thing
from guide.domain.translation import prints

OLD = re.compile(r"^translated:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)


def accept_translation(root: Path, thing: Thing, locale: str) -> None:
    """Store the prints of the source text as it is now.

    Args:
        root: the village folder.
        thing: what was translated.
        locale: a language in which it has a text.
    """
    file = root / thing.stories[locale].path
    text = read_text(file)
    changed = with_prints(text, prints(thing.source))
    if changed != text:
        write_text(file, changed)


def with_prints(text: str, found: Mapping[str, tuple[str, ...]]) -> str:
    """Replace or add the key `translated` at the end of the front matter."""
    head, fence, body = text[4:].partition("\n---\n")
    without = OLD.sub("", f"{head}\n").rstrip("\n")
    lines = [f"  {section}: {' '.join(each)}" for section, each in found.items()]
    block = "\n".join(["translated:", *lines])
    return f"---\n{without}\n{block}{fence}{body}"


def write_text(file: Path, text: str) -> None:
    """Replace a file in one step: it is the old one or the new one, never half."""
    with NamedTemporaryFile(
        "w", dir=file.parent, delete=False, encoding="utf-8", newline="\n"
    ) as draft:
        draft.write(text)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).chmod(file.stat().st_mode if file.exists() else 0o644)
    Path(draft.name).replace(file)
