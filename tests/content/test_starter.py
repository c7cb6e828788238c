"""The first files of another village."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.load import load
from guide.content.starter import Start
from guide.content.starter import start_village
from guide.errors import Refused

WORLD = (-0.01, -0.01, 0.01, 0.01)
TODAY = date(2026, 11, 23)


def begin(folder: Path, start: Start) -> None:
    """Start a village whose first texts are in English."""
    start_village(folder, start, lambda _code, sentence: sentence, TODAY)


@pytest.mark.parametrize(
    "name",
    ["Hillside", "언덕마을", 'The "Hill"', '"Hill" side', "'Hill", "| a", "a: b #c"],
)
def test_start_village_passes_the_check(name: str, tmp_path: Path) -> None:
    """Whatever a village is called, its first pages have nothing to mend."""
    begin(tmp_path, Start(name, ("en",), WORLD, "UTC"))

    village = load(tmp_path, TODAY)

    assert (village.problems, village.info.title("en")) == ((), name)
    assert village.story
    assert village.story.title("en") == name


@pytest.mark.parametrize(
    "bounds",
    [WORLD, (126.7, 35.1, 126.9, 35.3), (0, 0, 0.0005, 0.0005), (-180, -90, 180, 90)],
)
def test_start_village_lies_in_its_bounds(
    bounds: tuple[float, float, float, float], tmp_path: Path
) -> None:
    """The two first places fit into the smallest village."""
    begin(tmp_path, Start("Hillside", ("en",), bounds, "UTC"))

    assert load(tmp_path, TODAY).problems == ()


def test_start_village_has_a_walk(tmp_path: Path) -> None:
    """There is a course of two stops that can be walked at once."""
    begin(tmp_path, Start("Hillside", ("ko", "en"), WORLD, "Asia/Seoul"))

    village = load(tmp_path, TODAY)

    assert [stop.slug for stop in village.courses["first-walk"].stops] == [
        "start",
        "end",
    ]
    assert (village.info.id, village.info.timezone) == ("hillside", "Asia/Seoul")


@pytest.mark.parametrize(
    ("name", "folder", "called"),
    [
        ("Hill Side", "x", "hill-side"),
        ("Үштөбе", "Ushtobe 2", "ushtobe-2"),
        ("언덕마을", "언덕", "village"),
    ],
)
def test_start_village_has_an_id_of_its_own(
    name: str, folder: str, called: str, tmp_path: Path
) -> None:
    """Calendars of two villages must not be taken for one."""
    begin(tmp_path / folder, Start(name, ("en",), WORLD, "UTC"))

    assert load(tmp_path / folder, TODAY).info.id == called


def test_start_village_keeps_keys_out_of_git(tmp_path: Path) -> None:
    """Whoever makes a repository of it publishes no password."""
    begin(tmp_path, Start("Hillside", ("en",), WORLD, "UTC"))

    rules = (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()

    assert rules[1:] == ["/instance/"]


def test_start_village_hands_over_to_every_map_service(tmp_path: Path) -> None:
    """They stand in village.yaml, where leaving one out switches it off."""
    begin(tmp_path, Start("Hillside", ("en",), WORLD, "UTC"))

    assert set(load(tmp_path, TODAY).info.providers) == {
        *("naver", "kakao", "apple", "google", "geo"),
    }


def test_start_village_keeps_what_is_there(tmp_path: Path) -> None:
    """Codes that were printed are never written over."""
    codes = tmp_path / "routes_data" / "codes.csv"
    codes.parent.mkdir()
    codes.write_text("code,target,issued\nK7QX,places/gate,2026-04-01\n")

    begin(tmp_path, Start("Hillside", ("en",), WORLD, "UTC"))

    assert codes.read_text().count("\n") == 2


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        (Start("A", ("en",), WORLD, "Mars"), "There is no time zone “Mars”"),
        (Start("A", ("en",), (1, 1, 0, 0), "UTC"), "Write bounds as"),
        (Start("A", ("../en",), WORLD, "UTC"), "“../en” does not have the form"),
    ],
)
def test_start_village_with_a_wrong_value_writes_nothing(
    start: Start, sentence: str, tmp_path: Path
) -> None:
    """A wrong value is refused before any file is there."""
    with pytest.raises(Refused, match=sentence):
        begin(tmp_path, start)

    assert list(tmp_path.iterdir()) == []


def test_start_village_does_not_touch_another(scratch_village: Path) -> None:
    """A folder that has stories keeps them."""
    with pytest.raises(Refused, match="has stories already; nothing was changed"):
        begin(scratch_village, Start("Hillside", ("en",), WORLD, "UTC"))

    assert load(scratch_village, TODAY).problems == ()


def test_start_village_writes_its_translations(tmp_path: Path) -> None:
    """Each says its sentences in its language, and they count as compared."""
    start = Start("Hillside", ("en", "ko", "kk"), WORLD, "UTC", ("ko",))

    start_village(
        tmp_path, start, lambda code, said: said.replace("walk", f"walk {code}"), TODAY
    )

    village = load(tmp_path, TODAY)
    walk = village.courses["first-walk"]
    assert sorted(walk.stories) == ["en", "ko"]
    assert walk.title("ko") == "First walk ko"
    stale = [each for each in village.problems if "kk" not in str(each)]
    assert stale == []
