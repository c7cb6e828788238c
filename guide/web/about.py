"""The glossary, the sources of every fact, open questions and credits."""

from collections.abc import Mapping
from itertools import groupby

from flask import Blueprint

from guide.domain.artwork import Artwork
from guide.domain.glossary import Term
from guide.domain.openness import open_questions
from guide.domain.thing import Thing
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("about", __name__, url_prefix="/<locale>")


@bp.get("/about/")
def show() -> str:
    """Show who made this, from what, and what is collected: nothing."""
    return page("about/show.html", thing=village().story, used=len(_users()))


@bp.get("/about/sources/")
def sources() -> str:
    """List every source with the stories that rest on it."""
    found = sorted(village().sources.values(), key=lambda source: source.id)
    return page("about/sources.html", sources=found, users=_users())


@bp.get("/about/open/")
def open_() -> str:
    """List what nobody knows yet."""
    return page(
        "about/open.html", thing=village().story, questions=open_questions(village())
    )


@bp.get("/glossary/")
def glossary() -> str:
    """List every name and term."""
    terms = sorted(village().glossary.values(), key=_rank)
    groups = [(kind, list(each)) for kind, each in groupby(terms, lambda t: t.kind)]
    return page("glossary/show.html", groups=groups, works=_works_by_artist())


def _rank(term: Term) -> tuple[str, str]:
    return (term.kind, term.form(locale(), village().source_locale).casefold())


def _users() -> Mapping[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for thing in village().things():
        if thing.family in {"village", "notices"}:
            continue
        for name in thing.source_ids:
            found.setdefault(name, []).append(thing)
    return found


def _works_by_artist() -> Mapping[str, list[Artwork]]:
    found: dict[str, list[Artwork]] = {}
    for slug in sorted(village().artworks):
        for hand in village().artworks[slug].artists:
            found.setdefault(hand.who.slug, []).append(village().artworks[slug])
    return found
