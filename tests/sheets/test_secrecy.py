"""Notes for guides stand on the guide's sheet and nowhere else."""

from pathlib import Path

import pytest

from guide.content.village import read_village
from guide.domain.village import Village
from guide.sheets.catalogue import catalogue
from guide.sheets.order import Order
from guide.sheets.order import PUBLIC_STYLES
from guide.sheets.order import STYLES
from guide.sheets.press import Press
from guide.sheets.prose import bare
from guide.sheets.sheet import manuscript
from guide.sheets.timetable import timetable
from tests.sheets.conftest import copied
from tests.sheets.conftest import DAY
from tests.sheets.conftest import Printing
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import text_of

MARK = "QUOKKA"


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Return a village in which every note of every language has a rare word."""
    scratch = copied(tmp_path_factory.mktemp("noted"))
    for story in (scratch / "stories").rglob("*.md"):
        text = story.read_text(encoding="utf-8")
        marked = text.replace("::: guide\n", f"::: guide\n- {MARK}\n")
        story.write_text(marked, encoding="utf-8")
    return read_village(scratch)


@pytest.mark.parametrize("style", PUBLIC_STYLES)
def test_public_styles_have_no_notes(
    style: str, noted: Village, printed: Printing
) -> None:
    """No language of a public style has a word of a note."""
    texts = [text_of(printed(noted, style, code)) for code in noted.info.languages]

    assert not [text for text in texts if MARK in text]


def test_catalogue_and_timetable_have_no_notes(noted: Village, press: Press) -> None:
    """Neither has what belongs to no course."""
    order = Order("ko", DAY, PUBLIC)
    sheets = [catalogue(noted, order), timetable(noted, order, "2026-10")]

    texts = [text_of(press.pdf(sheet, DAY)) for sheet in sheets]

    assert not [text for text in texts if MARK in text]


def test_guide_style_has_every_note(noted: Village, printed: Printing) -> None:
    """The guide's sheet has them all, as often as the story has blocks."""
    course = noted.courses["first-steps"]
    blocks = [each for each in course.source.passages() if each.word == "guide"]

    assert text_of(printed(noted, "guide", "ko")).count(MARK) == len(blocks)


def test_no_line_of_a_real_note_is_in_public_data(village: Village) -> None:
    """What the templates of public styles read has no line of any note."""
    order = Order("ko", DAY, PUBLIC)
    found = []
    for course in village.courses.values():
        notes = [p.text for p in course.source.passages() if p.word == "guide"]
        lines = [bare(line) for note in notes for line in note.split("\n")]
        for style in PUBLIC_STYLES:
            data = str(manuscript(village, course, style, order).data)
            found += [line for line in lines if line and line in data]

    assert found == []


def test_source_of_a_note_stands_on_the_guides_sheet_only(scratch: Path) -> None:
    """Its number comes after those that the guests read."""
    site = f"{MARK.lower()}.example"
    story = scratch / "stories" / "courses" / "first-steps" / "ko.md"
    listed = scratch / "stories" / "sources.yaml"
    _append(story, f"\n::: guide\n{MARK} [^{MARK.lower()}-2026]\n:::\n")
    _append(listed, f'{MARK.lower()}-2026: {{url: "https://{site}"}}\n')
    village = read_village(scratch)
    course, order = village.courses["first-steps"], Order("ko", DAY, PUBLIC)

    told = {
        style: str(manuscript(village, course, style, order).data["sources"])
        for style in STYLES
    }

    assert told["guide"].startswith(told["visitor"])
    assert {style for style in STYLES if site in told[style]} == {"guide"}


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
