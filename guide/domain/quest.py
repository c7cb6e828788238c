"""Questions at stops: answers are compared by salted hashes, never by their words.

Phones make the same hashes (`static/js/lib/answers.js`), so no page has to say what
the answer is; the reply, which often repeats it, is sealed with it. That keeps a page's
source from telling; it is no protection against somebody who tries every word.
"""

import unicodedata
from collections.abc import Iterable
from collections.abc import Sequence
from hashlib import sha256

from guide.domain.course import Course
from guide.domain.story import Quest
from guide.domain.story import Section

PRINT_LENGTH = 16
"""Hex digits of SHA-256 that a page carries for an accepted answer."""

BLOCK = 32
"""Bytes of a SHA-256, by which a reply is mixed."""


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


def locks(salt: str, answers: Sequence[str]) -> tuple[str, ...]:
    """Return `print:lock` of every accepted spelling; a right one opens the reply.

    A lock is the key of the reply, XOR the hash of `key:` and the salted answer.
    """
    key = _key(salt, answers)
    unique = {folded(answer): answer for answer in answers}.values()
    pairs = [
        f"{answer_print(salt, answer)}:{_xor(key, _stream(f'key:{salt}', answer))}"
        for answer in unique
    ]
    return tuple(sorted(pairs))


def sealed(salt: str, quest: Quest) -> str:
    """Return the reply as hex that only a right answer opens; empty without one."""
    if not (quest.reply and quest.answers):
        return ""
    key, plain = _key(salt, quest.answers), quest.reply.encode()
    blocks = [plain[at : at + BLOCK] for at in range(0, len(plain), BLOCK)]
    return "".join(
        _xor(block.hex(), _stream(key, str(number)))
        for number, block in enumerate(blocks)
    )


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


def _key(salt: str, answers: Sequence[str]) -> str:
    """Make the key of a reply: the same for the same answers, so pages stay equal."""
    known = "\n".join(sorted({folded(answer) for answer in answers}))
    return sha256(f"reply:{salt}:{known}".encode()).hexdigest()


def _stream(key: str, text: str) -> str:
    return sha256(f"{key}:{folded(text)}".encode()).hexdigest()


def _xor(one: str, other: str) -> str:
    """Mix two texts of hex digits; the second may be longer."""
    left, right = bytes.fromhex(one), bytes.fromhex(other)
    return bytes(a ^ b for a, b in zip(left, right, strict=False)).hex()
