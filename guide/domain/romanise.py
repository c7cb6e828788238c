"""Hangul in Latin letters as blue street signs write it.

Revised Romanization (Ministry of Culture notice 2000-8), with the assimilations that
it writes; `-daero`, `-ro`, `-gil` stand apart and numbers stay digits, as in road name
addresses: 산정공원로50번길 is Sanjeonggongwon-ro 50beon-gil.
"""

import re
from itertools import pairwise

FIRST = ord("가")
LAST = ord("힣")
INITIALS = [
    *("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj"),
    *("ch", "k", "t", "p", "h"),
]
SILENT = INITIALS.index("")
VOWELS = [
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo"),
    *("u", "wo", "we", "wi", "yu", "eu", "ui", "i"),
]
CLOSED = [
    *("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l"),
    *("m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"),
]
"""Finals before a consonant or at the end."""

CARRIED = [
    *("", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt"),
    *("lp", "r", "m", "b", "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""),
]
"""Finals before a vowel: they begin the next syllable."""

SAID = {
    "kn": "ngn",
    "km": "ngm",
    "kr": "ngn",
    "tn": "nn",
    "tm": "nm",
    "tr": "nn",
    "pn": "mn",
    "pm": "mm",
    "pr": "mn",
    "nr": "ll",
    "ln": "ll",
    "lr": "ll",
    "mr": "mn",
    "ngr": "ngn",
}
"""What a final and the next initial become together."""

HANGUL = re.compile(r"[가-힣]+")
ROAD = re.compile(r"(?P<name>[가-힣]*?)(?P<kind>대로|로|길)$")
PIECE = re.compile(r"\d[\d.]*|[^\d]+")
KINDS = {"대로": "daero", "로": "ro", "길": "gil"}


def romanise(text: str) -> str:
    """Write Hangul in Latin letters, each word with a capital; the rest stays."""
    return HANGUL.sub(lambda found: _word(found[0]).capitalize(), text)


def romanise_street(name: str) -> str:
    """Write a street name as its sign does in Latin letters."""
    parts: list[str] = []
    for word in name.split():
        parts += _street_word(word)
    return " ".join(parts)


def _street_word(word: str) -> list[str]:
    """Divide a word where a number follows a road, and write the parts."""
    found: list[str] = []
    number = ""
    for piece in PIECE.findall(word):
        if piece[0].isdigit():
            number = piece
            continue
        found.append(number + _road(piece, is_named=not number))
        number = ""
    return [*found, number] if number else found


def _road(piece: str, *, is_named: bool) -> str:
    found = ROAD.fullmatch(piece)
    if not found:
        return romanise(piece) if is_named else HANGUL.sub(lambda f: _word(f[0]), piece)
    name = _word(found["name"])
    kind = KINDS[found["kind"]]
    if not name:
        return f"-{kind}"
    return f"{name.capitalize() if is_named else name}-{kind}"


def _word(hangul: str) -> str:
    syllables = [_parts(letter) for letter in hangul]
    written = [INITIALS[syllables[0][0]]] if syllables else []
    for here, there in pairwise([*syllables, None]):
        if here:
            written.append(VOWELS[here[1]] + _join(here[2], there))
    return "".join(written)


def _parts(letter: str) -> tuple[int, int, int]:
    """Return the numbers of a syllable's initial, vowel and final."""
    number = ord(letter) - FIRST
    return (number // 588, number % 588 // 28, number % 28)


def _join(final: int, after: tuple[int, int, int] | None) -> str:
    """Write a final together with the initial that follows it."""
    if after is None:
        return CLOSED[final]
    initial = after[0]
    if initial == SILENT:
        return CARRIED[final]
    pair = CLOSED[final] + INITIALS[initial]
    return SAID.get(pair, pair)
