"""Positions lie in the village, and lat is not lon."""

from collections.abc import Iterator

from guide.domain.artwork import Artwork
from guide.domain.place import Place
from guide.domain.position import Point
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.street import Street
from guide.domain.thing import Thing
from guide.domain.village import Village


def check_position(village: Village, thing: Thing) -> Iterator[Problem]:
    """Name a position outside the bounds, and say if its pair is swapped."""
    position = thing.position if isinstance(thing, Place | Artwork | Street) else None
    if position is None or village.info.box.holds(position.point):
        return
    swapped = Point(position.lon, position.lat)
    if village.info.box.holds(swapped):
        message = N_("The position {lat}, {lon} has lat and lon swapped.")
    else:
        message = N_("The position {lat}, {lon} lies outside the village.")
    story = thing.source
    yield problem(
        story.path,
        story.line("position"),
        message,
        lat=position.lat,
        lon=position.lon,
    )
