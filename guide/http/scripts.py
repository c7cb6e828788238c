"""Join a script with the modules that it imports: one request instead of a chain.

Every module keeps a scope of its own, so equal names never meet.
"""

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[\w./-]+\.js)"$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function |class |const )", re.MULTILINE)


def joined(file: Path) -> str:
    """Return a script with its imports in the place of their names."""
    text = file.read_text(encoding="utf-8")
    return IMPORT.sub(lambda found: _inlined(file, found), text)


def _inlined(file: Path, found: re.Match[str]) -> str:
    names = " ".join(found[1].split())
    body = EXPORT.sub("", joined(file.parent / found[2]))
    return f"const {{ {names} }} = (() => {{\n{body}\nreturn {{ {names} }}\n}})()"
