"""Small factories: a story from its body, things around it, a village around them."""

from collections.abc import Callable
from typing import Any

import pytest

from guide.content.scanner import scan
from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.info import VillageInfo
from guide.domain.place import Place
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.village import Village

TABLES = ("glossary", "sources", "tracks")
FAMILIES = (
    "places",
    "artworks",
    "streets",
    "courses",
    "performances",
    "chapters",
    "notices",
)


def _story(body: str = "", locale: str = "en", **values: Any) -> Story:
    sections = scan(body, 5).sections
    path = f"stories/places/one/{locale}.md"
    told = {"title": "One", "path": path, "sections": sections, **values}
    return Story(locale=locale, **told)


def _values(slug: str, values: dict[str, Any]) -> dict[str, Any]:
    stories = values.pop("stories", (_story(),))
    by_language = {story.locale: story for story in stories}
    source = stories[0].locale
    return {"slug": slug, "stories": by_language, "source_locale": source, **values}


@pytest.fixture(scope="session")
def new_story() -> Callable[..., Story]:
    """Return what makes a story from a body that begins on line 5."""
    return _story


@pytest.fixture(scope="session")
def new_place() -> Callable[..., Place]:
    """Return what makes a place; the first of its `stories` is the source."""

    def make(slug: str = "one", **values: Any) -> Place:
        return Place.model_validate({"kind": "park", **_values(slug, values)})

    return make


@pytest.fixture(scope="session")
def new_work() -> Callable[..., Artwork]:
    """Return what makes an artwork."""

    def make(slug: str = "one", **values: Any) -> Artwork:
        return Artwork.model_validate({"kind": "mural", **_values(slug, values)})

    return make


@pytest.fixture(scope="session")
def new_course() -> Callable[..., Course]:
    """Return what makes a course; `stops` are references, five minutes each."""

    def make(*stops: str, slug: str = "round", **values: Any) -> Course:
        listed = [{"at": stop, "stay": 5} for stop in stops]
        return Course.model_validate({"stops": listed, **_values(slug, values)})

    return make


@pytest.fixture(scope="session")
def new_village() -> Callable[..., Village]:
    """Return what makes a village of things and, by name, of tables."""

    def make(
        *things: Thing, languages: tuple[str, ...] = ("en",), **tables: Any
    ) -> Village:
        info = VillageInfo(
            name={"en": "Hillside"},
            languages=languages,
            bounds=(126.80, 35.16, 126.82, 35.18),
            timezone="Asia/Seoul",
        )
        families: dict[str, Any] = {name: {} for name in FAMILIES}
        for thing in things:
            families[thing.family][thing.slug] = thing
        known: dict[str, Any] = {name: tables.get(name, {}) for name in TABLES}
        return Village(info=info, story=None, **families, **known)

    return make
