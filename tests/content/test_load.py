"""Loading a village: everything at first, later what changed."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.village import Memory
from guide.content.village import read_village
from guide.domain.village import Village
from guide.errors import VillageBroken
from guide.errors import VillageMissing

TODAY = date(2026, 11, 23)
GATE = "stories/places/gate/en.md"


def replace(root: Path, path: str, old: str, new: str) -> None:
    """Change a file."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_load_reads_every_family(scratch_village: Path) -> None:
    """The small village has one thing of every family, and nothing to mend."""
    village = load(scratch_village, TODAY)

    assert village.problems == ()
    assert [str(thing.reference) for thing in village.things()] == [
        "village/village",
        "places/attic",
        "places/gate",
        "places/mill",
        "places/pond",
        "artworks/bell",
        "artworks/wall-map",
        "streets/long-lane",
        "courses/round",
        "performances/feast",
        "chapters/beginnings",
        "notices/repairs",
    ]


def test_load_reads_every_table(scratch_village: Path) -> None:
    """Glossary, sources and tracks are there by name."""
    village = load(scratch_village, TODAY)

    assert sorted(village.glossary) == ["ada-lee", "dumpling", "vladivostok"]
    assert sorted(village.sources) == ["diary-2025", "gazette-2026"]
    assert list(village.tracks) == ["round"]


def test_load_twice_is_the_same(scratch_village: Path) -> None:
    """The same files give the same village, with the same name."""
    one, other = load(scratch_village, TODAY), load(scratch_village, TODAY)

    assert one == other


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (GATE, "low", "high"),
        ("stories/places/gate/ko.md", "조심", "명심"),
        ("stories/village.yaml", "hillside.example", "hill.example"),
        ("stories/glossary.yaml", "steamed", "fried"),
        ("stories/sources.yaml", "cast", "made"),
        ("routes_data/tracks/round.geojson", "300", "301"),
    ],
)
def test_load_names_another_content_otherwise(
    path: str, old: str, new: str, scratch_village: Path
) -> None:
    """A change of any file gives another revision, and taking it back the first."""
    memory = Memory()
    before = load(scratch_village, TODAY, memory).revision

    replace(scratch_village, path, old, new)
    changed = load(scratch_village, TODAY, memory).revision
    replace(scratch_village, path, new, old)

    assert load(scratch_village, TODAY, memory).revision == before != changed


def test_load_keeps_what_did_not_change(scratch_village: Path) -> None:
    """A second load reads one changed file; the other things are the same objects."""
    memory = Memory()
    before = load(scratch_village, TODAY, memory)

    replace(scratch_village, GATE, "low", "very low")
    after = load(scratch_village, TODAY, memory)

    kept = [a is b for a, b in zip(before.things(), after.things(), strict=True)]
    assert kept.count(False) == 1
    assert after.places["gate"].source.intro.passages[0].text == (
        "The arch is very low; mind your head."
    )


def test_load_forgets_what_was_deleted(scratch_village: Path) -> None:
    """A translation that is gone is missed."""
    memory = Memory()
    load(scratch_village, TODAY, memory)

    (scratch_village / "stories/places/pond/ko.md").unlink()

    problems = load(scratch_village, TODAY, memory).problems
    assert [str(each) for each in problems] == [
        "stories/places/pond/en.md:1: There is no text in ko: write ko.md."
    ]


def test_load_serves_the_last_good_story(scratch_village: Path) -> None:
    """A story that broke is told, and shown as it was when it was good."""
    memory = Memory()
    good = load(scratch_village, TODAY, memory).places["gate"]

    replace(scratch_village, GATE, "kind: museum", "kind: musem")

    village = load(scratch_village, TODAY, memory)
    assert village.places["gate"] == good
    assert [each.text for each in village.problems] == [
        "“musem” is no kind. Did you mean museum?"
    ]


def test_load_without_a_good_story_leaves_it_out(scratch_village: Path) -> None:
    """A story that was never good is left out, and what named it is told."""
    replace(scratch_village, GATE, "kind: museum", "kind: musem")

    village = load(scratch_village, TODAY)

    assert "gate" not in village.places
    assert [each.path for each in village.problems if each.is_error] == [
        "stories/artworks/bell/en.md",
        "stories/courses/round/en.md",
        "stories/courses/round/en.md",
        "stories/courses/round/ko.md",
        GATE,
    ]


def test_load_shows_a_story_whose_text_has_a_mistake(scratch_village: Path) -> None:
    """A mistake in the text hides no more than it must."""
    replace(scratch_village, GATE, "The arch", "<b>The</b> arch")

    gate = load(scratch_village, TODAY).places["gate"]

    assert gate.title("en") == "The Gate"


def test_load_keeps_the_last_good_settings(scratch_village: Path) -> None:
    """While village.yaml is broken, the guide goes on with the one before."""
    memory = Memory()
    before = load(scratch_village, TODAY, memory)

    replace(scratch_village, "stories/village.yaml", "Asia/Seoul", "Asia/Soul")

    village = load(scratch_village, TODAY, memory)
    assert village.info is before.info
    assert [each.line for each in village.problems] == [6]


def test_load_of_a_broken_village_names_the_line(scratch_village: Path) -> None:
    """Without settings there is nothing to show."""
    replace(scratch_village, "stories/village.yaml", "Asia/Seoul", "Asia/Soul")

    with pytest.raises(VillageBroken, match=r"village\.yaml:6: There is no time"):
        load(scratch_village, TODAY)


def test_load_of_an_empty_folder_says_how_to_begin(tmp_path: Path) -> None:
    """A folder without a village is told so."""
    with pytest.raises(VillageMissing, match="Start one with `guide init DIR`"):
        load(tmp_path, TODAY)


def test_load_finds_facts_older_on_a_later_day(scratch_village: Path) -> None:
    """The day is passed in: two years later much is old."""
    later = load(scratch_village, TODAY.replace(year=2029))

    assert {each.values.get("months") for each in later.problems} == {"24"}


def test_real_village_is_read_without_errors(village: Village) -> None:
    """No story of the real village has a mistake."""
    assert [str(each) for each in village.problems if each.is_error] == []


def test_read_village_in_one_language_is_of_the_same_revision(
    scratch_village: Path,
) -> None:
    """What is not read is still named; the source's stories are always there."""
    whole = read_village(scratch_village)
    some = read_village(scratch_village, locales=["ko"])
    gate = some.places["gate"]

    assert some.revision == whole.revision
    assert set(gate.stories) == {"en", "ko"} & set(whole.places["gate"].stories)
    assert gate.stories["en"] == whole.places["gate"].stories["en"]
