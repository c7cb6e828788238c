"""The colours of cloths: eight palettes for the day, two for what is grave."""

from dataclasses import dataclass

from guide.maps.cloth.thread import Thread

INK = "#1F2A44"
LINE = "#A3262A"
TILE = "#0B6E73"
APRICOT = "#E7A93B"
PAPER = "#FBF7EE"
ROSE = "#D98C7A"
SAND = "#E9D9B8"
SAGE = "#8FB5A0"
SKY = "#9CC3C4"
CLAY = "#7A2330"

MIDNIGHT = "#2B375A"
DUSK = "#46527A"
MIST = "#7C86A8"
MOON = "#C9CBD6"


@dataclass(frozen=True)
class Colours:
    """What one cloth is made of: a ground, then yarns from strong to quiet."""

    ground: str
    first: str
    second: str
    third: str
    fourth: str

    @property
    def yarns(self) -> tuple[str, str, str, str]:
        """The four colours that lie on the ground."""
        return (self.first, self.second, self.third, self.fourth)

    def turned(self, steps: int) -> "Colours":
        """Return the same ground with its yarns in another order."""
        return Colours(self.ground, *self.yarns[steps:], *self.yarns[:steps])


DAY = (
    Colours(LINE, PAPER, INK, APRICOT, ROSE),
    Colours(TILE, PAPER, APRICOT, INK, SKY),
    Colours(INK, APRICOT, PAPER, LINE, SKY),
    Colours(SAND, LINE, INK, TILE, APRICOT),
    Colours(PAPER, TILE, LINE, APRICOT, SAGE),
    Colours(CLAY, APRICOT, PAPER, TILE, ROSE),
    Colours(SKY, INK, LINE, PAPER, APRICOT),
    Colours(APRICOT, LINE, PAPER, INK, TILE),
)
NIGHT = (
    Colours(INK, DUSK, MIST, MOON, MIDNIGHT),
    Colours(MIDNIGHT, MOON, INK, MIST, DUSK),
)


def choose_colours(thread: Thread, *, sober: bool) -> Colours:
    """Choose a palette and the order of its yarns; at night the order stays."""
    if sober:
        return thread.one_of(NIGHT)
    return thread.one_of(DAY).turned(thread.below(4))
