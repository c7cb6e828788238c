"""Scripts of which our fonts lack letters: set whole in one of the operator's fonts.

Letter by letter a word would be set in two fonts.
"""

import unicodedata
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from pylopdf_fonts_ko import sans_path

from guide.maps.letters import letters_in

SCRIPTS = (
    *("ARABIC", "ARMENIAN", "CYRILLIC", "DEVANAGARI", "GEORGIAN", "GREEK"),
    *("HEBREW", "LATIN", "THAI"),
)
"""Names of letters in Unicode begin with these; Typst knows them as `\\p{Thai}`."""


@dataclass(frozen=True)
class Face:
    """A font of the operator: the name of its family, and its file."""

    family: str
    file: str


def fonts_for(text: str, faces: Sequence[Face]) -> Mapping[str, str] | None:
    """Choose fonts for the scripts that ours have in part; None where none are needed.

    Returns:
        The families to set them in, without and with serifs, and what they cover as a
        regular expression.
    """
    letters = frozenset(filter(str.isalpha, text))
    missing = letters - letters_in(str(sans_path()), letters)
    whole = [face for face in faces if missing <= letters_in(face.file, missing)]
    scripts = sorted({_script(letter) for letter in missing} & {*SCRIPTS})
    if not scripts or not whole:
        return None
    by_serif = sorted(whole, key=lambda face: "Serif" in face.family)
    return {
        "covers": "".join(f"\\p{{{name.title()}}}" for name in scripts),
        "sans": by_serif[0].family,
        "serif": by_serif[-1].family,
    }


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
