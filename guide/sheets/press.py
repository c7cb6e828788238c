"""The press: Typst with our fonts and templates; a warning is an error here.

Every PDF is PDF/UA-1 (ISO 14289-1), because only then a missing glyph is told.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from datetime import UTC
from functools import cached_property
from pathlib import Path

import pylopdf_fonts_ko
import typst

from guide.errors import Refused
from guide.sheets.scripts import Face
from guide.sheets.scripts import fonts_for

STANDARDS = ["ua-1"]
MISSING = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
ASSERTED = "assertion failed: "

EMPTY = {"main.typ": b""}
EMPTY_PAGES = 6
"""Typst keeps what its last ten compilations used: 283 MB after 144 sheets. With
six empty ones (1 ms each) after every sheet it is 185 MB and as fast."""


class GlyphMissing(Refused):
    """Raised when no font of the press can show some letters."""

    def __init__(self, letters: str) -> None:
        self.letters = letters
        codes = " ".join(f"U+{ord(letter):04X}" for letter in letters)
        super().__init__(
            f"The fonts for paper have no sign for “{letters}” ({codes}): put a font "
            "that has it into a folder and name the folder in GUIDE_FONTS."
        )


@dataclass(frozen=True)
class Manuscript:
    """What is set: a template, the data it reads, and the pictures it places.

    Attributes:
        template: the name of a file in templates/sheets/, without `.typ`.
        data: plain values; every text in them is set as text, never read as markup.
        pictures: SVG by file name.
    """

    template: str
    data: Mapping[str, object]
    pictures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Press:
    """Sets manuscripts.

    Attributes:
        folder: templates/sheets/.
        more: a folder with fonts for letters that ours lack.
    """

    folder: Path
    more: Path | None = None

    @cached_property
    def _faces(self) -> tuple[Face, ...]:
        """List the operator's fonts."""
        if not self.more:
            return ()
        found = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self.more)],
        )
        return tuple(
            Face(each.family, each.path) for each in found.fonts() if each.path
        )

    @cached_property
    def _fonts(self) -> typst.Fonts:
        folders = [Path(pylopdf_fonts_ko.__file__).parent]
        folders += [self.more] if self.more else []
        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(folder) for folder in folders],
        )

    def pdf(self, manuscript: Manuscript, day: date) -> bytes:
        """Set a PDF; `day` is its date, so that the same input gives the same bytes.

        Raises:
            GlyphMissing: a letter is in none of our fonts.
            Refused: the text does not fit the form, or the template is wrong.
        """
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        try:
            # The stubs of typst know single files only; it takes a folder as a dict.
            made, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]
                self._files(manuscript),
                font_paths=self._fonts,
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=int(noon.timestamp()),
            )
        except typst.TypstError as error:
            raise _refusal(error.message) from error
        finally:
            self._age()
        if warnings:
            raise _refusal(warnings[0].message)
        return _one(made)

    def picture(self, manuscript: Manuscript, dots_an_inch: int) -> bytes:
        """Draw the first page as PNG.

        Raises:
            Refused: as for a PDF; a missing letter is not noticed here.
        """
        try:
            made = typst.compile(  # type: ignore[call-overload]
                self._files(manuscript),
                font_paths=self._fonts,
                format="png",
                ppi=dots_an_inch,
            )
        except typst.TypstError as error:
            raise _refusal(error.message) from error
        return _one(made)

    def _age(self) -> None:
        """Set empty pages, so that Typst forgets earlier sheets sooner."""
        for _ in range(EMPTY_PAGES):
            typst.compile(EMPTY, font_paths=self._fonts)  # type: ignore[call-overload]

    def _files(self, manuscript: Manuscript) -> dict[str, bytes]:
        parts = {file.name: file.read_bytes() for file in self.folder.glob("*.typ")}
        main = parts.pop(f"{manuscript.template}.typ")
        text = json.dumps(manuscript.data, ensure_ascii=False)
        fonts = fonts_for(text, self._faces) if self._faces else None
        data = json.dumps({**manuscript.data, "fonts": fonts}, ensure_ascii=False)
        pictures = {name: text.encode() for name, text in manuscript.pictures.items()}
        return {**parts, **pictures, "data.json": data.encode(), "main.typ": main}


def _refusal(message: str) -> Refused:
    missing = MISSING.search(message)
    if missing:
        return GlyphMissing(missing[1])
    return Refused(message.removeprefix(ASSERTED))


def _one(made: bytes | list[bytes]) -> bytes:
    """Take the first page where pages come one by one."""
    return made if isinstance(made, bytes) else made[0]
