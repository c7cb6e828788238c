"""An artwork: a public work at a position of its own or at a place."""

from typing import ClassVar
from typing import Literal

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.place import Etiquette
from guide.domain.position import Position
from guide.domain.reference import ReferenceField
from guide.domain.thing import Thing

ArtworkKind = Literal[
    "mural", "sculpture", "painting", "sign", "gate", "tile", "ensemble"
]
Did = Literal["painting", "tiles", "sculpture", "design", "words", "idea", "pictures"]
Condition = Literal["here", "faded", "painted-over", "gone", "planned", "unknown"]


class Hand(Model):
    """Somebody who made the work, by glossary entry, and what they did."""

    who: ReferenceField
    did: Did | None = None


class Artwork(Thing):
    """A work with what is known of it."""

    family: ClassVar[str] = "artworks"

    kind: ArtworkKind
    romanised: str = ""
    hanja: str = ""
    sign: str = ""
    position: Position | None = None
    at: ReferenceField | None = None
    accuracy: float | None = Field(default=None, gt=0, le=1000)
    likely: Literal["yes"] | None = None
    street: ReferenceField | None = None
    made: FuzzyDateField | None = None
    artists: tuple[Hand, ...] = ()
    condition: Condition = "unknown"
    etiquette: Etiquette = Etiquette()
    solemn: Literal["yes"] | None = None
