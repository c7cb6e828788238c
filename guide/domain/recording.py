"""Recordings: a file beside a story, as long as the text is what was read."""

from guide.domain.story import INTRO
from guide.domain.thing import Thing
from guide.domain.translation import prints_of


def recording_of(thing: Thing, section: str, locale: str) -> str | None:
    """Return the file of a section that was read aloud in a language.

    None where nobody read it, and where its text has changed since: then the phone's
    own voice reads what is there.
    """
    if not thing.speaks(locale):
        return None
    story = thing.story(locale)
    found, name = story.section(section), section if section != INTRO else "intro"
    if found is None or story.recorded.get(name) != prints_of(found):
        return None
    return f"{name}.{locale}.mp3"
