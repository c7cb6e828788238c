"""Languages that a village brings itself: `translations/kk/LC_MESSAGES/messages.po`.

Compiled at the start, because that is what gettext reads, and only what is whole: a
sentence that is half translated or cannot be filled is said in English. A language that
the guide ships is not replaced: then its mistakes would be mended in many places.
"""

import logging
import re
import tempfile
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cache
from gettext import c2py
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError
from babel.messages.pofile import read_po
from babel.messages.pofile import write_po

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.errors import Refused
from guide.words.language import catalogue
from guide.words.language import FOLDER
from guide.words.language import OWN
from guide.words.language import speak_from
from guide.words.visible import Key
from guide.words.visible import places

PLACE = "LC_MESSAGES/messages"
GAP = re.compile(r"%\(\w+\)s|\{\w+\}")
ESCAPED = re.compile(r"%%|\{\{|\}\}")
STRAY = re.compile(r"[%{}]")
"""What Python takes for half a gap, and a page would not survive."""

GAPS = N_(
    "Write the gaps as the original has them: {gaps}. Until then it is in English."
)

HEADER = """\
# The guide's words in one more language, the most visible ones first.
# Fill in msgstr; what is empty is said in English.
# Names in {} and %()s are filled by the guide: leave them as they are."""
NOISE = re.compile(
    rb'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date'
    rb"|Last-Translator|Language-Team|Generated-By):.*\n",
    re.MULTILINE,
)
"""Lines that change with every run and say nothing."""

log = logging.getLogger("guide")


@cache
def shipped() -> tuple[str, ...]:
    """List the languages whose interface the guide brings."""
    return tuple(sorted(file.parts[-3] for file in FOLDER.glob(f"*/{PLACE}.po")))


def take_in(root: Path, instance: Path) -> Path | None:
    """Compile a village's own languages and speak them; gives the folder, if any.

    Raises:
        Refused: a catalogue cannot be read.
    """
    found = _catalogues(root)
    if not found:
        speak_from(None)
        return None
    for each in slips(root):
        log.warning("%s", each)
    try:
        folder = _compile(found, instance / OWN)
    except OSError:
        # A read-only disk: what can be made again may stand anywhere.
        folder = _compile(found, Path(tempfile.mkdtemp(prefix="guide-words-")))
    catalogue.cache_clear()
    speak_from(folder)
    return folder


def slips(root: Path) -> tuple[Problem, ...]:
    """List the sentences of a village's catalogues whose gaps are not the original's.

    Raises:
        Refused: a catalogue cannot be read.
    """
    return tuple(
        Problem(
            file.relative_to(root).as_posix(),
            each.lineno or 1,
            GAPS,
            {"gaps": ", ".join(sorted(_gaps(each.id))) or "–"},
            "warning",
        )
        for file in _catalogues(root)
        for each in _read(file)
        if each.id and any(_forms(each.string)) and not _fits(each)
    )


def begin(root: Path, code: str, templates: Path) -> Path:
    """Write the catalogue of a new language, or bring it up to date; gives the file.

    What somebody translated stays; new sentences come empty and are said in English
    until they have words. The first ones are those that visitors see first.

    Raises:
        Refused: the guide brings this language itself, or its catalogue is broken.
    """
    if code in shipped():
        message = f"The guide speaks “{code}” already."
        raise Refused(message)
    file = root / OWN / code / f"{PLACE}.po"
    fresh = _empty(code, places(templates))
    if file.is_file():
        known = _read(file)
        known.update(fresh, no_fuzzy_matching=True)
        fresh = known
    written = BytesIO()
    write_po(written, fresh, ignore_obsolete=True, include_lineno=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".part")
    draft.write_bytes(NOISE.sub(b"", written.getvalue()))
    draft.replace(file)
    return file


def _empty(code: str, named: Mapping[Key, str]) -> Catalog:
    """Make a catalogue with every sentence and no words."""
    made = Catalog(
        locale=_babel(code), charset="utf-8", fuzzy=False, header_comment=HEADER
    )
    order = {key: number for number, key in enumerate(named)}
    sentences = [each for each in _read(FOLDER / "en" / f"{PLACE}.po") if each.id]
    for each in sorted(sentences, key=lambda each: order.get(_key(each), len(order))):
        empty = "" if isinstance(each.id, str) else ("",) * made.num_plurals
        where = [(named[_key(each)], 1)] if _key(each) in named else []
        made.add(each.id, empty, where, flags=each.flags, context=each.context)
    return made


def _key(message: Message) -> Key:
    return _forms(message.id)[0], message.context or ""


def _babel(code: str) -> str:
    """Write a language code as Babel and gettext do: zh_Hant."""
    return code.replace("-", "_")


def _catalogues(root: Path) -> list[Path]:
    return [
        file
        for file in sorted((root / OWN).glob(f"*/{PLACE}.po"))
        if file.parts[-3] not in shipped()
    ]


def _compile(files: list[Path], folder: Path) -> Path:
    for file in files:
        made = folder / _babel(file.parts[-3]) / f"{PLACE}.mo"
        made.parent.mkdir(parents=True, exist_ok=True)
        words = _read(file)
        whole = Catalog(locale=words.locale, charset="utf-8", fuzzy=False)
        whole.mime_headers = words.mime_headers
        for each in words:
            if each.id and all(_forms(each.string)) and _fits(each):
                whole.add(each.id, each.string, flags=each.flags, context=each.context)
        draft = made.with_suffix(".part")
        with draft.open("wb") as out:
            write_mo(out, whole)
        draft.replace(made)
    return folder


def _fits(message: Message) -> bool:
    """Tell whether a sentence can be filled like its original.

    One form of a plural may leave its number out: “a stop”.
    """
    wanted = _gaps(message.id)
    forms = [form for form in _forms(message.string) if form]
    is_plural = message.pluralizable
    return all(
        (_gaps((form,)) <= wanted if is_plural else _gaps((form,)) == wanted)
        and (not wanted or not STRAY.search(GAP.sub("", ESCAPED.sub("", form))))
        for form in forms
    )


def _gaps(text: str | Sequence[str]) -> set[str]:
    return {gap for form in _forms(text) for gap in GAP.findall(ESCAPED.sub("", form))}


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the forms of a plural; a plain sentence has one."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _read(file: Path) -> Catalog:
    try:
        with file.open("rb") as text:
            found = read_po(text, locale=_babel(file.parts[-3]), abort_invalid=True)
            # gettext reads the rule of the plural only when it opens the words.
            c2py(found.plural_expr)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        message = f"{file}: {error}."
        raise Refused(message) from error
    return found
