"""Art in the streets."""

from collections.abc import Iterable
from itertools import chain

from flask import Blueprint

from guide.domain.artwork import Artwork
from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("artworks", __name__, url_prefix="/<locale>/art")


@bp.get("/")
def index() -> str:
    """List all works; the browser filters them."""
    works = sorted(village().artworks.values(), key=_rank)
    return page(
        "artworks/index.html",
        works=works,
        kinds=sorted({work.kind for work in works}),
        streets=_streets(works),
        artists=_artists(works),
        years=sorted({str(work.made.first.year) for work in works if work.made}),
    )


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Show one work."""
    return page("artworks/show.html", thing=found_or_404(village().artworks.get(slug)))


def _rank(work: Artwork) -> tuple[bool, str, str]:
    """Order: what can be found first, then by year, newest last."""
    made = work.made.text if work.made else "9"
    return (village().position_of(work) is None, made, work.slug)


def _streets(works: Iterable[Artwork]) -> list[str]:
    slugs = {work.street.slug for work in works if work.street}
    return sorted(slug for slug in slugs if slug in village().streets)


def _artists(works: Iterable[Artwork]) -> list[str]:
    hands = chain.from_iterable(work.artists for work in works)
    return sorted(
        {hand.who.slug for hand in hands if hand.who.slug in village().glossary}
    )
