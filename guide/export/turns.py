"""In which order the files of a site change, so that no visitor sees half of it.

What is new comes first, while nothing leads there yet: whatever a changed page names is
then there already, its styles, scripts and pictures too. Of pages that change, those go
first that others lead into the middle of, so that the anchor is there before the link.
Lists of pages change last. What is gone goes only then, pages before what they show.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from itertools import count

from guide.export.facts import Facts
from guide.export.manifest import Row

Turn = tuple[int, int]

PAGE = "text/html"
LISTS = (
    "application/json",
    "application/atom+xml",
    "application/xml",
    "application/manifest+json",
)
COPIES = (".br", ".gz")


def in_turns(
    rows: Mapping[str, Row],
    is_there: Callable[[str], bool],
    anchored: Mapping[str, int],
) -> list[list[str]]:
    """Return the names of what is written, in groups that follow each other.

    Args:
        rows: what is written, by name.
        is_there: tells whether the site has something by a name already.
        anchored: the turns of pages that others lead into the middle of.
    """
    return _grouped(rows, lambda name: _turn(rows[name], name, is_there, anchored))


def anchored_in(said: Mapping[str, Facts]) -> dict[str, int]:
    """Give turns to the pages that others lead into the middle of, by file.

    A page that leads into another one comes after it; pages in a ring come together.

    Args:
        said: what every answer of a site says, by its address.
    """
    led = {
        here: {to for to, anchor in facts.targets if anchor and to != here}
        for here, facts in said.items()
        if facts.is_page
    }
    waiting = set().union(*led.values()) & led.keys()
    turns: dict[str, int] = {}
    for turn in count():
        ready = {each for each in waiting if not led[each] & waiting} or waiting
        turns |= {f"{each.removeprefix('/')}index.html": turn for each in ready}
        waiting = waiting - ready
        if not waiting:
            break
    return turns


def in_turns_to_go(rows: Mapping[str, Row]) -> list[list[str]]:
    """Return the names of what is removed, in groups that follow each other."""
    return _grouped(rows, lambda name: _turn_to_go(rows[name], name))


def _turn(
    row: Row, name: str, is_there: Callable[[str], bool], anchored: Mapping[str, int]
) -> Turn:
    """Find the turn of a file; a compressed copy has that of its original."""
    own = name
    for ending in COPIES:
        own = own.removesuffix(ending)
    is_page = row.kind.startswith(PAGE)
    # Pages far from the front page first: it leads to what has changed already.
    nearness = -own.count("/")
    if not is_there(own):
        return (1, nearness) if is_page else (0, 0)
    if own in anchored:
        return (2, anchored[own])
    if is_page:
        return (4, nearness)
    return (5, 0) if row.kind.startswith(LISTS) else (3, 0)


def _turn_to_go(row: Row, name: str) -> Turn:
    if row.kind.startswith(LISTS):
        return (0, 0)
    return (1, name.count("/")) if row.kind.startswith(PAGE) else (2, 0)


def _grouped(names: Iterable[str], turn_of: Callable[[str], Turn]) -> list[list[str]]:
    groups: dict[Turn, list[str]] = {}
    for name in sorted(names):
        groups.setdefault(turn_of(name), []).append(name)
    return [groups[turn] for turn in sorted(groups)]
