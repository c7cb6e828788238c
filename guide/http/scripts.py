"""Join a script with the modules that it imports: one request instead of a chain.

Every module keeps a scope of its own, so equal names never meet. A module that is
imported later, by `import()`, stays a file apart, named from where the page is.
"""

import re
from os.path import relpath
from pathlib import Path

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[\w./-]+\.js)"$', re.MULTILINE)
ALONE = re.compile(r'^import "(\.{1,2}/[\w./-]+\.js)"$', re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.{1,2}/[\w./-]+\.js)"\)')
COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
"""Every text of ours ends on its line, so no indent is part of one."""

EXPORT = re.compile(r"^export (?=(?:async )?function |class |const )", re.MULTILINE)


def joined(file: Path) -> str:
    """Return a script with its imports in the place of their names.

    Comments and indents stay behind: phones keep every byte in their packs.
    """
    return INDENT.sub("", COMMENT.sub("", _read(file, file.parent)))


def _read(file: Path, home: Path) -> str:
    text = file.read_text(encoding="utf-8")
    text = LATER.sub(lambda found: _later(file.parent / found[1], home), text)
    text = ALONE.sub(lambda found: _run(file.parent / found[1], home), text)
    return IMPORT.sub(lambda found: _inlined(file.parent / found[2], home, found), text)


def _inlined(file: Path, home: Path, found: re.Match[str]) -> str:
    names = " ".join(found[1].split())
    body = EXPORT.sub("", _read(file, home))
    return f"const {{ {names} }} = (() => {{\n{body}\nreturn {{ {names} }}\n}})()"


def _run(file: Path, home: Path) -> str:
    """Run a module of which no name is wanted: an element that a page has."""
    body = EXPORT.sub("", _read(file, home))
    return f";(() => {{\n{body}\n}})()"


def _later(file: Path, home: Path) -> str:
    path = relpath(file, home).replace("\\", "/")
    return f'import("{path if path.startswith(".") else f"./{path}"}")'
