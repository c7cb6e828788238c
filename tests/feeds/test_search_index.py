"""The search index: what real visitors type, in Python and in the browser's script."""

import json
import subprocess
from pathlib import Path

import pytest

from guide.domain.address import Addresses
from guide.domain.length import spoken
from guide.domain.search import Entry
from guide.domain.search import find
from guide.domain.search import spaceless
from guide.domain.village import Village
from guide.feeds.search_index import entries
from guide.feeds.search_index import index_json
from guide.words.language import words_in

TESTS = Path(__file__).parents[1]
QUERIES = json.loads((TESTS / "data" / "queries.json").read_text(encoding="utf-8"))
"""Language, what was typed, the first page that is wanted, its score."""

LANGUAGES = ("ko", "en", "ru")
MOST = 8


@pytest.fixture(scope="module")
def indexes(village: Village) -> dict[str, tuple[Entry, ...]]:
    """Return what can be found in each language."""
    return {
        code: entries(village, words_in(code), Addresses(code)) for code in LANGUAGES
    }


@pytest.mark.parametrize(("code", "query", "path", "score"), QUERIES)
def test_query_finds_what_a_visitor_wants(
    indexes: dict[str, tuple[Entry, ...]], code: str, query: str, path: str, score: int
) -> None:
    """The first hit is the page that somebody who types this looks for."""
    best = find(indexes[code], query)[0]

    assert (best.entry.address, best.score) == (f"/{code}/{path}", score)


def test_browser_finds_the_same(
    indexes: dict[str, tuple[Entry, ...]], tmp_path: Path
) -> None:
    """The script gives the same hits in the same order with the same scores."""
    for code in LANGUAGES:
        file = tmp_path / f"{code}.json"
        file.write_text(index_json(indexes[code]), encoding="utf-8")
    script = TESTS / "js" / "queries.js"
    command: list[str | Path] = [
        "node",
        script,
        TESTS / "data" / "queries.json",
        tmp_path,
        str(MOST),
    ]
    told = subprocess.run(command, capture_output=True, check=True, timeout=60)

    expected = [
        [[hit.entry.address, hit.score] for hit in find(indexes[code], query, MOST)]
        for code, query, _path, _score in QUERIES
    ]
    assert json.loads(told.stdout) == expected


def test_index_holds_no_notes_for_guides(
    village: Village, indexes: dict[str, tuple[Entry, ...]]
) -> None:
    """What only guides read cannot be searched for."""
    notes = [
        spaceless(spoken(each.text))
        for course in village.courses.values()
        for section in course.source.sections
        for each in section.passages
        if each.word == "guide"
    ]
    told = "".join(each.text for each in indexes["ko"])

    assert notes
    assert [note for note in notes if note in told] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_index_is_small(indexes: dict[str, tuple[Entry, ...]], code: str) -> None:
    """A phone takes the whole index once."""
    assert len(index_json(indexes[code]).encode()) < 400_000


def test_text_of_a_stop_stands_in_one_entry(
    indexes: dict[str, tuple[Entry, ...]], village: Village
) -> None:
    """The stop has it, the course has not: a phone keeps every letter once."""
    course = village.courses["first-steps"]
    section = course.source.section("museum-gyeol")
    assert section
    told = spaceless(spoken(section.paragraphs[0].text))

    found = [each.address for each in indexes["ko"] if told in each.text]

    assert found == ["/ko/courses/first-steps/museum-gyeol/"]
