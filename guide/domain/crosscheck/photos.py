"""A photo has a credit, a licence, a word on consent, and words for the blind."""

from collections.abc import Iterator

from guide.domain import prose
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.thing import Photo
from guide.domain.thing import Thing
from guide.domain.village import Village

NEEDED = ("credit", "licence", "consent")

EMPTY_ALT = N_("The picture {file} has no alternative text.")
MISSING_ALT = N_("The picture {file} has no alternative text: write ![text]({file}).")
NO_ALT = frozenset({EMPTY_ALT, MISSING_ALT})
"""What is said of pictures that people who cannot see them know nothing of."""


def check_photos(village: Village, thing: Thing) -> Iterator[Problem]:
    """Check photos of the front matter and pictures in the texts."""
    for photo in thing.photos:
        yield from _check_photo(village, thing, photo)
    for story in thing.stories.values():
        for passage in story.passages():
            for picture in prose.pictures_in(passage):
                if not picture.alt.strip():
                    yield problem(
                        story.path,
                        picture.line,
                        EMPTY_ALT,
                        file=picture.file,
                    )


def _check_photo(village: Village, thing: Thing, photo: Photo) -> Iterator[Problem]:
    source = thing.source
    for key in NEEDED:
        if not getattr(photo, key):
            yield problem(
                source.path,
                source.line("photos"),
                N_("The picture {file} has no {key}."),
                file=photo.file,
                key=key,
            )
    for locale in village.info.languages:
        story = thing.stories.get(locale)
        if story and photo.file not in story.pictures:
            yield problem(
                story.path,
                1,
                MISSING_ALT,
                file=photo.file,
            )
