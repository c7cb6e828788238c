"""Write the prints of a translation into its front matter; nothing else changes."""

import os
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from guide.domain.thing import Thing
from guide.domain.translation import prints


def accept_translation(root: Path, thing: Thing, locale: str) -> None:
    """Store the prints of the source text as it is now.

    Args:
        root: the village folder.
        thing: what was translated.
        locale: a language in which it has a text.
    """
    file = root / thing.stories[locale].path
    text = file.read_bytes().decode("utf-8")
    changed = with_prints(text, prints(thing.source))
    if changed != text:
        write_text(file, changed)


def with_prints(text: str, found: Mapping[str, tuple[str, ...]]) -> str:
    """Replace or add the key `translated` at the end of the front matter."""
    first, *rest = StringIO(text, newline="")  # lines keep the ends that they have
    fence = next(n for n, line in enumerate(rest) if line.rstrip() == "---")
    end = first[len(first.rstrip("\r\n")) :]
    own = [f"  {section}: {' '.join(each)}{end}" for section, each in found.items()]
    head = [*_without_prints(rest[:fence]), f"translated:{end}", *own]
    return "".join([first, *head, *rest[fence:]])


def _without_prints(lines: Iterable[str]) -> Iterator[str]:
    is_old = False
    for line in lines:
        if line.strip() and not line.startswith((" ", "\t")):
            is_old = line.startswith("translated:")
        if not is_old:
            yield line


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
