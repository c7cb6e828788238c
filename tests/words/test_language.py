"""Sentences by gettext, numbers and lists by Babel."""

import pytest

from guide.domain.problem import problem
from guide.words.language import described
from guide.words.language import Words
from guide.words.language import words_in


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "There is nothing at this address"),
        ("ko", "이 주소에는 아무것도 없습니다"),
        ("ru", "По этому адресу ничего нет"),
    ],
)
def test_gettext_translates_a_sentence(code: str, text: str) -> None:
    """A sentence of the interface is said in the reader's language."""
    assert words_in(code).gettext("There is nothing at this address") == text


@pytest.mark.parametrize("code", ["en", "ko", "ru"])
def test_gettext_leaves_unknown_sentences_as_they_are(code: str) -> None:
    """What nobody translated is said in English rather than not at all."""
    assert words_in(code).gettext("Never written {n}", n=3) == "Never written 3"


def test_gettext_without_values_keeps_its_braces() -> None:
    """A sentence for a script keeps its gaps for the script."""
    text = "{name} is in the middle of the map."

    assert words_in("en").gettext(text) == text


@pytest.mark.parametrize(
    ("code", "count", "text"),
    [
        ("en", 1, "1 position."),
        ("en", 2, "2 positions."),
        ("ko", 2, "위치 2곳."),
        ("ru", 1, "Отмечено 1 место."),
        ("ru", 3, "Отмечены 3 места."),
        ("ru", 5, "Отмечено 5 мест."),
        ("ru", 21, "Отмечено 21 место."),
    ],
)
def test_ngettext_counts_as_the_language_does(code: str, count: int, text: str) -> None:
    """Each language has its own plural."""
    found = words_in(code).ngettext("{count} position.", "{count} positions.", count)

    assert found == text


@pytest.mark.parametrize(
    ("code", "text"), [("en", "1,234.5"), ("ko", "1,234.5"), ("ru", "1\xa0234,5")]
)
def test_number_is_written_as_the_language_does(code: str, text: str) -> None:
    """Points and commas change places."""
    assert words_in(code).number(1234.5) == text


@pytest.mark.parametrize(
    ("code", "texts", "joined"),
    [
        ("en", ["a", "b", "c"], "a, b and c"),
        ("ko", ["a", "b", "c"], "a, b 및 c"),
        ("ru", ["a", "b", "c"], "a, b и c"),
        ("en", ["a"], "a"),
        ("en", [], ""),
        ("en", ["", "a", ""], "a"),
    ],
)
def test_listing_joins_as_the_language_does(
    code: str, texts: list[str], joined: str
) -> None:
    """The last one is joined by a word; what is empty is left out."""
    assert words_in(code).listing(texts) == joined


def test_problem_is_said_with_its_values() -> None:
    """What an author should mend is said in the author's language, with its values."""
    found = problem("a.md", 1, "The key “{key}” is missing.", key="title")

    told = {code: words_in(code).problem(found) for code in ("en", "ko", "ru")}

    assert told["en"] == "The key “title” is missing."
    assert ["title" in text for text in told.values()] == [True, True, True]
    assert len(set(told.values())) == 3


def test_problem_with_braces_in_its_values_stays_whole() -> None:
    """A value that looks like a gap is a value."""
    found = problem("a.md", 1, "There is no key “{key}”.", key="{other}")

    assert words_in("en").problem(found) == "There is no key “{other}”."


def test_words_are_the_same_for_the_same_language() -> None:
    """Asking again costs nothing."""
    assert words_in("ko") is words_in("ko")


@pytest.mark.parametrize("code", ["en", "ko", "ru", "kk", "uz", "ja", "uk", "vi"])
def test_locale_is_that_of_the_language(code: str) -> None:
    """Every language that the guide knows by name has formats."""
    assert Words(code).locale.language == code


def test_language_without_catalogue_speaks_english() -> None:
    """A village may add a language before anybody has translated the interface."""
    assert words_in("kk").gettext("museum") == "museum"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ru", "Русский"),
        ("ky", "Кыргызча"),
        ("zh-Hant", "中文 (繁體)"),
        ("eo", "Esperanto"),
        ("xxx", "xxx"),
    ],
)
def test_language_is_called_by_its_own_name(code: str, name: str) -> None:
    """Readers look for it in the head of every page."""
    assert described(code).name == name
