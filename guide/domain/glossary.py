"""The glossary: every name and term once, in every language."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from guide.domain.model import Model

TermKind = Literal["person", "group", "place", "food", "term", "work"]
NAMES: frozenset[str] = frozenset({"person", "group"})
"""Kinds whose form is looked for in translations."""


class Term(Model):
    """A name or a term.

    Attributes:
        forms: how it is written, by language.
        stems: what all its cases share, by language.
        means: what it means, by language.
        ours: languages in which the form is our own rendering.
    """

    slug: str
    kind: TermKind
    forms: Mapping[str, str]
    stems: Mapping[str, str] = Field(default_factory=dict)
    means: Mapping[str, str] = Field(default_factory=dict)
    ours: tuple[str, ...] = ()

    def form(self, locale: str, source: str) -> str:
        """Return how it is written in a language, else in the source language."""
        return self.forms.get(locale) or self.forms.get(source) or self.slug

    def spellings(self, locale: str) -> tuple[str, ...]:
        """Return what shows that a text in this language names it."""
        found = (self.forms.get(locale, ""), self.stems.get(locale, ""))
        return tuple(text for text in found if text)
