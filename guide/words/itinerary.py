"""A leg in words: for lists, screen readers, paper and reading aloud.

Every way of saying a step is a whole sentence part of its own, because languages
decline `path` and `steps` differently after `along` and `into`.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from guide.domain.basemap import label
from guide.domain.itinerary import Compass
from guide.domain.itinerary import Step
from guide.domain.itinerary import Turn
from guide.domain.problem import N_
from guide.domain.street_index import Way
from guide.words.language import Words
from guide.words.measures import metres

DIRECTIONS: Mapping[Compass, str] = {
    "n": N_("to the north"),
    "ne": N_("to the north-east"),
    "e": N_("to the east"),
    "se": N_("to the south-east"),
    "s": N_("to the south"),
    "sw": N_("to the south-west"),
    "w": N_("to the west"),
    "nw": N_("to the north-west"),
}

FIRST = {
    "named": N_("{distance} {direction} along {street}"),
    "path": N_("{distance} {direction} along the path"),
    "steps": N_("{distance} {direction} on the steps"),
    "lane": N_("{distance} {direction} along the lane"),
    "open": N_("{distance} {direction}"),
}
LEFT = {
    "named": N_("then left into {street}, {distance}"),
    "path": N_("then left into the path, {distance}"),
    "steps": N_("then left to the steps, {distance}"),
    "lane": N_("then left into the lane, {distance}"),
    "open": N_("then left, {distance}"),
}
RIGHT = {
    "named": N_("then right into {street}, {distance}"),
    "path": N_("then right into the path, {distance}"),
    "steps": N_("then right to the steps, {distance}"),
    "lane": N_("then right into the lane, {distance}"),
    "open": N_("then right, {distance}"),
}
ON = {
    "named": N_("then straight on along {street}, {distance}"),
    "path": N_("then straight on along the path, {distance}"),
    "steps": N_("then straight on over the steps, {distance}"),
    "lane": N_("then straight on along the lane, {distance}"),
    "open": N_("then straight on, {distance}"),
}
BACK = {
    "named": N_("then back along {street}, {distance}"),
    "path": N_("then back along the path, {distance}"),
    "steps": N_("then back over the steps, {distance}"),
    "lane": N_("then back along the lane, {distance}"),
    "open": N_("then back, {distance}"),
}
TURNS: Mapping[Turn, Mapping[str, str]] = {
    "first": FIRST,
    "left": LEFT,
    "right": RIGHT,
    "on": ON,
    "back": BACK,
}

BESIDE_NAMED = N_("{step}, beside {name}")
BESIDE = {
    "green": N_("{step}, beside the park"),
    "water": N_("{step}, beside the water"),
}
SENTENCE = N_("{steps}.")
ROUGHLY = N_("Roughly {direction}.")
LOOK_FOR = N_("Look for the address: {address}.")


@dataclass(frozen=True)
class Teller:
    """Says steps in one language; `signs` is the language of the street signs."""

    words: Words
    signs: str

    def itinerary(self, steps: Sequence[Step]) -> str:
        """Say a whole leg in one sentence; empty where there is no step."""
        if not steps:
            return ""
        said = ", ".join(self._step(step) for step in steps)
        return self.words.gettext(SENTENCE, steps=said)

    def roughly(self, direction: Compass) -> str:
        """Say where an estimate leads."""
        said = self.words.gettext(DIRECTIONS[direction])
        return self.words.gettext(ROUGHLY, direction=said)

    def look_for(self, address: str) -> str:
        """Say what to look for where nobody knows the way."""
        return self.words.gettext(LOOK_FOR, address=address) if address else ""

    def _step(self, step: Step) -> str:
        said = self.words.gettext(
            TURNS[step.turn][_manner(step.way)],
            distance=metres(self.words, step.metres),
            direction=self.words.gettext(DIRECTIONS[step.towards]),
            street=self._name(step.way),
        )
        if step.beside is None:
            return said
        name = self._name(step.beside)
        if name:
            return self.words.gettext(BESIDE_NAMED, step=said, name=name)
        return self.words.gettext(BESIDE[step.beside.kind], step=said)

    def _name(self, way: Way | None) -> str:
        """Name a way as the reader can say it: the sign's letters, or Latin ones."""
        if way is None or way.names is None:
            return ""
        sign, other = label(way.names, self.words.code, self.signs)
        return other or sign


def _manner(way: Way | None) -> str:
    if way is None:
        return "open"
    if way.names:
        return "named"
    return way.kind if way.kind in {"path", "steps"} else "lane"
