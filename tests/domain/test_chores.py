"""What needs doing."""

from datetime import date
from pathlib import Path

from guide.content.load import load
from guide.domain.chores import chores
from guide.domain.chores import counts
from guide.domain.village import Village

TODAY = date(2026, 11, 23)


def found(root: Path, today: date = TODAY) -> set[tuple[str, str, str]]:
    """Return kind, slug and language of every chore."""
    village = load(root, today)
    return {
        (each.kind, each.thing.slug, each.locale) for each in chores(village, today)
    }


def test_a_translation_that_is_missing_or_behind(scratch_village: Path) -> None:
    """One chore a language, whatever the number of sentences."""
    (scratch_village / "stories/places/gate/ko.md").unlink()
    pond = scratch_village / "stories/places/pond/en.md"
    pond.write_text(pond.read_text().replace("title: ", "title: Other "))

    all_of_them = found(scratch_village)

    assert ("missing", "gate", "ko") in all_of_them
    assert ("stale", "pond", "ko") in all_of_them
    assert not {each for each in all_of_them if each[:2] == ("warning", "gate")}


def test_a_mistake_comes_first(scratch_village: Path) -> None:
    """An error is the first thing to do, a draft the last."""
    gate = scratch_village / "stories/places/gate/en.md"
    gate.write_text(gate.read_text().replace("---\n", "---\nstreet: streets/none\n", 1))
    pond = scratch_village / "stories/places/pond/en.md"
    pond.write_text(pond.read_text().replace("---\n", "---\npublication: draft\n", 1))

    listed = chores(load(scratch_village, TODAY), TODAY)

    assert (listed[0].kind, listed[0].thing.slug) == ("error", "gate")
    assert (listed[-1].kind, listed[-1].thing.slug) == ("draft", "pond")


def test_a_photo_without_words_is_a_chore_of_its_own(scratch_village: Path) -> None:
    """In each language whose text lacks it, and it is no mistake besides."""
    gate = scratch_village / "stories/places/gate/en.md"
    photo = "photos: [{file: a.jpg, credit: A, licence: CC0-1.0, consent: yes}]"
    gate.write_text(gate.read_text().replace("---\n", f"---\n{photo}\n", 1))

    of_gate = {each for each in found(scratch_village) if each[1] == "gate"}

    assert {("photo", "gate", "en"), ("photo", "gate", "ko")} <= of_gate


def test_the_real_village_asks_for_positions(village: Village) -> None:
    """What has no position and was never seen is counted once each."""
    tally = counts(chores(village, TODAY))

    missing = [
        thing
        for family in (village.places, village.artworks)
        for thing in family.values()
        if village.position_of(thing) is None
    ]
    assert tally["position"] == len(missing)
    assert next(iter(tally)) != "position"


def test_an_unconfirmed_showing_soon_asks_for_a_call(scratch_village: Path) -> None:
    """Sixty days ahead, and not after it is over."""
    feast = scratch_village / "stories/performances/feast/en.md"
    text = feast.read_text()
    showing = "showings:\n  - {start: 2027-01-10, status: unconfirmed}\n"
    head = text.split("---\n")[1]
    keys = "".join(
        line
        for line in head.splitlines(keepends=True)
        if line.startswith(("kind", "title", "summary"))
    )
    feast.write_text(f"---\n{keys}{showing}---\n\nText.\n")

    near = found(scratch_village)
    far = found(scratch_village, date(2026, 10, 1))

    assert ("showing", "feast", "en") in near
    assert ("showing", "feast", "en") not in far
