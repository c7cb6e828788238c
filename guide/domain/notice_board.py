"""Which notices stand on which page."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village

AHEAD = timedelta(days=14)
"""A page may be kept this long: what begins in that time is in it, still hidden."""


def notices_on(
    village: Village, thing: Thing | None, today: date
) -> tuple[Notice, ...]:
    """List the notices of a thing's page that hold, or will soon; the newest first.

    A notice that names nothing concerns every page; one about a place concerns what
    stands there, is shown there, and every course that stops there.
    """
    touched = set(touched_by(village, thing)) if thing else set()
    found = [
        notice
        for notice in village.notices.values()
        if notice.begins.first <= today + AHEAD and today <= notice.ends.last
        if not notice.concerns or touched & {each.thing for each in notice.concerns}
    ]
    found.sort(key=lambda notice: notice.slug)
    found.sort(key=lambda notice: notice.begins.first, reverse=True)
    return tuple(found)


def touched_by(village: Village, thing: Thing) -> Iterator[Reference]:
    """Name a thing and everything that matters to who goes there."""
    yield thing.reference
    if isinstance(thing, Artwork | Place) and thing.street:
        yield thing.street.thing
    if isinstance(thing, Artwork) and thing.at:
        yield from _through(village, thing.at)
    if isinstance(thing, Course):
        for stop in thing.stops:
            yield from _through(village, stop.at)
    if isinstance(thing, Performance):
        spots = [thing.venue, *(showing.at for showing in thing.showings)]
        for spot in spots:
            if isinstance(spot, Reference):
                yield from _through(village, spot)


def _through(village: Village, reference: Reference) -> Iterator[Reference]:
    found = village.find(reference)
    if found:
        yield from touched_by(village, found)
