"""Catalogue and notice board by ear: in the order of the data, each tongue named."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path

import pytest

from guide.content.village import read_village
from guide.domain.village import Village
from guide.sheets.catalogue import catalogue
from guide.sheets.order import Order
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.timetable import timetable
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import squeezed
from tests.sheets.tagged import heard
from tests.sheets.tagged import Passage
from tests.sheets.tagged import Tagged

LOCALES = ["ko", "en", "ru"]
MONTH = "2026-10"
Row = dict[str, object]
Writing = Callable[[Village, str], Manuscript]


def booklet(village: Village, locale: str) -> Manuscript:
    """Write the catalogue."""
    return catalogue(village, Order(locale, DAY, PUBLIC))


def notice(village: Village, locale: str) -> Manuscript:
    """Write the notice of a month with shows."""
    return timetable(village, Order(locale, DAY, PUBLIC), MONTH)


def under(found: Sequence[Tagged], head: str) -> Iterator[list[Tagged]]:
    """Go through the parts that begin with a heading of one level."""
    starts = [n for n, each in enumerate(found) if each.tag.startswith("/H")]
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        if found[start].tag == head:
            yield list(found[start:end])


def words_of(part: Sequence[Tagged]) -> str:
    """Join the words of a part, without those inside drawings."""
    return "".join(each.words for each in part if each.tag != "/Figure")


def passages(data: object) -> list[Passage]:
    """Read what is said in several languages."""
    assert isinstance(data, list)
    return [(each["lang"], squeezed(each["said"])) for each in data]


def strings(data: object) -> str:
    """Join the words of texts, blocks and runs in their order."""
    if isinstance(data, dict):
        return strings(next(data[key] for key in ("said", "v", "lines") if key in data))
    return "".join(map(strings, data)) if isinstance(data, list) else str(data)


def rows_of(made: Manuscript, name: str) -> list[Row]:
    """Return a list of the data."""
    rows = made.data[name]
    assert isinstance(rows, list)
    return rows


@pytest.mark.parametrize("locale", LOCALES)
def test_heads_of_the_catalogue_are_nested(
    locale: str, village: Village, press: Press
) -> None:
    """The title, then map, works with one head each, and the two lists."""
    found = heard(press.pdf(booklet(village, locale), DAY))

    heads = [each.tag for each in found if each.tag.startswith("/H")]

    works = ["/H3"] * len(village.artworks)
    assert heads == ["/H1", "/H2", "/H2", *works, "/H2", "/H2"]


@pytest.mark.parametrize("locale", LOCALES)
def test_works_are_heard_in_their_order(
    locale: str, village: Village, press: Press
) -> None:
    """Number, name, other names, facts, text, place: each word once, none between."""
    made = booklet(village, locale)
    works = rows_of(made, "works")
    nowhere = made.data["said"]["nowhere"]  # type: ignore[index]

    parts = list(under(heard(press.pdf(made, DAY)), "/H3"))

    keys = ("n", "title", "others", "facts", "text", "where")
    assert [words_of(part) for part in parts] == [
        squeezed(
            "".join(strings(work[key]) for key in keys)
            + ("" if work["known"] else nowhere)
        )
        for work in works
    ]
    assert [part[1].said for part in parts] == [passages(w["others"]) for w in works]


@pytest.mark.parametrize("locale", LOCALES)
def test_indexes_are_lists(locale: str, village: Village, press: Press) -> None:
    """Letters of the map, artists and streets: an item each, with its numbers."""
    made = booklet(village, locale)

    places, _, artists, streets = under(heard(press.pdf(made, DAY)), "/H2")

    *spots, _ = items_of(places)
    assert [spots, items_of(artists), items_of(streets)] == [
        [squeezed("".join(map(str, row.values()))) for row in rows_of(made, name)]
        for name in ("spots", "artists", "streets")
    ]


def items_of(part: Sequence[Tagged]) -> list[str]:
    """Return the words of each item of a list."""
    starts = [n for n, each in enumerate(part) if each.tag == "/LI"]
    return [
        words_of(part[start:end])
        for start, end in zip(starts, [*starts[1:], len(part)], strict=True)
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_rows_of_the_notice_are_heard_in_their_order(
    locale: str, village: Village, press: Press
) -> None:
    """Every show in every language: names, day, how sure, place, what, price."""
    made = notice(village, locale)
    rows = rows_of(made, "rows")

    found = heard(press.pdf(made, DAY))

    assert [each.tag for each in found if each.tag.startswith("/H")] == [
        "/H1",
        *["/H2"] * len(rows),
    ]
    assert [told(part) for part in under(found, "/H2")] == [said_of(r) for r in rows]


def told(part: Sequence[Tagged]) -> list[Passage]:
    """Join what a part says, but for the day, which is a number in every language."""
    return [
        (lang, bare)
        for each in part
        for lang, words in each.said
        if (bare := words.lstrip("0123456789"))
    ]


def said_of(row: Row) -> list[Passage]:
    """Return what a row of the notice has to say."""
    keys = ["names", "status", "places", "more", "prices"]
    if row["day"] is not None:
        keys[1:2] = ["weekday", "status", *([] if row["time"] else ["no_time"])]
    return [each for key in keys for each in passages(row[key])]


@pytest.mark.parametrize("write", [booklet, notice])
@pytest.mark.parametrize("locale", LOCALES)
def test_figures_of_lists_say_what_they_show(
    write: Writing, locale: str, village: Village, press: Press
) -> None:
    """The square its address, the map its places; nothing else is a figure."""
    made = write(village, locale)
    pictures = [made.data[name] for name in ("square", "map") if name in made.data]

    found = heard(press.pdf(made, DAY))

    assert [each.alt for each in found if each.tag == "/Figure"] == [
        picture["alt"]  # type: ignore[index]
        for picture in pictures
    ]


def test_table_in_a_story_has_heads(scratch: Path, press: Press) -> None:
    """The first row names the columns, for the ear too."""
    file = scratch / "stories/artworks/hong-bust/en.md"
    table = "| Newspaper | Height |\n|---|---|\n| One | 1.4 m |\n"
    file.write_text(f"{file.read_text()}\n{table}", encoding="utf-8")

    found = heard(press.pdf(booklet(read_village(scratch), "en"), DAY))

    cells = [(each.tag, each.words) for each in found if each.tag in {"/TH", "/TD"}]
    assert cells == [
        ("/TH", "Newspaper"),
        ("/TH", "Height"),
        ("/TD", "One"),
        ("/TD", "14m"),
    ]
