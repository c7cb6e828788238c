"""Check what only the disk knows: that the pictures of a story exist."""

from collections.abc import Iterator
from pathlib import Path

from guide.domain import prose
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.thing import Thing
from guide.domain.village import Village


def check_files(root: Path, village: Village) -> Iterator[Problem]:
    """Name every picture that is not there."""
    for thing in village.things():
        yield from _photos(root, thing)
        yield from _pictures(root, thing)


def folder_of(root: Path, thing: Thing) -> Path:
    """Return the folder in which the files of a thing lie."""
    return (root / thing.source.path).parent


def _photos(root: Path, thing: Thing) -> Iterator[Problem]:
    story = thing.source
    for photo in thing.photos:
        if not (folder_of(root, thing) / photo.file).is_file():
            yield problem(
                story.path,
                story.line("photos"),
                N_("The picture {file} is not in the folder of the story."),
                file=photo.file,
            )


def _pictures(root: Path, thing: Thing) -> Iterator[Problem]:
    for story in thing.stories.values():
        for passage in story.passages():
            for picture in prose.pictures_in(passage):
                if not (folder_of(root, thing) / picture.file).is_file():
                    yield problem(
                        story.path,
                        picture.line,
                        N_("The picture {file} is not in the folder of the story."),
                        file=picture.file,
                    )
