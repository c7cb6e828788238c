"""A themed street: a line, or only a name, with the works and places along it."""

from typing import ClassVar

from guide.domain.place import Etiquette
from guide.domain.position import Position
from guide.domain.thing import Thing


class Street(Thing):
    """A street or square of the theme."""

    family: ClassVar[str] = "streets"

    romanised: str = ""
    hanja: str = ""
    position: Position | None = None
    etiquette: Etiquette = Etiquette()
