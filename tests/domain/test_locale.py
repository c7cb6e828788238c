"""Languages: what they call themselves."""

from guide.domain.locale import Language
from guide.domain.locale import language


def test_language_names_itself() -> None:
    """A known language is called by its own name."""
    assert language("ru") == Language("ru", "Русский", "РУ", "ru_RU")


def test_language_that_nobody_listed_is_its_code() -> None:
    """An unknown language is described by its code."""
    assert language("eo") == Language("eo", "eo", "EO", "eo")
