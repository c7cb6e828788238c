"""A place: a spot that a visitor can walk to."""

from typing import ClassVar
from typing import Literal

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.hours import HoursField
from guide.domain.model import Model
from guide.domain.position import Position
from guide.domain.reference import ReferenceField
from guide.domain.thing import Thing

PlaceKind = Literal[
    "museum",
    "gallery",
    "park",
    "restaurant",
    "market",
    "shop",
    "office",
    "information",
    "community",
    "experience",
    "parking",
    "bus-stop",
    "toilet",
    "station",
    "theatre",
    "radio",
]
PRACTICAL: frozenset[str] = frozenset({"parking", "bus-stop", "toilet", "station"})
"""Kinds that help on the way and are no sights."""

Known = Literal["yes", "no"]


class Won(Model):
    """A price in South Korean won; `group` is the price a head in a group."""

    won: int = Field(ge=0)
    group: int | None = Field(default=None, ge=0)


class Access(Model):
    """What somebody found out about getting in; absent means not checked."""

    toilet: Known | None = None
    wheelchair: Known | None = None
    steps: int | None = Field(default=None, ge=0)
    seats: Known | None = None


class Etiquette(Model):
    """What the people who live here ask for."""

    photos: Literal["yes", "ask", "no"] | None = None
    children: Literal["never"] | None = None
    quiet: str | None = None
    group: int | None = Field(default=None, ge=1)


class Place(Thing):
    """A place with what is known of it."""

    family: ClassVar[str] = "places"

    kind: PlaceKind
    romanised: str = ""
    hanja: str = ""
    sign: str = ""
    position: Position | None = None
    address: str = ""
    hours: HoursField | None = None
    admission: Literal["free"] | Won | None = None
    phone: str = ""
    website: str = ""
    access: Access = Access()
    etiquette: Etiquette = Etiquette()
    solemn: Literal["yes"] | None = None
    street: ReferenceField | None = None
    opened: FuzzyDateField | None = None

    @property
    def is_practical(self) -> bool:
        """Whether it helps on the way instead of being a sight."""
        return self.kind in PRACTICAL
