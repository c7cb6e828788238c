"""Building a thing from the files of its folder."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.content.page import Page
from guide.content.page import read_page
from guide.content.reading import read_thing
from guide.content.reading import Reading
from guide.domain.place import Place

ENGLISH = "---\nkind: museum\ntitle: Gate\nsummary: An arch\n---\n\nLow.\n"
KOREAN = "---\ntitle: 문\nalso: 옛문\nnaming: ours\ntranslated:\n  title: a b\n---\n"


def read(folder: Path, texts: Mapping[str, str], family: str = "places") -> Reading:
    """Write the files of a thing, English first, and read them."""
    pages: dict[str, Page] = {}
    for locale, text in texts.items():
        file = folder / f"{locale}.md"
        file.write_text(text, encoding="utf-8")
        pages[locale] = read_page(file, f"{locale}.md")
    return read_thing(family, "gate", pages, "en")


def told(reading: Reading) -> list[str]:
    """List the problems of a reading."""
    return [str(each) for each in reading.problems]


def test_read_thing_has_a_story_in_every_language(tmp_path: Path) -> None:
    """The source file carries what is shared, the others what is language."""
    reading = read(tmp_path, {"en": ENGLISH, "ko": KOREAN})

    assert isinstance(reading.thing, Place)
    assert (reading.thing.kind, list(reading.thing.stories)) == ("museum", ["en", "ko"])


def test_read_thing_keeps_what_is_language(tmp_path: Path) -> None:
    """Names, renderings and prints belong to one language."""
    thing = read(tmp_path, {"en": ENGLISH, "ko": KOREAN}).thing

    assert thing
    korean = thing.stories["ko"]
    assert (korean.title, korean.also, korean.ours) == ("문", ("옛문",), True)
    assert korean.translated == {"title": ("a", "b")}


def test_read_thing_knows_lines_of_keys(tmp_path: Path) -> None:
    """Checks of the whole village name the line of a key."""
    thing = read(tmp_path, {"en": ENGLISH}).thing

    assert thing
    assert thing.source.lines == {"kind": 2, "title": 3, "summary": 4}


def test_read_thing_collects_pictures(tmp_path: Path) -> None:
    """Alternative text and caption of a photo stand in the text."""
    text = ENGLISH + '\n![An arch](arch.png "Old")\n'

    thing = read(tmp_path, {"en": text}).thing

    assert thing
    assert thing.source.pictures == {"arch.png": ("An arch", "Old")}


def test_read_thing_collects_no_picture_of_a_note(tmp_path: Path) -> None:
    """A note for guides has no say in what visitors read of a photo."""
    note = '\n::: guide\n![Hush](arch.png "Low")\n\n![Hush](door.png)\n:::\n'

    thing = read(tmp_path, {"en": f"{ENGLISH}\n![An arch](arch.png)\n{note}"}).thing

    assert thing
    assert thing.source.pictures == {"arch.png": ("An arch", "")}


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("kind: park", "“kind” belongs into the file of the source language."),
        ("checked: 2026", "“checked” belongs into the file of the source language."),
        ("summry: x", "There is no key “summry”. Did you mean summary?"),
        ("wifi: x", "There is no key “wifi”."),
    ],
)
def test_read_thing_tells_keys_that_a_translation_must_not_have(
    key: str, sentence: str, tmp_path: Path
) -> None:
    """What all languages share stands in one file."""
    korean = f"---\ntitle: 문\n{key}\n---\n"

    reading = read(tmp_path, {"en": ENGLISH, "ko": korean})

    assert told(reading) == [f"ko.md:3: {sentence}"]


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("stops: []", "There is no key “stops”."),
        ("romanized: Mun", "There is no key “romanized”. Did you mean romanised?"),
        ("slug: gate", "There is no key “slug”."),
    ],
)
def test_read_thing_tells_keys_that_its_family_lacks(
    key: str, sentence: str, tmp_path: Path
) -> None:
    """A source file has the keys of its family only."""
    english = ENGLISH.replace("summary: An arch", key)

    reading = read(tmp_path, {"en": english})

    assert told(reading) == [f"en.md:4: {sentence}"]


def test_read_thing_leaves_out_a_translation_without_a_title(tmp_path: Path) -> None:
    """The other languages are shown all the same."""
    reading = read(tmp_path, {"en": ENGLISH, "ko": "---\nsummary: x\n---\n"})

    assert reading.thing
    assert list(reading.thing.stories) == ["en"]
    assert told(reading) == ["ko.md:1: The key “title” is missing."]


@pytest.mark.parametrize(
    ("texts", "problems"),
    [
        ({"en": ""}, ["en.md:1: The file is empty."]),
        ({"en": "---\ntitle: Gate\n---\n"}, ["en.md:1: The key “kind” is missing."]),
        ({"en": "---\nkind: park\n---\n"}, ["en.md:1: The key “title” is missing."]),
        ({"ko": KOREAN}, []),
    ],
)
def test_read_thing_without_a_usable_source_is_none(
    texts: dict[str, str], problems: list[str], tmp_path: Path
) -> None:
    """Without the source text there is no thing; a missing file is told elsewhere."""
    reading = read(tmp_path, texts)

    assert (reading.thing, told(reading)) == (None, problems)


@pytest.mark.parametrize(
    "value", ["also: {a: b}", "translated: fresh", "translated: [a, b]"]
)
def test_read_thing_without_a_usable_list_has_none(value: str, tmp_path: Path) -> None:
    """A list that is none is empty; what it should say is missed elsewhere."""
    reading = read(tmp_path, {"en": ENGLISH, "ko": f"---\ntitle: 문\n{value}\n---\n"})

    assert reading.thing
    korean = reading.thing.stories["ko"]
    assert (korean.also, korean.translated) == ((), {})
