"""Build a thing from the files of its folder, one file a language."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from guide.content.models import build
from guide.content.models import keys_of
from guide.content.page import Page
from guide.domain import prose
from guide.domain.artwork import Artwork
from guide.domain.chapter import Chapter
from guide.domain.course import Course
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.publication import Release
from guide.domain.spelling import closest
from guide.domain.story import Story
from guide.domain.street import Street
from guide.domain.thing import OWN_KEYS
from guide.domain.thing import Thing
from guide.domain.village import VillageStory

MODELS: Mapping[str, type[Thing]] = {
    model.family: model
    for model in (
        Place,
        Artwork,
        Street,
        Course,
        Performance,
        Chapter,
        Notice,
        VillageStory,
    )
}
STORY_KEYS = ("title", "summary", "spot", "medium", "also", "naming", "recorded")
TRANSLATION_KEYS = ("translated",)


@dataclass(frozen=True)
class Reading:
    """A thing as far as its files allow; None where the source is broken.

    Attributes:
        stories: its texts, where there is no thing too.
        release: what the source says of visitors; None where it cannot be read.
    """

    thing: Thing | None
    problems: tuple[Problem, ...]
    stories: Mapping[str, Story] = field(default_factory=dict)
    release: Release | None = None


def read_thing(
    family: str, slug: str, pages: Mapping[str, Page], source: str
) -> Reading:
    """Build a thing from its pages by language.

    What cannot be read is left out: a section, a translation, or, where the source
    file has no usable front matter, the thing.
    """
    problems = [each for page in pages.values() for each in page.problems]
    stories: dict[str, Story] = {}
    for locale, page in pages.items():
        story, found = _read_story(family, locale, page, is_source=locale == source)
        problems += found
        if story:
            stories[locale] = story
    release = _read_release(pages[source]) if source in pages else None
    if source not in stories:
        return Reading(None, tuple(problems), stories, release)
    thing = _read_matter(family, slug, pages[source], stories, source)
    if isinstance(thing, Thing):
        return Reading(thing, tuple(problems), stories, release)
    return Reading(None, (*problems, *thing), stories, release)


def _read_matter(
    family: str,
    slug: str,
    page: Page,
    stories: Mapping[str, Story],
    source: str,
) -> Thing | list[Problem]:
    shared = set(keys_of(MODELS[family])) - OWN_KEYS
    values = {k: v for k, v in page.matter.values.items() if k in shared}
    own = {"slug": slug, "stories": stories, "source_locale": source}
    built = build(MODELS[family], {**values, **own})
    if isinstance(built, Thing):
        return built
    return [page.trouble(key, mistake) for key, mistake in built]


def _read_release(page: Page) -> Release | None:
    """Read who may see it; with a mistake in that, as in a draft, nobody."""
    if not page.is_text:
        return None
    keys = Release.model_fields
    built = build(Release, {k: v for k, v in page.matter.values.items() if k in keys})
    return built if isinstance(built, Release) else Release(publication="draft")


def _read_story(
    family: str, locale: str, page: Page, *, is_source: bool
) -> tuple[Story | None, list[Problem]]:
    if not page.is_text:
        return None, []
    problems = list(_wrong_keys(family, page, is_source=is_source))
    title = _text(page, "title")
    if not title:
        missing = Mistake(N_("The key “{key}” is missing."), key="title")
        return None, [*problems, page.trouble(("title",), missing)]
    lines = {
        str(key[0]): line for key, line in page.matter.lines.items() if len(key) == 1
    }
    story = Story(
        locale=locale,
        path=page.path,
        title=title,
        summary=_text(page, "summary"),
        spot=_text(page, "spot"),
        medium=_text(page, "medium"),
        also=_list(page.matter.values.get("also")),
        ours=_text(page, "naming") == "ours",
        sections=page.sections,
        translated=_prints(page, "translated"),
        recorded=_prints(page, "recorded"),
        lines=lines,
        pictures=_pictures(page),
    )
    return story, problems


def _wrong_keys(family: str, page: Page, *, is_source: bool) -> Iterable[Problem]:
    shared = set(keys_of(MODELS[family])) - OWN_KEYS
    for key in page.matter.values:
        if key in STORY_KEYS or (key in TRANSLATION_KEYS and not is_source):
            continue
        if is_source:
            if key not in shared:
                yield page.trouble((key,), _unknown(key, shared))
        elif key in shared:
            yield page.trouble(
                (key,),
                Mistake(
                    N_("“{key}” belongs into the file of the source language."), key=key
                ),
            )
        else:
            yield page.trouble((key,), _unknown(key, {*TRANSLATION_KEYS}))


def _unknown(key: str, shared: set[str]) -> Mistake:
    other = closest(key, {*shared, *STORY_KEYS})
    if other:
        message = N_("There is no key “{key}”. Did you mean {other}?")
        return Mistake(message, key=key, other=other)
    return Mistake(N_("There is no key “{key}”."), key=key)


def _text(page: Page, key: str) -> str:
    value = page.matter.values.get(key, "")
    return value if isinstance(value, str) else ""


def _list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _prints(page: Page, key: str) -> Mapping[str, tuple[str, ...]]:
    found = page.matter.values.get(key)
    if not isinstance(found, dict):
        return {}
    return {key: tuple(str(text).split()) for key, text in found.items()}


def _pictures(page: Page) -> Mapping[str, tuple[str, str]]:
    """Collect what visitors read of each photo: a note says its own of the same one."""
    return {
        picture.file: (picture.alt, picture.caption)
        for section in page.sections
        for passage in section.public
        for picture in prose.pictures_in(passage)
    }
