"""The catalogues: everything that a page says is said in every language."""

import re
import shutil
from functools import lru_cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from guide.words.language import FOLDER
from hatch_build import compile_words

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "ko", "ru")
KEYWORDS = parse_keywords(["_", "gettext", "ngettext:1,2", "N_", "pgettext:1c,2"])
GAP = re.compile(r"%\((\w+)\)s|(?<!\{)\{(\w+)\}(?!\})")
COUNTS = frozenset({"num", "count"})
"""Gaps that a form for one thing may leave out."""

HANGUL = re.compile(r"[가-힣]")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
ENDS = (".", ":", "?", "!", "…", "”", "»")
WORD = re.compile(r"[A-Za-z]{3,}")

Name = tuple[str | None, str]
"""What a message is found by: its context, and its English text."""


@lru_cache(maxsize=1)
def extracted() -> dict[Name, tuple[str, ...]]:
    """Read every message that code and templates have now."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(str(ROOT), methods, options, keywords=KEYWORDS)
    texts = [(context, message) for _, _, message, _, context in found]
    return {
        (context, forms[0]): forms
        for context, message in texts
        for forms in [(message,) if isinstance(message, str) else tuple(message)]
    }


@lru_cache
def catalogue(code: str) -> Catalog:
    """Read what translators wrote."""
    with (FOLDER / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=code)


def messages(code: str) -> dict[Name, Message]:
    """Return the messages of a catalogue, without its head."""
    return {
        (str(each.context) if each.context else None, forms_of(each.id)[0]): each
        for each in catalogue(code)
        if each.id
    }


def forms_of(text: object) -> tuple[str, ...]:
    """Return the forms of a text: one, or one a plural."""
    return tuple(text) if isinstance(text, (list, tuple)) else (str(text),)


def gaps(text: str) -> frozenset[str]:
    """Return the names of the gaps that values fill."""
    return frozenset(a or b for a, b in GAP.findall(text))


def bare(text: str) -> str:
    """Return a text without its gaps."""
    return GAP.sub("", text)


def test_messages_are_extracted() -> None:
    """The tests below compare with something: pages and problems have words."""
    names = {name for _, name in extracted()}

    assert len(names) > 250
    assert names > {"Not yet translated.", "museum", "The key “{key}” is missing."}


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogue_has_every_message_and_no_other(code: str) -> None:
    """Nothing is missing, and nothing is left of what pages no longer say."""
    wanted, found = set(extracted()), set(messages(code))

    assert (wanted - found, found - wanted) == (set(), set())


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogue_is_whole(code: str) -> None:
    """No message is empty in one of its forms, and none is a guess."""
    found = messages(code).items()

    empty = {name for name, each in found if not all(forms_of(each.string))}
    fuzzy = {name for name, each in found if each.fuzzy}

    assert (empty, fuzzy) == (set(), set())


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogue_has_no_dead_messages(code: str) -> None:
    """What is obsolete is deleted, not commented out."""
    assert dict(catalogue(code).obsolete) == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_have_the_gaps_of_their_originals(code: str) -> None:
    """No value is lost and none is invented; only a count may stay unsaid."""
    wrong = {}
    for name, message in messages(code).items():
        wanted = gaps(forms_of(message.id)[-1])
        for form in forms_of(message.string):
            if not wanted - COUNTS <= gaps(form) <= wanted:
                wrong[name] = form

    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_pass_the_checks_of_babel(code: str) -> None:
    """Plural forms and python formats are those that the language needs."""
    wrong = {
        str(message.id): [str(error) for error in message.check(catalogue(code))]
        for message in messages(code).values()
    }

    assert {name: errors for name, errors in wrong.items() if errors} == {}


@pytest.mark.parametrize(("code", "forms"), [("en", 2), ("ko", 1), ("ru", 3)])
def test_plurals_have_all_forms_of_the_language(code: str, forms: int) -> None:
    """Russian counts in three ways, Korean in one."""
    counted = [each for each in messages(code).values() if each.pluralizable]

    assert {len(forms_of(each.string)) for each in counted} == {forms}


def test_english_is_the_text_of_the_code() -> None:
    """Whoever reads a template reads the page: English says what the msgid says."""
    changed = {
        name: forms_of(message.string)
        for name, message in messages("en").items()
        if forms_of(message.string)[-1] != forms_of(message.id)[-1]
    }

    assert changed == {}


@pytest.mark.parametrize(("code", "script"), [("ko", HANGUL), ("ru", CYRILLIC)])
def test_translations_are_in_their_script(code: str, script: re.Pattern[str]) -> None:
    """Where the English has a word, the translation has letters of its language."""
    foreign = {
        name: form
        for name, message in messages(code).items()
        for form in forms_of(message.string)
        if WORD.search(bare(name[1])) and not script.search(form)
    }

    assert foreign == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_begin_and_end_like_their_originals(code: str) -> None:
    """Spaces at the ends belong to the template, so both have none."""
    loose = {
        name
        for name, message in messages(code).items()
        for form in forms_of(message.string)
        if form != form.strip()
    }

    assert loose == set()


@pytest.mark.parametrize("code", ["ko", "ru"])
def test_translations_keep_full_stops(code: str) -> None:
    """A sentence stays a sentence; where a date ends it, the date may have its own."""
    sentences = {
        name: message
        for name, message in messages(code).items()
        if not name[1].endswith((")s.", "}."))
    }

    wrong = {
        name: form
        for name, message in sentences.items()
        for form in forms_of(message.string)
        if (name[1].endswith(".") and not form.endswith(ENDS))
        or (form.endswith(".") and not name[1].endswith(ENDS))
    }
    assert wrong == {}


def test_words_are_compiled_to_the_same_bytes(tmp_path: Path) -> None:
    """No hour of compiling is in them, so that an export knows what did not change."""
    po = FOLDER / "ko" / "LC_MESSAGES" / "messages.po"
    copy = tmp_path / "ko" / "LC_MESSAGES" / "messages.po"
    copy.parent.mkdir(parents=True)
    shutil.copy(po, copy)

    compile_words(tmp_path)

    with copy.with_suffix(".mo").open("rb") as compiled:
        told = dict(read_mo(compiled).mime_headers)
    dates = {told["POT-Creation-Date"], told["PO-Revision-Date"]}
    assert dates == {"2026-01-01 00:00+0000"}
