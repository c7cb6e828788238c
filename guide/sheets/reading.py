"""From words that somebody wrote to an order: one reading for command, web and desk."""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from guide.sheets.order import Order
from guide.sheets.order import Paper
from guide.sheets.order import PAPERS
from guide.sheets.order import read_day
from guide.sheets.order import read_group
from guide.sheets.order import read_pace
from guide.sheets.order import read_start

T = TypeVar("T")
GROUP_OF_A_GUIDE = 20
"""How many people a guide leads if nobody said."""


def read_order(
    given: Mapping[str, str],
    style: str,
    languages: tuple[str, str],
    printed: date,
    root: str,
) -> Order:
    """Read an order; what is absent or empty is as usual.

    Args:
        given: texts by `group`, `start`, `pace`, `day`, `paper` and `black`.
        style: a guide leads a group if nobody says how many.
        languages: the first and, perhaps, the second one.
        printed: today.
        root: the public address for the squares.

    Raises:
        Mistake: a text cannot be read.
    """
    alone = GROUP_OF_A_GUIDE if style == "guide" else 1
    group = _read(read_group, given, "group") or alone
    return Order(
        locale=languages[0],
        printed=printed,
        root=root,
        second="" if languages[1] == languages[0] else languages[1],
        paper=_paper(given),
        group=group,
        start=_read(read_start, given, "start"),
        pace=_read(read_pace, given, "pace") or ("group" if group > 1 else "alone"),
        day=_read(read_day, given, "day"),
        is_black=bool(given.get("black")),
    )


def _read(reader: Callable[[str], T], given: Mapping[str, str], name: str) -> T | None:
    text = given.get(name, "").strip()
    return reader(text) if text else None


def _paper(given: Mapping[str, str]) -> Paper:
    return PAPERS.get(given.get("paper", ""), "a4")
