"""What stands on paper: the stories' words in order, squares that lead home."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO

import pypdf
import pypdfium2
import pytest
import zxingcpp

from guide.domain.address import Addresses
from guide.domain.codes import NO_CODES
from guide.domain.codes import stop_reference
from guide.domain.village import Village
from guide.sheets.catalogue import catalogue
from guide.sheets.order import Order
from guide.sheets.order import STYLES
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.prose import blocks
from guide.sheets.sheet import manuscript
from guide.sheets.timetable import timetable
from tests.sheets.conftest import DAY
from tests.sheets.conftest import Printing
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import squeezed
from tests.sheets.conftest import text_of

MONTH = "2026-10"
WITH_SQUARES = ("visitor", "large", "poster")


def squares_of(pdf: bytes) -> list[str]:
    """Read all squares from the pages at 100 dots an inch in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [
            page.render(scale=100 / 72, grayscale=True).to_pil() for page in document
        ]
    return [found.text for page in pages for found in zxingcpp.read_barcodes(page)]


def root_of(pdf: bytes) -> pypdf.generic.DictionaryObject:
    """Return the root of a document."""
    root = pypdf.PdfReader(BytesIO(pdf)).trailer["/Root"].get_object()
    assert isinstance(root, pypdf.generic.DictionaryObject)
    return root


def tags_of(pdf: bytes) -> list[str]:
    """Return the tags of the structure tree in reading order."""
    return _tags(root_of(pdf)["/StructTreeRoot"])


def _tags(node: object) -> list[str]:
    node = node.get_object() if isinstance(node, pypdf.generic.PdfObject) else node
    if isinstance(node, list):
        return [tag for child in node for tag in _tags(child)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/S"])] if "/S" in node else []
    return own + _tags(node.get("/K", []))


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_guide_has_every_wordin_order(
    locale: str, village: Village, printed: Printing
) -> None:
    """All words of all stops are found again, one after the other."""
    course = village.courses["first-steps"]
    story = course.story(locale)
    sections = [story.section(stop.slug) for stop in course.stops]
    words = [
        squeezed(word)
        for section in sections
        if section
        for each in section.paragraphs
        for block in blocks(each)
        for word in block.words.split()
    ]

    rest = text_of(printed(village, "guide", locale))

    assert in_order(words, rest) == len(words)


def in_order(words: Sequence[str], text: str) -> int:
    """Count how many words are found one after the other."""
    at = 0
    for number, word in enumerate(words):
        found = text.find(word, at)
        if found < 0:
            return number
        at = found + len(word)
    return len(words)


@pytest.mark.parametrize("style", WITH_SQUARES)
def test_squares_lead_to_course_and_stops(
    style: str, village: Village, printed: Printing
) -> None:
    """Read from a grey page, every square has the address of its code."""
    course = village.courses["first-steps"]
    stops = [stop_reference(course, stop.slug) for stop in course.stops]
    targets = stops if style == "poster" else [course.reference, *stops]
    wanted = {f"{PUBLIC}/s/{village.codes.of(target)}" for target in targets}

    assert set(squares_of(printed(village, style, "ru"))) == wanted


@pytest.mark.parametrize("style", ["guide", "bilingual", "pocket"])
def test_one_square_leads_to_the_course(
    style: str, village: Village, printed: Printing
) -> None:
    """Where stops have no room for squares of their own, the course has one."""
    code = village.codes.of(village.courses["first-steps"].reference)

    assert squares_of(printed(village, style, "ru")) == [f"{PUBLIC}/s/{code}"]


@pytest.mark.parametrize(
    ("made", "page"), [(catalogue, "art/"), (partial(timetable, month=MONTH), "shows/")]
)
def test_square_of_a_list_leads_to_its_page(
    made: Callable[[Village, Order], Manuscript],
    page: str,
    village: Village,
    press: Press,
) -> None:
    """The catalogue leads to the works, the notice to the shows."""
    pdf = press.pdf(made(village, Order("en", DAY, PUBLIC)), DAY)

    assert squares_of(pdf) == [f"{PUBLIC}/en/{page}"]


def test_square_without_code_leads_to_the_page(village: Village, press: Press) -> None:
    """A course that got no code yet has the address of its page."""
    bare_village = replace(village, codes=NO_CODES)
    course = village.courses["short-slow"]
    made = manuscript(bare_village, course, "visitor", Order("en", DAY, PUBLIC))

    found = squares_of(press.pdf(made, DAY))

    assert Addresses("en", PUBLIC).thing(course) in found


@pytest.mark.parametrize("style", STYLES)
def test_same_content_and_day_give_the_same_bytes(
    style: str, village: Village, printed: Printing
) -> None:
    """Nothing in a PDF comes from the clock or from chance."""
    assert printed(village, style, "en") == printed(village, style, "en")


def test_tags_follow_the_reading(village: Village, printed: Printing) -> None:
    """One title first, the map as a figure, then a heading for every stop."""
    tags = tags_of(printed(village, "visitor", "ko"))

    assert [tag for tag in tags if tag.startswith("/H")] == ["/H1", *["/H2"] * 6]
    assert tags.index("/H1") < tags.index("/Figure") < tags.index("/H2")


def test_pocket_is_tagged_in_reading_order(village: Village, printed: Printing) -> None:
    """Stops are read from the first to the last, however the sheet is folded."""
    pdf = printed(village, "pocket", "en")
    course = village.courses["first-steps"]
    names = [
        section.title
        for stop in course.stops
        if (section := course.story("en").section(stop.slug))
    ]

    text = squeezed(pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text())

    places = [text.rfind(squeezed(name)) for name in names]
    assert -1 not in places
    assert places == sorted(places)


def test_pdf_names_title_and_language(village: Village, printed: Printing) -> None:
    """Readers announce the title and know the language."""
    pdf = printed(village, "visitor", "ru")
    reader = pypdf.PdfReader(BytesIO(pdf))

    assert str(root_of(pdf)["/Lang"]) == "ru"
    assert str(reader.metadata and reader.metadata.title).startswith("Первые шаги")


def test_no_stamp_is_given_where_the_dead_are_remembered(
    village: Village, printed: Printing
) -> None:
    """Six stops, five rings: none at the wall of 1937."""
    text = text_of(printed(village, "stamps", "en"))

    assert text.count("stamp") - text.count("stampcard") == 5
