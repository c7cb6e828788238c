"""Names as signs carry them; whatever somebody wrote into the map stays plain text."""

import re
import unicodedata

from guide.content.extract.model import Tags
from guide.domain.basemap import Names
from guide.domain.basemap import ON_SIGN
from guide.domain.romanise import romanise
from guide.domain.romanise import romanise_street

LONGEST = 60
"""Letters of a name; longer ones are no names."""

HANGUL = re.compile(r"[가-힣]")
LATIN_IN_BRACKETS = re.compile(r"\s*\(([^()가-힣]*)\)\s*$")


def names_of(tags: Tags, languages: tuple[str, ...]) -> Names | None:
    """Return the name on the sign and in other languages; None without a name.

    Old data have the English name in brackets behind the Korean one; a Korean name
    without any Latin form is romanised.
    """
    whole = plain(tags.get("name", ""))
    if not whole:
        return None
    bracket = LATIN_IN_BRACKETS.search(whole)
    is_double = bool(bracket and HANGUL.search(whole))
    sign = LATIN_IN_BRACKETS.sub("", whole) if is_double else whole
    inside = bracket[1] if bracket and is_double else ""
    found = {ON_SIGN: sign, "en": _latin(tags, sign, inside)}
    for code in languages:
        found.setdefault(code, plain(tags.get(f"name:{code}", "")))
    return {
        key: name for key, name in found.items() if name and (not key or name != sign)
    }


def plain(text: str) -> str:
    """Strip what is no letter to read, fold spaces, and refuse a whole page."""
    seen = "".join(" " if _is_invisible(letter) else letter for letter in text)
    folded = unicodedata.normalize("NFC", " ".join(seen.split()))
    return folded if len(folded) <= LONGEST else ""


def _is_invisible(letter: str) -> bool:
    """Tell control, format and private letters, which could turn a line around."""
    return unicodedata.category(letter).startswith(("C", "Z"))


def _latin(tags: Tags, sign: str, inside: str) -> str:
    known = (tags.get("name:en"), inside, tags.get("name:ko-Latn"))
    given = next((name for name in map(plain, filter(None, known)) if name), "")
    if given or not HANGUL.search(sign):
        return given
    return romanise_street(sign) if "highway" in tags else romanise(sign)
