"""A notice: one or two sentences about some things, for a time."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.reference import ReferenceField
from guide.domain.thing import Thing


class Notice(Thing):
    """What visitors should know from one day to another."""

    family: ClassVar[str] = "notices"

    begins: FuzzyDateField = Field(alias="from")
    ends: FuzzyDateField = Field(alias="to")
    concerns: tuple[ReferenceField, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Tell whether it is valid on a day."""
        return self.begins.first <= day <= self.ends.last
