"""Words in one language: sentences by gettext, numbers and lists by Babel."""

from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel import UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.support import NullTranslations
from babel.support import Translations

from guide.domain.locale import Language
from guide.domain.locale import language
from guide.domain.problem import Problem

FOLDER = Path(__file__).parent.parent / "translations"

OWN = "translations"
"""The folder of a village with catalogues of its own languages."""


@dataclass(frozen=True)
class Words:
    """Everything that is said to people who read one language."""

    code: str

    @property
    def locale(self) -> Locale:
        """Babel's locale; a language that Babel lacks is written like English."""
        return _locale(self.code)

    @property
    def region(self) -> Locale:
        """The country whose dates and lists the language takes: English the British."""
        return _region(self.code)

    @property
    def catalogue(self) -> NullTranslations:
        """The sentences of this language in the village that is asked now."""
        return catalogue(self.code, _own.get())

    def gettext(self, message: str, **values: object) -> str:
        """Translate a sentence and fill its `{named}` gaps."""
        text = str(self.catalogue.ugettext(message))
        return text.format(**values) if values else text

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """Translate a sentence that counts; `{count}` is the number."""
        text = str(self.catalogue.ungettext(one, many, count))
        return text.format(count=self.number(count), **values)

    def problem(self, problem: Problem) -> str:
        """Say a problem in this language."""
        return self.gettext(problem.message).format(**problem.values)

    def number(self, value: float) -> str:
        """Write a number as the language does."""
        return format_decimal(value, locale=self.locale)

    def listing(self, texts: Iterable[str]) -> str:
        """Join texts as the language does."""
        found = [text for text in texts if text]
        return format_list(found, style="standard", locale=self.region)


@lru_cache
def words_in(code: str) -> Words:
    """Return the words of a language."""
    return Words(code)


def speak_from(folder: Path | None) -> None:
    """Look for languages that the guide lacks in the catalogues of one village.

    It holds for what this thread says from now on: every request says it anew, since
    the villages of one server may have different words for one language.
    """
    _own.set(folder)


_own: ContextVar[Path | None] = ContextVar("own", default=None)


def is_known(code: str) -> bool:
    """Tell whether Babel knows how a language writes numbers and dates."""
    try:
        Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def described(code: str) -> Language:
    """Describe a language; one that our table lacks has its own name from Babel."""
    known = language(code)
    name = _locale(code).get_display_name() if is_known(code) else ""
    if known.name != code or not name:
        return known
    return replace(known, name=f"{name[0].upper()}{name[1:]}")


@lru_cache
def _locale(code: str) -> Locale:
    return Locale.parse(code if is_known(code) else "en", sep="-")


@lru_cache
def _region(code: str) -> Locale:
    region = language(code).open_graph.replace("-", "_")
    return Locale.parse(region if is_known(code) else "en_GB")


@lru_cache
def catalogue(code: str, own: Path | None) -> NullTranslations:
    """Open the words of a language: the guide's, else the village's, else none."""
    tried = (
        Translations.load(str(folder), [code.replace("-", "_")])
        for folder in (FOLDER, own)
        if folder
    )
    found = (each for each in tried if isinstance(each, Translations))
    return next(found, NullTranslations())
