"""What is said of a showing."""

from pathlib import Path

from guide.domain.programme import occurrences
from guide.words import showing
from guide.words.language import words_in
from tests.scratch_villages import DAY
from tests.scratch_villages import show
from tests.scratch_villages import village_of

MATTER = """
showings:
  - {start: 2026-10-17 14:00, status: confirmed, rain: places/hidden,
     doors: "13:30", language: [ko, xx], booking: by phone}
"""


def test_terms_are_sentences_and_name_nothing_hidden(tmp_path: Path) -> None:
    """A hidden place is not named; an unknown language is its code."""
    village = village_of(tmp_path, {"performances/show": show(MATTER)})
    (shown,) = occurrences(village.performances["show"], DAY)

    told = list(showing.terms(words_in("en"), village, shown))

    assert told == [
        "Doors open at 13:30",
        "Language: Korean and xx",
        "Booking: by phone",
    ]
