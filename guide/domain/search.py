"""Search: find a thing by what people type, in any script, with gaps and slips.

Names are folded to one alphabet a script: Hangul to its letters (jamo), Cyrillic and
Latin to plain Latin, without spaces and marks. What is spelt so comes first, then what
says it in its text, then names that share most trigrams with the query; these last are
left out where a name is spelt so. static/js/lib/search.js does the same with the same
numbers; tests/data/queries.json holds both to it.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
LATIN = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya"
KAZAKH = dict(
    zip("әғқңөұүһі", ["a", "g", "k", "n", "o", "u", "u", "kh", "i"], strict=True)
)
"""As the letters that people take on a Russian keyboard."""

RUSSIAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", LATIN.split(" "), strict=True))
CYRILLIC = {**RUSSIAN, **KAZAKH}
LETTER = re.compile(r"[^\W_]")

RANKS = (
    "pages",
    "courses",
    "places",
    "streets",
    "artworks",
    "performances",
    "chapters",
    "stops",
    "glossary",
)
"""What comes first where two things fit equally well."""

STOP, TERM = RANKS.index("stops"), RANKS.index("glossary")
WHOLE, AT_AN_END, WHOLE_TERM, INSIDE, IN_TEXT = 2000, 1250, 1150, 900, 600
"""A whole name, its beginning or end, a whole term, a part of a name, words of a text:
a page is what people want, so a term stays behind the pages that are named after it."""

ENOUGH = 400
"""Of 1000: what one slip in five letters leaves of a query's trigrams."""

FARTHEST, BEHIND = 200, 250
"""What other lengths cost a name that is nearly right, and what being a term costs."""

BENDS, BENT_IN_TEXT, MOST_MENTIONS = 6, 450, 9
"""A word of six letters may change its last one in a text, as Russian cases do."""


@dataclass(frozen=True)
class Entry:
    """Something that can be found.

    Attributes:
        names: folded names, in every language.
        initials: the first letters of its Hangul names.
        text: its words without spaces, for hits inside.
        rank: smaller comes first where scores are equal.
    """

    title: str
    kind: str
    address: str
    summary: str
    names: tuple[str, ...]
    initials: tuple[str, ...]
    text: str
    rank: int


@dataclass(frozen=True)
class Hit:
    """An entry with its score: 2000 for a whole name, 200 for a doubtful one."""

    entry: Entry
    score: int


def fold(text: str) -> str:
    """Write a text in folded letters only."""
    lower = unicodedata.normalize("NFC", text).lower().replace("ё", "е")
    latin = "".join(CYRILLIC.get(letter, letter) for letter in lower)
    plain = _without_marks(unicodedata.normalize("NFD", latin))
    composed = unicodedata.normalize("NFC", plain)
    return "".join(_letters(letter) for letter in composed if LETTER.match(letter))


def initials_of(text: str) -> str:
    """Return the first letter of every Hangul syllable: 나무꾼 is ㄴㅁㄲ."""
    return "".join(_jamo(letter)[0] for letter in text if _is_syllable(letter))


def spaceless(text: str) -> str:
    """Write a text in small letters without spaces, as hits inside are looked for."""
    return "".join(unicodedata.normalize("NFC", text).lower().split())


@lru_cache(maxsize=32_768)
def trigrams(text: str) -> frozenset[str]:
    """Return the runs of three letters, the ends marked."""
    marked = f"^{text}$"
    return frozenset(marked[n : n + 3] for n in range(len(marked) - 2))


def find(entries: Iterable[Entry], query: str, most: int = 30) -> tuple[Hit, ...]:
    """Find the best entries for a query, the best first."""
    folded, plain = fold(query), spaceless(query)
    if not folded:
        return ()
    hits = [Hit(entry, score_of(entry, folded, plain)) for entry in entries]
    best = max((hit.score for hit in hits), default=0)
    least = IN_TEXT if best >= INSIDE else 1
    good = [hit for hit in hits if hit.score >= least]
    good.sort(key=lambda hit: (-hit.score, hit.entry.rank, hit.entry.title))
    return tuple(good[:most])


def score_of(entry: Entry, folded: str, plain: str) -> int:
    """Return how well an entry fits, 0 for not at all."""
    if set(folded) <= set(INITIALS):
        best = max((_spelt(n, folded, entry.rank) for n in entry.initials), default=0)
        return best - 10 * entry.rank if best else 0
    best = max((_spelt(n, folded, entry.rank) for n in entry.names), default=0)
    told = min(MOST_MENTIONS, entry.text.count(plain)) if len(plain) > 1 else 0
    if best:
        return best - 10 * entry.rank + told
    return IN_TEXT + 10 * told if told else _doubtful(entry, folded, plain)


def _doubtful(entry: Entry, folded: str, plain: str) -> int:
    """Return how well an entry fits where nothing of it is spelt so."""
    wanted = trigrams(folded)
    near = max((_near(name, folded, wanted) for name in entry.names), default=0)
    near = max(0, near - (BEHIND if entry.rank == TERM else 0))
    if len(plain) < BENDS or plain[:-1] not in entry.text:
        return near
    told = min(MOST_MENTIONS, entry.text.count(plain[:-1]))
    return max(near, BENT_IN_TEXT + 10 * told)


def _spelt(name: str, folded: str, rank: int) -> int:
    """Return how much of a name is what was typed, letter by letter."""
    if name == folded:
        return WHOLE_TERM if rank == TERM else WHOLE
    if rank < STOP and (name.startswith(folded) or name.endswith(folded)):
        return AT_AN_END
    return INSIDE if folded in name else 0


def _near(name: str, folded: str, wanted: frozenset[str]) -> int:
    """Return how like a name is to what was typed, with slips."""
    share = len(wanted & trigrams(name)) * 1000 // len(wanted)
    if share < ENOUGH:
        return 0
    return share - min(FARTHEST, 10 * abs(len(name) - len(folded)))


def _letters(letter: str) -> str:
    return _jamo(letter) if _is_syllable(letter) else letter


def _jamo(syllable: str) -> str:
    """Take a syllable apart (Unicode 15, section 3.12, arithmetic decomposition)."""
    number = ord(syllable) - FIRST_SYLLABLE
    initial, rest = divmod(number, 588)
    vowel, final = divmod(rest, 28)
    return (INITIALS[initial] + VOWELS[vowel] + FINALS[final]).strip()


def _is_syllable(letter: str) -> bool:
    return FIRST_SYLLABLE <= ord(letter) <= LAST_SYLLABLE


def _without_marks(text: str) -> str:
    """Drop the accents of Latin and Cyrillic letters; Hangul has none."""
    return "".join(each for each in text if not unicodedata.combining(each))
