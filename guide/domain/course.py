"""A course: an ordered walk that tells one story."""

from collections.abc import Sequence
from typing import ClassVar
from typing import Literal

from pydantic import Field
from pydantic import field_validator

from guide.domain.hours import HoursField
from guide.domain.model import Model
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.reference import ReferenceField
from guide.domain.thing import Thing

Suits = Literal[
    "first-visit",
    "children",
    "school",
    "group",
    "slow",
    "food",
    "art",
    "history",
    "evening",
]
RESERVED = frozenset({"walk", "pack", "map"})
"""Slugs that the address of a course needs for itself."""


class Stop(Model):
    """A place or an artwork in a course; `stay` is in minutes."""

    at: ReferenceField
    stay: int = Field(gt=0, le=240)
    named: str = Field(default="", alias="as", pattern=r"^[a-z0-9-]*$")

    @property
    def slug(self) -> str:
        """Its name inside the course."""
        return self.named or self.at.slug


class Course(Thing):
    """A walk with its stops in order."""

    family: ClassVar[str] = "courses"

    stops: tuple[Stop, ...] = Field(min_length=1)
    order: int = 99
    suits: tuple[Suits, ...] = ()
    starts: HoursField | None = None
    next: ReferenceField | None = None

    @field_validator("stops")
    @classmethod
    def _stop_slugs_serve(cls, value: tuple[Stop, ...]) -> tuple[Stop, ...]:
        slugs = [stop.slug for stop in value]
        for slug in slugs:
            if slug in RESERVED:
                raise Mistake(
                    N_("The stop “{slug}” needs another name: add as: …"), slug=slug
                )
            if slugs.count(slug) > 1:
                raise Mistake(
                    N_("Two stops are called “{slug}”: give one a name with as: …"),
                    slug=slug,
                )
        return value

    def number(self, slug: str) -> int | None:
        """Return the number of a stop, counted from 1."""
        slugs = [stop.slug for stop in self.stops]
        return slugs.index(slug) + 1 if slug in slugs else None


def in_order(courses: Sequence[Course]) -> tuple[Course, ...]:
    """Sort courses as their authors want them listed."""
    return tuple(sorted(courses, key=lambda course: (course.order, course.slug)))
