"""Places."""

from itertools import groupby

from flask import Blueprint

from guide.domain.place import Place
from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("places", __name__, url_prefix="/<locale>/places")

ORDER = (
    "museum",
    "gallery",
    "information",
    "restaurant",
    "market",
    "shop",
    "experience",
    "community",
    "radio",
    "theatre",
    "park",
    "toilet",
    "office",
    "station",
    "bus-stop",
    "parking",
)
"""Kinds as a visitor asks for them."""


@bp.get("/")
def index() -> str:
    """List all places by kind."""
    return page("places/index.html", groups=_groups())


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Show one place."""
    return page("places/show.html", thing=found_or_404(village().places.get(slug)))


def _groups() -> list[tuple[str, list[Place]]]:
    places = sorted(village().places.values(), key=_rank)
    return [(kind, list(each)) for kind, each in groupby(places, lambda p: p.kind)]


def _rank(place: Place) -> tuple[int, str]:
    return (ORDER.index(place.kind), place.slug)
