"""What every story is about: the keys that all families share."""

from collections.abc import Mapping
from typing import ClassVar
from typing import Literal
from typing import Self

from pydantic import Field
from pydantic import model_validator

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.reference import Reference
from guide.domain.story import Story

Consent = Literal["yes", "not-needed"]
Publication = Literal["draft", "review", "published"]


class SourceUse(Model):
    """A source by its id, and the fields that it states; none means all."""

    id: str
    states: tuple[str, ...] = Field(default=(), alias="for")

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value


FREE = ("CC", "KOGL", "공공누리")
"""How licences begin that let anybody hand out copies."""


class Photo(Model):
    """A picture file beside the story."""

    file: str
    credit: str = ""
    licence: str = ""
    consent: Consent | None = None
    taken: FuzzyDateField | None = None

    @property
    def is_free(self) -> bool:
        """Tell whether it may be copied and handed out, with its credit."""
        return bool(self.credit and self.consent) and self.licence.startswith(FREE)


class Thing(Model):
    """Something that has a story; `stories` holds it by language."""

    family: ClassVar[str]

    slug: str
    stories: Mapping[str, Story]
    source_locale: str
    sources: tuple[SourceUse, ...] = ()
    checked: FuzzyDateField | None = None
    seen: FuzzyDateField | None = None
    photos: tuple[Photo, ...] = ()
    publication: Publication = "published"
    publish_on: FuzzyDateField | None = None

    @property
    def reference(self) -> Reference:
        """The name of the thing."""
        return Reference(self.family, self.slug)

    @property
    def source(self) -> Story:
        """The text in the source language."""
        return self.stories[self.source_locale]

    def story(self, locale: str) -> Story:
        """Return the text in a language, else in the source language."""
        return self.stories.get(locale, self.source)

    def speaks(self, locale: str) -> bool:
        """Tell whether there is a text in this language."""
        return locale in self.stories

    def title(self, locale: str) -> str:
        """Return the name in a language, else in the source language."""
        return self.story(locale).title

    def with_stories(self, stories: Mapping[str, Story]) -> Self:
        """Return the same thing with other texts."""
        return self.model_copy(update={"stories": stories})

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Ids of all public sources: of the fields, then of the text; each once."""
        named = [use.id for use in self.sources]
        return tuple(dict.fromkeys([*named, *self.source.marks]))


OWN_KEYS = frozenset({"slug", "stories", "source_locale"})
"""Fields of a thing that are no keys of the front matter."""
