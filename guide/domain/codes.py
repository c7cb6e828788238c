"""Short codes on printed paper: four signs that lead to a stop for ever."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic import Field

from guide.domain.course import Course
from guide.domain.edtf import FuzzyDate
from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.reference import Reference
from guide.domain.reference import ReferenceField

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0 and O, no 1, I and L: what is read aloud or copied by hand stays the same."""

LENGTH = 4

Draw = Callable[[str], str]
"""Picks one sign of an alphabet by chance."""


class Code(Model):
    """One row of codes.csv: a code, where it leads, and since when."""

    code: str = Field(pattern=rf"^[{ALPHABET}]{{{LENGTH}}}$")
    target: ReferenceField
    issued: FuzzyDateField


@dataclass(frozen=True)
class Codes:
    """All rows in the order of the file.

    Rows are only appended: where a code stands twice, the later row redirects it.
    """

    rows: tuple[Code, ...] = ()

    @cached_property
    def targets(self) -> dict[str, Reference]:
        """Where every code leads."""
        return {row.code: row.target for row in self.rows}

    @cached_property
    def _names(self) -> dict[Reference, str]:
        found: dict[Reference, str] = {}
        for code, target in self.targets.items():
            found.setdefault(target, code)
        return found

    def target(self, code: str) -> Reference | None:
        """Return where a code leads; None for one that was never issued."""
        return self.targets.get(code)

    def of(self, target: Reference) -> str:
        """Return the code that leads to a target, the oldest; empty without one."""
        return self._names.get(target, "")


NO_CODES = Codes()


def printed_targets(courses: Iterable[Course]) -> tuple[Reference, ...]:
    """List what sheets need codes for: every course and every stop of it."""
    return tuple(
        target
        for course in courses
        for target in (
            course.reference,
            *(stop_reference(course, stop.slug) for stop in course.stops),
        )
    )


def stop_reference(course: Course, slug: str) -> Reference:
    """Name a stop of a course: `courses/first-steps#hong-bust`."""
    return Reference("courses", course.slug, slug)


def issue(
    codes: Codes, targets: Sequence[Reference], day: date, draw: Draw
) -> tuple[Code, ...]:
    """Make a row for every target that has no code yet; none is used twice."""
    taken = {row.code for row in codes.rows}
    made = []
    for target in targets:
        if not codes.of(target):
            code = _fresh(taken, draw)
            taken.add(code)
            issued = FuzzyDate.parse(day.isoformat())
            made.append(Code(code=code, target=target, issued=issued))
    return tuple(made)


def _fresh(taken: set[str], draw: Draw) -> str:
    while True:
        code = "".join(draw(ALPHABET) for _ in range(LENGTH))
        if code not in taken:
            return code
