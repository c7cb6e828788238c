"""The glossary: how a name is written in a language."""

import pytest

from guide.domain.glossary import Term

TERM = Term(
    slug="kim-byeong-hak",
    kind="person",
    forms={"ko": "김병학", "ru": "Ким Бёнхак"},
    stems={"ru": "Бёнхак"},
)


@pytest.mark.parametrize(
    ("locale", "form"), [("ru", "Ким Бёнхак"), ("en", "김병학"), ("ko", "김병학")]
)
def test_form_falls_back_to_the_source_language(locale: str, form: str) -> None:
    """A language without a form shows the one of the source language."""
    assert TERM.form(locale, "ko") == form


def test_form_of_a_term_without_any_is_its_slug() -> None:
    """Something is always shown."""
    term = Term(slug="plov", kind="food", forms={})

    assert term.form("en", "ko") == "plov"


@pytest.mark.parametrize(
    ("locale", "spellings"),
    [("ru", ("Ким Бёнхак", "Бёнхак")), ("ko", ("김병학",)), ("en", ())],
)
def test_spellings_are_form_and_stem(locale: str, spellings: tuple[str, ...]) -> None:
    """A text names somebody by the form or by what all cases share."""
    assert TERM.spellings(locale) == spellings
