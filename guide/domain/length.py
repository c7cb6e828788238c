"""How long a text takes to read aloud."""

import re

from guide.domain.story import Passage
from guide.domain.story import Section

KOREAN_SYLLABLES_A_SECOND = 4.3
WORDS_A_SECOND = {"en": 2.45, "ru": 2.0}
SLOWEST = 2.0
"""Words a second for languages that nobody has timed."""

TOO_LONG_SECONDS = 120

HANGUL = re.compile(r"[가-힣]")
DIGIT = re.compile(r"\d")
WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def spoken(text: str) -> str:
    """Strip what the voice does not read: link targets and emphasis."""
    return LINK.sub(r"\1", text).replace("*", "").replace("_", " ")


def seconds_to_read(text: str, locale: str) -> float:
    """Return the seconds that a voice needs for a text."""
    words = spoken(text)
    if locale == "ko":
        count = len(HANGUL.findall(words)) + 2 * len(DIGIT.findall(words))
        return count / KOREAN_SYLLABLES_A_SECOND
    return len(WORD.findall(words)) / WORDS_A_SECOND.get(locale, SLOWEST)


def seconds_of(section: Section, locale: str) -> float:
    """Return the seconds for the paragraphs of a section, without its blocks."""
    return sum(_seconds(each, locale) for each in section.paragraphs)


def _seconds(passage: Passage, locale: str) -> float:
    return seconds_to_read(passage.text, locale)
