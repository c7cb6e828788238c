"""Questions at stops: answers are compared by salted hashes, never by their words.

Phones make the same hashes (`static/js/lib/answers.js`), so no page has to say what
the answer is.
"""

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from guide.domain.course import Course
from guide.domain.story import Quest
from guide.domain.story import Section

PRINT_LENGTH = 16
"""Hex digits of SHA-256 that a page carries for an accepted answer."""


def folded(text: str) -> str:
    """Reduce an answer to what counts: letters and digits, without case.

    Compatibility forms (NFKC) make full-width digits and half-typed Hangul the same
    as usual ones; «ё» is «е», as most people type it.
    """
    plain = unicodedata.normalize("NFKC", text).lower().replace("ё", "е")
    return "".join(each for each in plain if each.isalnum())


def answer_print(salt: str, answer: str) -> str:
    """Return the salted hash of an answer."""
    salted = f"{salt}:{folded(answer)}"
    return sha256(salted.encode()).hexdigest()[:PRINT_LENGTH]


def answer_prints(salt: str, answers: Iterable[str]) -> tuple[str, ...]:
    """Return the hashes of all accepted spellings, each once, in no telling order."""
    return tuple(sorted({answer_print(salt, answer) for answer in answers}))


def quest_of(course: Course, stop: str, locale: str) -> Quest | None:
    """Return the question of a stop in a language, else in the source language.

    A right answer in any of the village's languages is right: visitors also type
    what stands on the wall.
    """
    source = _section(course, stop, course.source_locale)
    own = _section(course, stop, locale)
    quest = (own and own.quest) or (source and source.quest)
    if not quest:
        return None
    answers = [
        answer
        for code in course.stories
        if (section := _section(course, stop, code)) and section.quest
        for answer in section.quest.answers
    ]
    return Quest(quest.question, tuple(answers), quest.hint, quest.reply)


def _section(course: Course, stop: str, locale: str) -> Section | None:
    return course.story(locale).section(stop)
