"""Flask-Babel over the catalogues that Python asks too."""

from babel.support import NullTranslations
from flask import Flask
from flask_babel import Babel
from flask_babel import Domain

from guide.web.page import words


class VillageDomain(Domain):
    """The words of the page's language in the village that is asked.

    Flask-Babel's own merges several folders of catalogues and loses the rule of the
    plural on the way: beside a village's own language, Russian counted like English.
    """

    def get_translations(self) -> NullTranslations:
        """Return the catalogue of the page."""
        return words().catalogue


class VillageBabel(Babel):
    """Flask-Babel with that domain."""

    @property
    def domain_instance(self) -> VillageDomain:
        """The domain of every page."""
        return VillageDomain()  # type: ignore[no-untyped-call]


def setup_words(app: Flask) -> None:
    """Let templates and formats speak the page's language."""
    VillageBabel(app, locale_selector=lambda: words().locale)  # type: ignore[no-untyped-call]
