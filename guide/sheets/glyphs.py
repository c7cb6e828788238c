"""Where a letter stands that no font can show: the author needs file and line."""

from collections.abc import Iterator

from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.errors import Refused
from guide.sheets.press import GlyphMissing


def located(error: GlyphMissing, village: Village) -> Refused:
    """Say in which file and line the letters of an error stand, if in any."""
    letters = error.letters.strip()
    place = next(
        (
            f"{path}:{number}: "
            for thing in village.things()
            for path, number, text in _lines(thing)
            if letters in text
        ),
        "",
    )
    # Letters belong to a language; any other sign has words.
    way_out = "" if letters.isalpha() else " Or write it in words."
    return Refused(f"{place}{error}{way_out}")


def _lines(thing: Thing) -> Iterator[tuple[str, int, str]]:
    """Go through path, line and text of all that a thing says."""
    for story in thing.stories.values():
        for key in ("title", "summary", "spot", "medium"):
            yield story.path, story.line(key), str(getattr(story, key))
        for section in story.sections:
            yield story.path, section.line, section.title
            for passage in section.passages:
                first = passage.line + (1 if passage.word else 0)
                for number, text in enumerate(passage.text.split("\n"), first):
                    yield story.path, number, text
