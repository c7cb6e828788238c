"""Negotiate a language once, at `/`; an explicit address is never overridden."""

from collections.abc import Sequence

from werkzeug.datastructures import LanguageAccept


def negotiate(accept: LanguageAccept, languages: Sequence[str]) -> str:
    """Choose the best of the village's languages, else its first one."""
    return accept.best_match(list(languages)) or languages[0]
