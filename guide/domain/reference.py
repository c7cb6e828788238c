"""References: `family/slug` or `family/slug#section`, the same everywhere."""

import re
from dataclasses import dataclass
from typing import Annotated
from typing import Self

from pydantic import BeforeValidator

from guide.domain.problem import Mistake
from guide.domain.problem import N_

FAMILIES = (
    "places",
    "artworks",
    "streets",
    "courses",
    "performances",
    "chapters",
    "notices",
)
LINKED = (*FAMILIES, "glossary")
"""What a reference may name; the glossary is no family of stories."""

SLUG = re.compile(r"[a-z0-9-]+")
FORM = re.compile(rf"({'|'.join(LINKED)})/([a-z0-9-]+)(?:#([a-z0-9-]+))?")


@dataclass(frozen=True, order=True)
class Reference:
    """The name of a thing, or of a section of its story."""

    family: str
    slug: str
    section: str | None = None

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read a reference.

        Raises:
            Mistake: the text has another form.
        """
        if isinstance(text, cls):
            return text
        found = FORM.fullmatch(str(text))
        if not found:
            raise Mistake(
                N_("“{text}” is no reference: write family/slug, like places/museum."),
                text=text,
            )
        return cls(*found.groups())

    @property
    def thing(self) -> "Reference":
        """The same without its section."""
        return Reference(self.family, self.slug)

    def __str__(self) -> str:
        section = f"#{self.section}" if self.section else ""
        return f"{self.family}/{self.slug}{section}"


ReferenceField = Annotated[Reference, BeforeValidator(Reference.parse)]
