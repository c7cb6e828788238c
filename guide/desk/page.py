"""What every page of the desk is rendered with: the whole village and its curator."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec
from typing import TypeVar

from flask import abort
from flask import current_app
from flask import g
from flask import render_template
from flask import request
from flask import Response
from flask import session
from flask_login import current_user

from guide.content.history import Author
from guide.content.shelf import Shelf
from guide.content.store import Store
from guide.content.users import Role
from guide.content.users import User
from guide.content.users import Users
from guide.domain.problem import Mistake
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.words.language import Words
from guide.words.language import words_in

P = ParamSpec("P")
R = TypeVar("R")

Render = Callable[[Village, str], Response]
"""Renders a visitor's page of a village by its path."""


def shelf() -> Shelf:
    """Return the shelf of this application."""
    found: Shelf = current_app.extensions["shelf"]
    return found


def store() -> Store:
    """Return the store of this application."""
    found: Store = current_app.extensions["store"]
    return found


def users() -> Users:
    """Return the curators of this village."""
    found: Users = current_app.extensions["users"]
    return found


def whole() -> Village:
    """Return the one Village, drafts too, that this whole request sees."""
    if "whole" not in g:
        g.whole = shelf().whole
    found: Village = g.whole
    return found


def user() -> User:
    """Return the curator who asks; only behind the door."""
    found: User = current_user.user
    return found


def author() -> Author:
    """Return the curator as the history names them."""
    return Author(user().name)


def language() -> str:
    """Return the language of the desk: what the curator chose, else the source's."""
    chosen = session.get("language")
    languages = shelf().whole.info.languages
    return chosen if chosen in languages else languages[0]


def words() -> Words:
    """Return the words of the desk's language."""
    return words_in(g.locale)


def title_of(text: str) -> str:
    """Name what a reference in a form leads to; empty where it leads nowhere."""
    try:
        found = Reference.parse(text)
    except Mistake:
        return ""
    if found.family == "glossary":
        term = whole().glossary.get(found.slug)
        return term.form(g.locale, whole().source_locale) if term else ""
    thing = whole().find(found)
    return thing.title(g.locale) if thing else ""


def page(template: str, **context: object) -> str:
    """Render a page of the desk."""
    here = request.full_path.rstrip("?")
    return render_template(template, whole=whole(), here=here, **context)


def at_least(role: Role) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let only curators of a role, or of a higher one, call a view."""

    def guard(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            if not user().is_at_least(role):
                abort(403)
            return view(*args, **kwargs)

        return guarded

    return guard
