"""What somebody found in the street: a visit, a new find, or the line of a walk."""

from typing import Literal

from pydantic import Field
from pydantic import model_validator

from guide.domain.model import Model
from guide.domain.position import Point
from guide.domain.trace import Fix

State = Literal["", "gone", "painted-over"]
LARGEST_PHOTO = 30_000_000
LONGEST_LINE = 30_000
"""Fixes of a walk: eight hours at one a second."""


class Finding(Model):
    """One record of a phone; it changes nothing until a curator confirms it.

    Attributes:
        id: made by the phone (UUID, RFC 9562), so that sending twice is sending once.
        day: when, in ISO 8601.
        story: `family/slug` that it is about; empty for a new find.
        title: what a new find is called.
        lat: where the phone stood; None where it was not asked.
        lon: the same.
        accuracy: how far off that may be, in metres.
        state: what is not there any more.
        line: latitude, longitude and seconds of every fix of a walk.
        photo: bytes of the picture that belongs to it; 0 without one.
    """

    id: str = Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
    day: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    story: str = Field(default="", max_length=120)
    title: str = Field(default="", max_length=200)
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    accuracy: float = Field(default=30, gt=0, le=1000)
    state: State = ""
    note: str = Field(default="", max_length=2000)
    line: tuple[tuple[float, float, float], ...] = Field(
        default=(), max_length=LONGEST_LINE
    )
    photo: int = Field(default=0, ge=0, le=LARGEST_PHOTO)

    @model_validator(mode="after")
    def _is_about_something(self) -> "Finding":
        if not (self.story or self.title.strip()):
            message = "a finding is about a story, or has a title"
            raise ValueError(message)
        if any(not (abs(lat) <= 90 and abs(lon) <= 180) for lat, lon, _ in self.line):  # noqa: PLR2004  (the globe)
            message = "the line leaves the globe"
            raise ValueError(message)
        return self

    @property
    def point(self) -> Point | None:
        """Where the phone stood."""
        if self.lat is None or self.lon is None:
            return None
        return Point(self.lat, self.lon)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """The walk as a recording."""
        return tuple(Fix(Point(lat, lon), at) for lat, lon, at in self.line)


class Brought(Finding):
    """A finding that reached the desk, with who sent it."""

    by: str
