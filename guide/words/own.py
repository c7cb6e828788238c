"""Languages that a village brings itself: `translations/kk/LC_MESSAGES/messages.po`.

Compiled at the start, because that is what gettext reads; a language that the guide
ships is not replaced, since all villages of one server share it.
"""

import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError
from babel.messages.pofile import read_po
from babel.messages.pofile import write_po

from guide.errors import Refused
from guide.words.language import also_from
from guide.words.language import FOLDER
from guide.words.language import OWN

PLACE = "LC_MESSAGES/messages"


def shipped() -> tuple[str, ...]:
    """List the languages whose interface the guide brings."""
    return tuple(sorted(file.parts[-3] for file in FOLDER.glob(f"*/{PLACE}.po")))


def take_in(root: Path, instance: Path) -> Path | None:
    """Compile a village's own languages and speak them; gives the folder, if any.

    Raises:
        Refused: a catalogue cannot be read.
    """
    found = [
        file
        for file in sorted((root / OWN).glob(f"*/{PLACE}.po"))
        if file.parts[-3] not in shipped()
    ]
    if not found:
        return None
    try:
        folder = _compile(found, instance / OWN)
    except OSError:
        # A read-only disk: what can be made again may stand anywhere.
        folder = _compile(found, Path(tempfile.mkdtemp(prefix="guide-words-")))
    also_from(folder)
    return folder


def begin(root: Path, code: str) -> Path:
    """Write the catalogue of a new language, or bring it up to date; gives the file.

    What somebody translated stays; new sentences come empty and are said in English
    until they have words.

    Raises:
        Refused: the guide brings this language itself, or its catalogue is broken.
    """
    if code in shipped():
        message = f"The guide speaks “{code}” already."
        raise Refused(message)
    file = root / OWN / code / f"{PLACE}.po"
    fresh = Catalog(locale=_babel(code), charset="utf-8", fuzzy=False)
    for each in _read(FOLDER / "en" / f"{PLACE}.po"):
        if each.id:
            empty = "" if isinstance(each.id, str) else ("",) * fresh.num_plurals
            fresh.add(each.id, empty, flags=each.flags, context=each.context)
    if file.is_file():
        known = _read(file)
        known.update(fresh, no_fuzzy_matching=True)
        fresh = known
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".part")
    with draft.open("wb") as out:
        write_po(out, fresh, ignore_obsolete=True, sort_output=True)
    draft.replace(file)
    return file


def _babel(code: str) -> str:
    """Write a language code as Babel and gettext do: zh_Hant."""
    return code.replace("-", "_")


def _compile(files: list[Path], folder: Path) -> Path:
    for file in files:
        made = folder / _babel(file.parts[-3]) / f"{PLACE}.mo"
        made.parent.mkdir(parents=True, exist_ok=True)
        catalogue = _read(file)
        with made.with_suffix(".part").open("wb") as out:
            write_mo(out, catalogue)
        made.with_suffix(".part").replace(made)
    return folder


def _read(file: Path) -> Catalog:
    try:
        with file.open("rb") as text:
            return read_po(text, locale=_babel(file.parts[-3]), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        message = f"{file}: {error}."
        raise Refused(message) from error
