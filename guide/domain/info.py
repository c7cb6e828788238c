"""What village.yaml says: whose guide this is, where, and in which languages."""

from collections.abc import Mapping
from typing import Annotated
from typing import Literal
from zoneinfo import available_timezones
from zoneinfo import ZoneInfo
from zoneinfo import ZoneInfoNotFoundError

from pydantic import Field
from pydantic import field_validator

from guide.domain.model import Model
from guide.domain.position import Bounds
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.spelling import closest

EAST, NORTH = 180, 90
"""The ends of the globe in degrees."""

LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
"""BCP 47; a file name and a part of addresses."""

Provider = Literal["naver", "kakao", "apple", "google", "geo"]


class Contact(Model):
    """How readers reach whoever keeps the guide; each is optional."""

    email: str = Field(default="", pattern=r"^$|^[^@\s]+@[^@\s]+$")
    phone: str = ""
    web: str = Field(default="", pattern=r"^$|^https?://")

    def __bool__(self) -> bool:
        return bool(self.email or self.phone or self.web)


class Emergency(Model):
    """A number to call, and for what, by language."""

    number: str
    what: Mapping[str, str]


class VillageInfo(Model):
    """The village's own settings.

    Attributes:
        id: a name for calendars, for ever the same.
        languages: the first is the source language.
        country: whose public holidays count (ISO 3166-1 alpha-2); empty if none do.
        base_url: the public address without a slash at its end; empty is loopback.
        providers: map services to hand over to, in no order.
    """

    id: str = Field(default="village", pattern=r"^[a-z0-9-]+$")
    name: Mapping[str, str]
    languages: tuple[LanguageCode, ...] = Field(min_length=1)
    bounds: tuple[float, float, float, float]
    timezone: str = "UTC"
    country: str = ""
    base_url: str = Field(default="", pattern=r"^$|^https?://[^\s?#]+$")
    contact: Contact = Contact()
    emergency: tuple[Emergency, ...] = ()
    providers: tuple[Provider, ...] = ()

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            return ZoneInfo(value).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            zones = available_timezones()
            raise Mistake(
                N_("There is no time zone “{zone}”. Did you mean {other}?"),
                zone=value,
                other=closest(value, zones) or "Asia/Seoul",
            ) from None

    @field_validator("bounds")
    @classmethod
    def _box_is_upright(
        cls, value: tuple[float, float, float, float]
    ) -> tuple[float, float, float, float]:
        west, south, east, north = value
        is_upright = west < east and south < north
        if not is_upright or max(-west, east) > EAST or max(-south, north) > NORTH:
            raise Mistake(N_("Write bounds as [west, south, east, north] in degrees."))
        return value

    @property
    def box(self) -> Bounds:
        """The bounds of the village."""
        return Bounds(*self.bounds)

    def title(self, locale: str) -> str:
        """Return the village's name in a language, else in the source language."""
        return self.name.get(locale) or self.name.get(self.languages[0]) or self.id
