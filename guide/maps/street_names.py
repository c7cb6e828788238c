"""Write names along streets and into parks, where they fit and cover nothing."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2
from math import cos
from math import degrees
from math import hypot
from math import sin

from markupsafe import escape

from guide.domain.basemap import Basemap
from guide.domain.basemap import label
from guide.domain.basemap import Line
from guide.domain.basemap import STREETS
from guide.maps.boxes import Box
from guide.maps.ground import Window
from guide.maps.hand import number
from guide.maps.lettering import width_of
from guide.maps.palette import Pen
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH
from guide.maps.projection import XY

SIZE = 13.0
MOST = 14
STRAIGHT = 0.96
"""A run this straight (chord by length) can carry a name."""

NAMED_AREAS = ("green", "water", "site")
"""They come before all streets, where they are wide enough for their names."""

SPOTS = (0.5, 0.3, 0.7)
"""Where along a run a name may stand."""

CLOSE = 0.7
"""Units a metre from which on numbered lanes are named too."""


@dataclass(frozen=True)
class Run:
    """A straight part of a street that could carry its name."""

    start: XY
    end: XY
    rank: int
    name: int

    @property
    def length(self) -> float:
        """Units from end to end."""
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])


def draw_street_names(
    basemap: Basemap,
    frame: Frame,
    taken: Sequence[Box],
    words: tuple[str, str],
    pen: Pen,
) -> str:
    """Write the names of through streets first, each once.

    Args:
        basemap: where the streets are.
        frame: what is shown.
        taken: what no name may cover.
        words: the reader's language and that of the signs.
        pen: with what to write.
    """
    boxes = list(taken)
    written: dict[int, str] = {}
    runs = sorted(_runs(basemap, frame), key=lambda run: (-run.rank, -run.length))
    for run in runs:
        if run.name in written or len(written) == MOST:
            continue
        for text in _texts(basemap, run, frame, words):
            found = _place(text, run, boxes, frame)
            if found:
                at, own = found
                boxes += own
                written[run.name] = _text(text, at, _angle(run), pen)
                break
    return "".join(written.values())


def _texts(
    basemap: Basemap, run: Run, frame: Frame, words: tuple[str, str]
) -> tuple[str, ...]:
    """Return what may be written, the best first."""
    sign, other = label(basemap.names[run.name], *words)
    if any(map(str.isdigit, sign)) and frame.units_a_metre < CLOSE:
        return ()
    return (f"{sign} / {other}", sign) if other else (sign,)


def _runs(basemap: Basemap, frame: Frame) -> Iterator[Run]:
    window = Window.of(basemap, frame)
    for kind in NAMED_AREAS:
        for ring, name in _named(basemap, kind):
            for part in window.rings([ring]):
                yield _across([*map(window.xy, part)], name)
    for rank, kind in enumerate(STREETS):
        for line, name in _named(basemap, kind):
            for part in window.lines([line]):
                yield from _straight([*map(window.xy, part)], rank, name)


def _named(basemap: Basemap, kind: str) -> Iterator[tuple[Line, int]]:
    for shape in basemap.shapes[kind]:
        if shape.name is not None:
            yield shape.line, shape.name


def _across(ring: Sequence[XY], name: int) -> Run:
    """Return the level line through the middle of an area."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    middle = (min(ys) + max(ys)) / 2
    return Run((min(xs), middle), (max(xs), middle), len(STREETS), name)


def _straight(line: Sequence[XY], rank: int, name: int) -> Iterator[Run]:
    """Divide a line into its straight runs."""
    begin, walked = 0, 0.0
    for last, (here, there) in enumerate(pairwise(line), start=1):
        step = hypot(there[0] - here[0], there[1] - here[1])
        chord = hypot(there[0] - line[begin][0], there[1] - line[begin][1])
        if chord < STRAIGHT * (walked + step):
            yield Run(line[begin], here, rank, name)
            begin, walked = last - 1, 0.0
        walked += step
    yield Run(line[begin], line[-1], rank, name)


def _place(
    text: str, run: Run, boxes: Sequence[Box], frame: Frame
) -> tuple[XY, list[Box]] | None:
    """Find a place on the run where the text covers nothing."""
    width = width_of(text, SIZE)
    if run.length < width:
        return None
    (x1, y1), (x2, y2) = run.start, run.end
    for share in SPOTS:
        at = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
        own = list(_boxes(at, run, width))
        if not all(box.is_inside(WIDTH, frame.height) for box in own):
            continue
        if not any(mine.meets(other) for mine in own for other in boxes):
            return at, own
    return None


def _boxes(at: XY, run: Run, width: float) -> Iterator[Box]:
    """Cover a slanted text with small boxes."""
    turn = atan2(run.end[1] - run.start[1], run.end[0] - run.start[0])
    count = max(2, round(width / SIZE))
    half = SIZE * 0.62
    for step in range(count + 1):
        along = (step / count - 0.5) * width
        x, y = at[0] + along * cos(turn), at[1] + along * sin(turn)
        yield Box(x - half, y - half, x + half, y + half)


def _angle(run: Run) -> float:
    """Return the slant in degrees, so that no name stands on its head."""
    found = degrees(atan2(run.end[1] - run.start[1], run.end[0] - run.start[0]))
    return found - 180 if found > 90 else found + 180 if found <= -90 else found


def _text(text: str, at: XY, angle: float, pen: Pen) -> str:
    x, y = number(at[0]), number(at[1])
    return (
        f'<text class="g-name" transform="translate({x} {y}) rotate({number(angle)})" '
        f'y="{SIZE * 0.35:.1f}" text-anchor="middle" font-size="{SIZE:g}" '
        f'fill="{pen.paint["quiet"]}" stroke="{pen.paint["street"]}" '
        f'stroke-width="3.5" paint-order="stroke" stroke-linejoin="round">'
        f"{escape(text)}</text>"
    )
