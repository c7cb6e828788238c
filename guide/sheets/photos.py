"""Photos on paper: where the licence allows copies, with words and credit."""

from base64 import b64encode
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from guide.content.photos import Print
from guide.content.photos import printed
from guide.domain.thing import Photo
from guide.domain.thing import Thing
from guide.sheets.prose import bare
from guide.sheets.prose import Data


@dataclass(frozen=True)
class Placed:
    """A photo that is printed: its file beside the story, and what templates read."""

    file: str
    data: Data


@dataclass
class Photos:
    """The photos of one sheet; it remembers which were placed.

    Attributes:
        folder: of the village; where there is none, no photo is printed.
    """

    folder: Path | None = None
    pictures: dict[str, str] = field(default_factory=dict)

    def first(self, thing: Thing, locale: str) -> Placed | None:
        """Place the first photo of a thing that may be copied and can be read."""
        for photo in thing.photos:
            if photo.is_free and self.folder:
                found = printed(self.folder, thing, photo.file)
                if found:
                    return self._placed(thing, photo, found, locale)
        return None

    def _placed(self, thing: Thing, photo: Photo, found: Print, locale: str) -> Placed:
        """Say what a photo shows, else of what it is, and who took it."""
        name = f"photo-{len(self.pictures)}.svg"
        self.pictures[name] = _framed(found)
        story = thing.story(locale)
        alt, caption = story.pictures.get(photo.file, ("", ""))
        credit = [bare(caption), bare(photo.credit), bare(photo.licence)]
        data: Data = {
            "file": name,
            "ratio": found.height / found.width,
            "alt": bare(alt) or bare(story.title),
            "credit": " · ".join(filter(None, credit)),
        }
        return Placed(photo.file, data)


def _framed(found: Print) -> str:
    """Put a photo into an SVG, for the press takes files of text only."""
    data = b64encode(found.jpeg).decode()
    size = f'width="{found.width}" height="{found.height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
        f'<image {size} href="data:image/jpeg;base64,{data}"/></svg>'
    )
