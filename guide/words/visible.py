"""Where the interface says each sentence: a translator begins with what is seen first.

Templates and modules are read as `make words` reads them; only their order is ours.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS
from babel.messages.extract import extract_from_dir

KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "pgettext": ((1, "c"), 2)}
CODE = Path(__file__).parent.parent
ORDER = (
    "templates/layout",
    "templates/parts/ways",
    "templates/parts/foot",
    "templates/parts/langs",
    "templates/home",
    "templates/courses",
    "templates/parts",
    "guide/words",
    "templates/plan",
    "templates/search",
    "templates/map",
    "templates",
    "guide/web",
    "guide/maps",
    "guide/feeds",
    "guide/sheets",
    "guide",
    "templates/desk",
    "guide/desk",
)
"""From the head of every page to what only curators read."""

Key = tuple[str, str]
"""A sentence, of a plural the first form, with its context."""


def places(templates: Path) -> dict[Key, str]:
    """Name the file of each sentence, the most visible sentences first."""
    found = sorted(_found(templates), key=lambda each: _rank(each[1]))
    named: dict[Key, str] = {}
    for key, file in found:
        named.setdefault(key, file)
    return named


def _found(templates: Path) -> Iterator[tuple[Key, str]]:
    for folder, method in ((templates, "jinja2"), (CODE, "python")):
        ending = "html" if method == "jinja2" else "py"
        sentences = extract_from_dir(
            folder,
            [(f"**.{ending}", method)],
            {f"**.{ending}": {"trimmed": "true", "silent": "false"}},
            keywords=KEYWORDS,
        )
        for file, _, message, _, context in sentences:
            first = message if isinstance(message, str) else message[0]
            yield (first, context or ""), f"{folder.name}/{Path(file).as_posix()}"


def _rank(file: str) -> int:
    """Return the place of a file in the order: that of the longest name that fits."""
    fitting = [name for name in ORDER if file.startswith(name)]
    return ORDER.index(max(fitting, key=len))
