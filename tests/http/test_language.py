"""Which language `/` leads to."""

import pytest
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from guide.http.language import negotiate


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("", "ko"),
        ("ko-KR,ko;q=0.9,en-US;q=0.8", "ko"),
        ("en-GB", "en"),
        ("ru-KZ,kk;q=0.9", "ru"),
        ("kk,ru;q=0.7,en;q=0.3", "ru"),
        ("uz", "ko"),
        ("en;q=0.1,ru;q=0.2", "ru"),
        ("en;q=0", "ko"),
        ("*;q=0.5", "ko"),
        ("EN", "en"),
    ],
)
def test_negotiate_takes_the_best_language_of_the_village(wish: str, code: str) -> None:
    """A region is no language of its own; who speaks none gets the source."""
    accept = parse_accept_header(wish, LanguageAccept)

    assert negotiate(accept, ("ko", "en", "ru")) == code


def test_negotiate_knows_only_the_languages_of_the_village() -> None:
    """A village with one language has one answer."""
    accept = parse_accept_header("ru,en", LanguageAccept)

    assert negotiate(accept, ("uk",)) == "uk"
