"""Glossary, tracks and journeys."""

from pathlib import Path

from guide.domain.chapter import Chapter
from guide.domain.crosscheck.tables import check_tables
from guide.domain.edtf import FuzzyDate
from guide.domain.glossary import Term
from guide.domain.position import Point
from guide.domain.source import Source
from guide.domain.track import Track
from tests.domain.factories import matter
from tests.domain.factories import new_course
from tests.domain.factories import new_story
from tests.domain.factories import new_village

TRACK = Track(
    points=(Point(35.17, 126.81), Point(35.18, 126.81)),
    source="recorded",
    date=FuzzyDate.parse("2026-04"),
    metres=900,
)


def test_check_tables_wants_every_form() -> None:
    """A term without a form in some language is told as a warning."""
    term = Term(slug="plov", kind="food", forms={"en": "plov", "ko": ""})
    village = new_village(languages=("en", "ko"), glossary={"plov": term})

    assert [(each.text, each.is_error) for each in check_tables(village)] == [
        ("“plov” has no form in ko.", False)
    ]


def test_check_tables_wants_a_course_for_every_track() -> None:
    """A track is named like its course; a slip finds the one that was meant."""
    tracks = {"round": TRACK, "rond": TRACK, "xyz": TRACK}
    village = new_village(new_course("places/gate"), tracks=tracks)

    assert [(Path(each.path).stem, each.text) for each in check_tables(village)] == [
        ("rond", "There is no courses/rond. Did you mean courses/round?"),
        ("xyz", "There is no courses/xyz."),
    ]


def test_check_tables_wants_sources_of_journeys() -> None:
    """Every point of a journey was read somewhere."""
    points = [
        {"name": name, "lat": 43, "lon": 132, "source": name} for name in ("diary", "x")
    ]
    story = new_story(lines={"journey": 5})
    chapter = Chapter.model_validate(matter(stories=(story,), journey=points))
    known = {"diary": Source(id="diary", url="https://diary.example")}

    found = check_tables(new_village(chapter, sources=known))

    assert [(each.line, each.text) for each in found] == [
        (5, "sources.yaml has no “x”.")
    ]
