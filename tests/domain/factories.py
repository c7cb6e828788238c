"""Small factories: a story from its body, things around it, a village around them."""

from typing import Any

from guide.content.scanner import scan
from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.info import VillageInfo
from guide.domain.place import Place
from guide.domain.reference import FAMILIES
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.village import Village

TABLES = ("glossary", "sources", "tracks")
HERE = {"lat": 35.17, "lon": 126.81, "accuracy": 10, "source": "survey"}


def new_story(body: str = "", locale: str = "en", **values: Any) -> Story:
    """Make a story from a body that begins on line 5."""
    sections = scan(body, 5).sections
    path = f"stories/places/one/{locale}.md"
    told = {"title": "One", "path": path, "sections": sections, **values}
    return Story(locale=locale, **told)


def new_place(slug: str = "one", **values: Any) -> Place:
    """Make a place; the first of its `stories` is the source."""
    return Place.model_validate({"kind": "park", **matter(slug, **values)})


def new_work(slug: str = "one", **values: Any) -> Artwork:
    """Make an artwork."""
    return Artwork.model_validate({"kind": "mural", **matter(slug, **values)})


def new_course(*stops: str, slug: str = "round", **values: Any) -> Course:
    """Make a course of references, five minutes each."""
    listed = [{"at": stop, "stay": 5} for stop in stops]
    return Course.model_validate({"stops": listed, **matter(slug, **values)})


def new_village(
    *things: Thing, languages: tuple[str, ...] = ("en",), **tables: Any
) -> Village:
    """Make a village of things and, by name, of tables."""
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


def matter(slug: str = "one", **values: Any) -> dict[str, Any]:
    """Write what every thing needs, and more by name."""
    stories = values.pop("stories", (new_story(),))
    by_language = {story.locale: story for story in stories}
    source = stories[0].locale
    return {"slug": slug, "stories": by_language, "source_locale": source, **values}
