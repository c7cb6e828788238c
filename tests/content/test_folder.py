"""Finding the files of a village."""

from pathlib import Path

import pytest

from guide.content.folder import find_stories
from guide.content.folder import stamp

LANGUAGES = ("en", "ko")
READ = ("village.yaml", "glossary.yaml", "sources.yaml")


def write(root: Path, *paths: str) -> None:
    """Write empty files."""
    for path in paths:
        file = root / "stories" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


def test_find_stories_lists_folders_in_order(tmp_path: Path) -> None:
    """Stories come by family and slug, with one file a language."""
    write(tmp_path, "places/b/en.md", "places/a/ko.md", "places/a/en.md")
    write(tmp_path, "artworks/c/en.md", "village/en.md", "places/a/wall.jpg")

    found = find_stories(tmp_path, LANGUAGES)

    assert [(each.family, each.slug, sorted(each.files)) for each in found.folders] == [
        ("artworks", "c", ["en"]),
        ("places", "a", ["en", "ko"]),
        ("places", "b", ["en"]),
        ("village", "village", ["en"]),
    ]
    assert found.problems == ()


def test_find_stories_without_a_folder_finds_nothing(tmp_path: Path) -> None:
    """A village may have no story yet."""
    assert find_stories(tmp_path, LANGUAGES).folders == ()


@pytest.mark.parametrize("path", [".git/en.md", "places/.cache/en.md", ".DS_Store"])
def test_find_stories_does_not_see_hidden_files(path: str, tmp_path: Path) -> None:
    """What begins with a dot is somebody else's."""
    write(tmp_path, path)

    found = find_stories(tmp_path, LANGUAGES)

    assert (found.folders, found.problems) == ((), ())


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("vilage.yaml", "“vilage.yaml” is not read here. Did you mean village.yaml?"),
        ("notes", f"“notes” is not read here: there are {', '.join(READ)}."),
        ("places/a/kr.md", "“kr.md” is not read here: there are en.md, ko.md."),
        ("places/a/ko2.md", "“ko2.md” is not read here. Did you mean ko.md?"),
    ],
)
def test_find_stories_warns_of_files_that_nobody_reads(
    path: str, sentence: str, tmp_path: Path
) -> None:
    """A stray file is told as a warning, with the name that was meant."""
    write(tmp_path, "places/a/en.md", path)

    found = find_stories(tmp_path, LANGUAGES)

    assert [(each.text, each.severity) for each in found.problems] == [
        (sentence, "warning")
    ]


def test_media_are_what_lies_beside_stories(tmp_path: Path) -> None:
    """A photo or a recording gives another name when it comes, changes or goes."""
    write(tmp_path, "places/a/en.md", "village/en.md")
    names = [find_stories(tmp_path, LANGUAGES).media]

    for path in ("places/a/wall.jpg", "village/intro.en.mp3"):
        write(tmp_path, path)
        names.append(find_stories(tmp_path, LANGUAGES).media)
    (tmp_path / "stories/places/a/wall.jpg").write_text("other", encoding="utf-8")
    names.append(find_stories(tmp_path, LANGUAGES).media)
    (tmp_path / "stories/places/a/wall.jpg").unlink()
    (tmp_path / "stories/village/intro.en.mp3").unlink()

    assert len(set(names)) == 4
    assert find_stories(tmp_path, LANGUAGES).media == names[0]


def test_media_are_no_stories(tmp_path: Path) -> None:
    """A saved story is no new photo."""
    write(tmp_path, "places/a/en.md", "places/a/wall.jpg")
    before = find_stories(tmp_path, LANGUAGES).media

    (tmp_path / "stories/places/a/en.md").write_text("other", encoding="utf-8")

    assert find_stories(tmp_path, LANGUAGES).media == before


def test_stamp_changes_with_the_file(tmp_path: Path) -> None:
    """A file is stamped by time and size; one that is not there has zeros."""
    file = tmp_path / "en.md"
    before = stamp(file)

    file.write_text("one", encoding="utf-8")

    assert (before, stamp(file)[1]) == ((0, 0), 3)
