"""Squares to scan: QR codes (ISO/IEC 18004) at level Q, and the code below them."""

from functools import lru_cache
from io import BytesIO

import segno

from guide.domain.address import Addresses
from guide.domain.codes import stop_reference
from guide.domain.course import Course
from guide.domain.problem import N_
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.sheets.order import Order
from guide.sheets.palette import BLACK
from guide.sheets.planned import origin_of
from guide.sheets.planned import query_of
from guide.sheets.planned import SLUG
from guide.words.language import Words

LEVEL = "q"
"""A quarter of a square may be dirt, folds or rain."""

MOST_BYTES = 364
"""What a square of 85 modules holds at this level (version 17), some twelve stops of
a plan: the largest for which every sheet has room at 0.6 mm a module."""

MANY = 512
"""Squares that are remembered, 3 KB each: those of some forty courses."""


class Squares:
    """The squares of one sheet; it remembers which were placed."""

    def __init__(self, village: Village, order: Order, words: Words) -> None:
        self._village = village
        self._order = order
        self._root = order.root
        self._words = words
        self.pictures: dict[str, str] = {}

    def course(self, course: Course) -> dict[str, object]:
        """Make the square of a course; that of a planned walk holds the whole plan."""
        if course.slug == SLUG:
            return self._plan(course)
        address = Addresses(self._words.code, self._root).thing(course)
        return self._made(course.reference, address)

    def stop(self, course: Course, slug: str) -> dict[str, object]:
        """Make the square of a stop; that of a planned walk has a course of its own."""
        if course.slug == SLUG:
            course, slug = self._home(course, slug)
        address = Addresses(self._words.code, self._root).stop(course.slug, slug)
        return self._made(stop_reference(course, slug), address)

    def page(self, path: str) -> dict[str, object]:
        """Make the square of a page that has no code."""
        return self._drawn("", Addresses(self._words.code, self._root).page(path))

    def _plan(self, course: Course) -> dict[str, object]:
        """Lead to the walk of a plan; to the planner where the plan is too long."""
        here = Addresses(self._words.code, self._root)
        address = here.plan_walk(query_of(course, self._order))
        if len(address.encode()) > MOST_BYTES:
            return self.page("plan/")
        return self._drawn("", address)

    def _home(self, course: Course, slug: str) -> tuple[Course, str]:
        number = course.number(slug) or 1
        thing = self._village.find(course.stops[number - 1].at)
        origin = origin_of(self._village, thing) if thing else None
        return (origin.course, origin.stop.slug) if origin else (course, slug)

    def _made(self, target: Reference, page: str) -> dict[str, object]:
        code = self._village.codes.of(target)
        return self._drawn(code, f"{self._root}/s/{code}" if code else page)

    def _drawn(self, code: str, address: str) -> dict[str, object]:
        picture, modules = _square(address)
        name = f"square-{len(self.pictures)}.svg"
        self.pictures[name] = picture
        say = self._words
        return {
            "file": name,
            "code": code,
            "address": address,
            "modules": modules,
            "alt": say.gettext(N_("Square to scan: {address}"), address=address),
        }


@lru_cache(maxsize=MANY)
def _square(address: str) -> tuple[str, int]:
    """Draw an address: SVG, and modules a side; finding the best mask takes 4 ms."""
    made = segno.make(address, error=LEVEL, micro=False, boost_error=False)
    drawn = BytesIO()
    made.save(drawn, kind="svg", border=0, dark=BLACK, xmldecl=False, omitsize=True)
    return drawn.getvalue().decode(), int(made.symbol_size(border=0)[0])
