"""What only the disk knows."""

from datetime import date
from pathlib import Path

from guide.content.files import check_files
from guide.content.files import folder_of
from guide.content.load import load

TODAY = date(2026, 11, 23)


def test_check_files_of_a_whole_village_is_silent(scratch_village: Path) -> None:
    """Every picture of the small village is there."""
    village = load(scratch_village, TODAY)

    assert list(check_files(scratch_village, village)) == []


def test_check_files_misses_a_picture_in_front_matter_and_texts(
    scratch_village: Path,
) -> None:
    """A picture that is gone is named where it is listed and where it is shown."""
    (scratch_village / "stories/places/gate/arch.png").unlink()

    found = check_files(scratch_village, load(scratch_village, TODAY))

    assert [(Path(each.path).name, each.line) for each in found] == [
        ("en.md", 20),
        ("en.md", 25),
        ("ko.md", 13),
    ]


def test_folder_of_a_thing_is_that_of_its_story(scratch_village: Path) -> None:
    """Pictures lie beside the texts."""
    bell = load(scratch_village, TODAY).artworks["bell"]

    folder = folder_of(scratch_village, bell)

    assert folder == scratch_village / "stories/artworks/bell"
