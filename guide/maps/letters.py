"""Which letters a font has: asked of the font itself, once for each set of letters."""

from functools import lru_cache

from PIL import ImageFont

NO_LETTER = "\uffff"
"""Unicode promises that no font has it."""

SIZE = 42


@lru_cache(maxsize=256)
def letters_in(file: str, wanted: frozenset[str]) -> frozenset[str]:
    """Return those letters for which a font does not draw its empty box."""
    font = opened(file, SIZE)
    missing = bytes(font.getmask(NO_LETTER))
    return frozenset(each for each in wanted if bytes(font.getmask(each)) != missing)


@lru_cache(maxsize=32)
def opened(file: str, size: int) -> ImageFont.FreeTypeFont:
    """Open a font in a size in pixels."""
    return ImageFont.truetype(file, size)
