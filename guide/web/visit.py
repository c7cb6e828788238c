"""Getting here, toilets, the office, booking, emergency, and what is not known."""

from flask import Blueprint

from guide.domain.place import Place
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("visit", __name__)

HELPS = ("station", "bus-stop", "parking", "information")


@bp.get("/<locale>/visit/")
def show() -> str:
    """Show what a visitor needs before and on the way."""
    places = [village().places[slug] for slug in sorted(village().places)]
    return page(
        "visit/show.html",
        thing=village().story,
        helps={kind: _of_kind(places, kind) for kind in HELPS},
        toilets=[place for place in places if place.access.toilet == "yes"],
    )


def _of_kind(places: list[Place], kind: str) -> list[Place]:
    return [place for place in places if place.kind == kind]
