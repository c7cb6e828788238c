"""What a reader of PDF hears: tags in their order, each passage with its language."""

import ctypes
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from io import BytesIO

import pypdf
import pypdfium2
from pypdfium2 import raw

from tests.sheets.conftest import squeezed

Passage = tuple[str, str]
"""Language and words."""

Place = tuple[int, int]
"""Page and number of a marked piece on it (ISO 32000-1, 14.7.4)."""


@dataclass
class Tagged:
    """An element of a structure tree with the words that stand directly in it."""

    tag: str
    alt: str = ""
    passages: list[Passage] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The words without spaces and signs."""
        return squeezed("".join(words for _, words in self.passages))

    @property
    def said(self) -> list[Passage]:
        """The words of each language, as long as it lasts."""
        found: list[Passage] = []
        for lang, words in self.passages:
            bare = squeezed(words)
            if bare and found and found[-1][0] == lang:
                bare = found.pop()[1] + bare
            found += [(lang, bare)] if bare else []
        return found


def heard(pdf: bytes) -> list[Tagged]:
    """Go through the elements of a document in reading order."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    root = reader.trailer["/Root"].get_object()
    pages = {page.indirect_reference: n for n, page in enumerate(reader.pages)}
    hearing = _Hearing(pages, dict(_marked(pdf)))
    hearing.go(root["/StructTreeRoot"]["/K"], str(root["/Lang"]), 0)  # type: ignore[index]
    return hearing.found


@dataclass
class _Hearing:
    pages: Mapping[pypdf.generic.IndirectObject | None, int]
    marked: Mapping[Place, Passage]
    found: list[Tagged] = field(default_factory=list)

    def go(self, node: object, lang: str, page: int) -> None:
        """Follow children: elements, numbers of marked pieces, references to them."""
        node = node.get_object() if isinstance(node, pypdf.generic.PdfObject) else node
        if isinstance(node, list):
            for child in node:
                self.go(child, lang, page)
        elif isinstance(node, int):
            own, words = self.marked.get((page, int(node)), ("", ""))
            self.found[-1].passages.append((own or lang, words))
        elif isinstance(node, pypdf.generic.DictionaryObject):
            page = self.pages[node.raw_get("/Pg")] if "/Pg" in node else page
            if "/S" in node:
                self.found.append(Tagged(str(node["/S"]), str(node.get("/Alt", ""))))
            kids = node.get("/MCID", node.get("/K", []))
            self.go(kids, str(node.get("/Lang", lang)), page)


def _marked(pdf: bytes) -> Iterator[tuple[Place, Passage]]:
    """Read the words of every marked piece, with its language where it names one."""
    found: dict[Place, Passage] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            letters = page.get_textpage()
            for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
                place = number, raw.FPDFPageObj_GetMarkedContentID(each)
                lang, before = found.get(place, (_lang(each), ""))
                found[place] = lang, before + words_in(each, letters)
    yield from found.items()


def words_in(each: pypdfium2.PdfObject, letters: pypdfium2.PdfTextPage) -> str:
    """Return the words of a piece of text on a page."""
    size = raw.FPDFTextObj_GetText(each, letters, None, 0)
    room = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(each, letters, room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")


def _lang(each: pypdfium2.PdfObject) -> str:
    room, size = (ctypes.c_ushort * 16)(), ctypes.c_ulong()
    for number in range(raw.FPDFPageObj_CountMarks(each)):
        mark = raw.FPDFPageObj_GetMark(each, number)
        if raw.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", room, 32, size):
            return bytes(room)[: size.value].decode("utf-16-le").rstrip("\0")
    return ""
