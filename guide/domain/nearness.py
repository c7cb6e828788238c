"""Which stories are near a spot, and where something without a position may be."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.domain.artwork import Artwork
from guide.domain.place import Place
from guide.domain.position import metres_between
from guide.domain.position import Point
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village


@dataclass(frozen=True)
class Guess:
    """Something without a position, and a thing that is probably near it.

    The position of that thing only puts a list in order; it is never written down as
    the position of the other.
    """

    thing: Thing
    near: Thing | None
    point: Point | None


def by_distance(village: Village, point: Point) -> tuple[tuple[Thing, float], ...]:
    """List all stories with a position by their distance in metres."""
    found = [
        (thing, metres_between(position.point, point))
        for thing in village.things()
        if (position := village.position_of(thing))
    ]
    return tuple(sorted(found, key=lambda each: each[1]))


def unplaced(village: Village) -> tuple[Guess, ...]:
    """List places and works without a position, with what may be near them."""
    return tuple(
        _guess(village, thing)
        for thing in _standing(village)
        if village.position_of(thing) is None
    )


def _guess(village: Village, thing: Thing) -> Guess:
    for near in _neighbours(village, thing):
        position = village.position_of(near)
        if position:
            return Guess(thing, near, position.point)
    return Guess(thing, None, None)


def _neighbours(village: Village, thing: Thing) -> Iterator[Thing]:
    """Go through what stands before or after it in a course, then along its street."""
    for course in village.courses.values():
        stops = [village.find(stop.at) for stop in course.stops]
        own = [number for number, each in enumerate(stops) if _is_at(each, thing)]
        for number in own:
            around = sorted(enumerate(stops), key=lambda each: abs(each[0] - number))
            yield from (each for _, each in around if each and each is not thing)
    for each in _standing(village):
        if each is not thing and _street(each) == _street(thing) is not None:
            yield each


def _standing(village: Village) -> Iterator[Place | Artwork]:
    """Go through everything that has a position or wants one."""
    yield from village.places.values()
    yield from village.artworks.values()


def _street(thing: Thing) -> Reference | None:
    return thing.street if isinstance(thing, Place | Artwork) else None


def _is_at(found: Thing | None, thing: Thing) -> bool:
    return found is not None and found.reference == thing.reference
