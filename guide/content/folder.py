"""Find the files of a village: stories by family and slug, and what is out of place."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from hashlib import sha256
from os import DirEntry
from os import scandir
from pathlib import Path
from typing import Self

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.reference import FAMILIES
from guide.domain.reference import SLUG
from guide.domain.spelling import closest

STORIES = "stories"
TRACKS = "routes_data/tracks"
VILLAGE = "village"
YAML_FILES = ("village.yaml", "glossary.yaml", "sources.yaml")

Stamp = tuple[int, int]
"""Modification time in nanoseconds and size in bytes."""


@dataclass(frozen=True)
class StoryFolder:
    """The files of one thing: path and stamp by language.

    Attributes:
        beside: path and stamp of what is no story: photos, recordings.
    """

    family: str
    slug: str
    files: Mapping[str, tuple[str, Stamp]]
    beside: tuple[tuple[str, Stamp], ...] = ()

    def only(self, source: str, locales: Collection[str] | None) -> Self:
        """Leave out the languages that are not asked for; the source stays."""
        if locales is None:
            return self
        kept = {
            code: file
            for code, file in self.files.items()
            if code == source or code in locales
        }
        return replace(self, files=kept)


@dataclass(frozen=True)
class Found:
    """All story folders, and problems with names."""

    folders: tuple[StoryFolder, ...]
    problems: tuple[Problem, ...]

    @property
    def media(self) -> str:
        """A short name that changes when a photo or a recording does, or its time."""
        digest = sha256()
        for folder in self.folders:
            for each in folder.beside:
                digest.update(f"{each}\n".encode())
        return digest.hexdigest()[:12]


def stamp(file: Path | DirEntry[str]) -> Stamp:
    """Return what changes when a file changes; zeros where there is none."""
    try:
        stat = file.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def find_stories(root: Path, languages: tuple[str, ...]) -> Found:
    """Go through stories/ once."""
    folders: list[StoryFolder] = []
    problems: list[Problem] = []
    for entry in _entries(root / STORIES):
        path = f"{STORIES}/{entry.name}"
        if not entry.is_dir():
            if entry.name not in YAML_FILES:
                problems.append(_stray(path, YAML_FILES))
        elif entry.name == VILLAGE:
            folders.append(_read_folder(root, entry, VILLAGE, languages, problems))
        elif entry.name in FAMILIES:
            for each in _entries(entry):
                folders += _story_folder(root, each, entry.name, languages, problems)
        else:
            problems.append(_stray(path, (*FAMILIES, VILLAGE)))
    return Found(tuple(folders), tuple(problems))


def _story_folder(
    root: Path,
    entry: Path,
    family: str,
    languages: tuple[str, ...],
    problems: list[Problem],
) -> Iterator[StoryFolder]:
    path = entry.relative_to(root).as_posix()
    if not entry.is_dir():
        problems.append(
            problem(
                path,
                1,
                N_("A story has a folder of its own: {family}/name/ko.md."),
                family=family,
            )
        )
    elif not SLUG.fullmatch(entry.name):
        problems.append(
            problem(
                path,
                1,
                N_("A folder's name has only a-z, 0-9 and -: “{name}”."),
                name=entry.name,
            )
        )
    else:
        yield _read_folder(root, entry, family, languages, problems)


def _read_folder(
    root: Path,
    entry: Path,
    family: str,
    languages: tuple[str, ...],
    problems: list[Problem],
) -> StoryFolder:
    folder = entry.relative_to(root).as_posix()
    files: dict[str, tuple[str, Stamp]] = {}
    beside: list[tuple[str, Stamp]] = []
    for file in _visible(entry):
        path = f"{folder}/{file.name}"
        stem = file.name.removesuffix(".md")
        if stem == file.name:
            beside.append((path, stamp(file)))
        elif stem in languages:
            files[stem] = (path, stamp(file))
        else:
            problems.append(_stray(path, tuple(f"{code}.md" for code in languages)))
    if languages[0] not in files:
        problems.append(
            problem(
                folder,
                1,
                N_("The source text is missing: write {file}."),
                file=f"{languages[0]}.md",
            )
        )
    return StoryFolder(family, entry.name, files, tuple(beside))


def _stray(path: str, known: tuple[str, ...]) -> Problem:
    name = path.rpartition("/")[2]
    stems = {each.partition(".")[0]: each for each in known}
    meant = closest(name.partition(".")[0], stems)
    if meant:
        other = stems[meant]
        message = N_("“{name}” is not read here. Did you mean {other}?")
        return problem(path, 1, message, severity="warning", name=name, other=other)
    message = N_("“{name}” is not read here: there are {known}.")
    return problem(
        path, 1, message, severity="warning", name=name, known=", ".join(known)
    )


def _entries(folder: Path) -> list[Path]:
    return [folder / entry.name for entry in _visible(folder)]


def _visible(folder: Path) -> list[DirEntry[str]]:
    """List a folder in order, without hidden files; an absent one is empty."""
    try:
        with scandir(folder) as entries:
            found = [entry for entry in entries if not entry.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(found, key=lambda entry: entry.name)
