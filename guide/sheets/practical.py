"""What walkers need beside the story: toilets, whom to ask, emergencies, manners."""

from collections.abc import Iterator
from datetime import date

from guide.domain.course import Course
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.sheets.notices import notices
from guide.sheets.prose import bare
from guide.sheets.prose import Data
from guide.sheets.telling import hours_words
from guide.sheets.telling import short_address
from guide.words import opening
from guide.words.language import Words

MANNERS = "etiquette"
"""The section of the village's own story that says how to behave."""

SOME = 3
"""How many toilets away from the walk are named."""


def practical(
    village: Village, course: Course, words: Words, day: date
) -> dict[str, Data]:
    """Return head and lines of each piece; a piece without lines is left out."""
    pieces = {
        "notices": (N_("Notices"), list(notices(village, course, day, words))),
        "manners": (N_("Etiquette"), list(_manners(village, words))),
        "starts": (N_("Good times to start"), list(_starts(course, words))),
        "way": (N_("How to reach the start"), list(_way(course, words))),
        "toilets": (N_("Toilets"), list(_toilets(village, course, words))),
        "office": (N_("Information"), list(_office(village, words))),
        "emergency": (N_("Emergency"), list(_emergency(village, words))),
    }
    return {
        name: {"head": words.gettext(head), "lines": lines}
        for name, (head, lines) in pieces.items()
        if lines
    }


def stop_number(village: Village, course: Course, place: Place) -> int | None:
    """Return the number of the stop at a place, else of the first work there."""
    things = [village.find(stop.at) for stop in course.stops]
    at_works = [village.place_of(thing) if thing else None for thing in things]
    for found in (things, at_works):
        if place in found:
            return found.index(place) + 1
    return None


def _manners(village: Village, words: Words) -> Iterator[str]:
    section = (
        village.story.story(words.code).section(MANNERS) if village.story else None
    )
    if section and section.paragraphs:
        yield bare(section.paragraphs[0].text)


def _starts(course: Course, words: Words) -> Iterator[str]:
    if course.starts:
        yield opening.open_days(words, course.starts)


def _way(course: Course, words: Words) -> Iterator[str]:
    for block in course.story(words.code).intro.blocks("way"):
        yield bare(block.text)


def _toilets(village: Village, course: Course, words: Words) -> Iterator[str]:
    places = [place for _, place in sorted(village.places.items())]
    found = [place for place in places if place.access.toilet == "yes"]
    numbered = {place.slug: stop_number(village, course, place) for place in found}
    for place in found:
        number = numbered[place.slug]
        if number:
            name = place.title(words.code)
            yield words.gettext(
                N_("At stop {number}: {name}."), number=number, name=name
            )
    away = [place for place in found if not numbered[place.slug] and place.position]
    if away:
        names = words.listing(place.title(words.code) for place in away[:SOME])
        yield words.gettext(N_("Elsewhere: {names}."), names=names)
    if found:
        yield words.gettext(N_("Other places were not checked."))


def _office(village: Village, words: Words) -> Iterator[str]:
    for _, place in sorted(village.places.items()):
        if place.kind == "information":
            yield _titled(place, words)
            parts = [short_address(village, place), hours_words(words, place)]
            yield ", ".join(part for part in parts if part)
            phone = place.phone or words.gettext(N_("No telephone number is known."))
            yield phone


def _titled(thing: Thing, words: Words) -> str:
    name, source = thing.title(words.code), thing.source.title
    return name if name == source else f"{name} ({source})"


def _emergency(village: Village, words: Words) -> Iterator[str]:
    first = village.source_locale
    for each in village.info.emergency:
        what = each.what.get(words.code) or each.what.get(first, "")
        yield f"{each.number} {what}"
