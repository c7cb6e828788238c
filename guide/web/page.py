"""What every page is rendered with: village, words and addresses of this request."""

import re
from typing import TypeVar

from flask import abort
from flask import current_app
from flask import g
from flask import render_template
from flask import request

from guide.content.shelf import Shelf
from guide.domain.address import Addresses
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.http.language import negotiate
from guide.settings import LOOPBACK
from guide.settings import Settings
from guide.words.language import Words
from guide.words.language import words_in

T = TypeVar("T")

INDENT = re.compile(r"\n\s+")
"""What templates are indented with: a sixteenth of the bytes that a pack keeps."""


def shelf() -> Shelf:
    """Return the shelf of this application."""
    found: Shelf = current_app.extensions["shelf"]
    return found


def settings() -> Settings:
    """Return the operator's settings."""
    found: Settings = current_app.extensions["settings"]
    return found


def village() -> Village:
    """Return the one Village that this whole request sees."""
    if "village" not in g:
        g.village = shelf().village
    found: Village = g.village
    return found


def locale() -> str:
    """Return the language of the address, else of the reader's browser."""
    found: str = g.get("locale") or village().source_locale
    return found


def reader_language() -> str:
    """Return the language of the address, else what the browser asks for."""
    languages = village().info.languages
    first = request.path.split("/")[1]
    if first in languages:
        return first
    return negotiate(request.accept_languages, languages)


def words() -> Words:
    """Return the words of this page's language."""
    return words_in(locale())


def urls() -> Addresses:
    """Return the addresses of this page's language."""
    return Addresses(locale(), request.script_root)


def public_root() -> str:
    """Return the public address that absolute links begin with."""
    return settings().base_url or village().info.base_url.rstrip("/") or LOOPBACK


def found_or_404(found: T | None) -> T:
    """Return what was found, or answer 404."""
    if found is None:
        abort(404)
    return found


def page(template: str, **context: object) -> str:
    """Render a page; `thing` decides in which languages it exists."""
    thing = context.get("thing")
    spoken = village().info.languages
    if isinstance(thing, Thing):
        spoken = tuple(code for code in spoken if thing.speaks(code)) or spoken
    return INDENT.sub("\n", render_template(template, spoken=spoken, **context))
