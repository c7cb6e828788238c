"""Search: find a thing by what people type, in any script, with gaps and slips.

Names are folded to one alphabet a script: Hangul to its letters (jamo), Cyrillic and
Latin to plain Latin, without spaces and marks. A query is compared with every name by
the share of its trigrams; static/js/lib/search.js does the same with the same numbers.
"""

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass

FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
LATIN = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya"
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", LATIN.split(" "), strict=True))
LETTER = re.compile(r"[^\W_]")

ENOUGH = 500
"""Of 1000: half of a query's trigrams must be in a name."""

EXACT, BEGINS, IN_TEXT = 1000, 300, 450
"""What is added for a whole name and for its beginning; what a hit in the text is."""


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
    """An entry with its score, out of 2300."""

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
    """Return the first letter of every Hangul syllable: 고려인 is ㄱㄹㅇ."""
    return "".join(_jamo(letter)[0] for letter in text if _is_syllable(letter))


def spaceless(text: str) -> str:
    """Write a text in small letters without spaces, as hits inside are looked for."""
    return "".join(unicodedata.normalize("NFC", text).lower().split())


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
    good = [hit for hit in hits if hit.score]
    good.sort(key=lambda hit: (-hit.score, hit.entry.rank, hit.entry.title))
    return tuple(good[:most])


def score_of(entry: Entry, folded: str, plain: str) -> int:
    """Return how well an entry fits, 0 for not at all."""
    if set(folded) <= set(INITIALS):
        return _best_of_initials(entry.initials, folded)
    wanted = trigrams(folded)
    best = max((_score(name, folded, wanted) for name in entry.names), default=0)
    inside = IN_TEXT if len(plain) > 1 and plain in entry.text else 0
    return max(best, inside)


def _score(name: str, folded: str, wanted: frozenset[str]) -> int:
    common = len(wanted & trigrams(name))
    share = common * 1000 // len(wanted)
    if folded in name:
        share = max(share, 900)
    if share < ENOUGH:
        return 0
    if name == folded:
        return share + EXACT
    return share + (BEGINS if name.startswith(folded) else 0)


def _best_of_initials(names: Sequence[str], folded: str) -> int:
    scores = [
        EXACT + 1000 if name == folded else 900 + BEGINS * name.startswith(folded)
        for name in names
        if folded in name
    ]
    return max(scores, default=0)


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
