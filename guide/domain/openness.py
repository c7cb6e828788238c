"""Open questions that the stories themselves show: what is absent is not known."""

from dataclasses import dataclass

from guide.domain.artwork import Artwork
from guide.domain.place import Place
from guide.domain.thing import Thing
from guide.domain.village import Village

TIMELESS = frozenset({"park", "parking", "bus-stop", "station", "toilet", "community"})
"""Kinds of places that nobody expects to have opening hours."""


@dataclass(frozen=True)
class OpenQuestions:
    """Things by what is missing."""

    positions: tuple[Thing, ...]
    hours: tuple[Place, ...]
    artists: tuple[Artwork, ...]
    conditions: tuple[Artwork, ...]

    @property
    def count(self) -> int:
        """How many questions there are in all."""
        lists = (self.positions, self.hours, self.artists, self.conditions)
        return sum(len(each) for each in lists)


def open_questions(village: Village) -> OpenQuestions:
    """Collect what places and works lack."""
    places = [village.places[slug] for slug in sorted(village.places)]
    works = [village.artworks[slug] for slug in sorted(village.artworks)]
    everything: list[Thing] = [*places, *works]
    return OpenQuestions(
        positions=tuple(t for t in everything if village.position_of(t) is None),
        hours=tuple(p for p in places if p.hours is None and p.kind not in TIMELESS),
        artists=tuple(work for work in works if not work.artists),
        conditions=tuple(work for work in works if work.condition == "unknown"),
    )
