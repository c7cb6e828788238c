"""Themed streets."""

from flask import Blueprint

from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("streets", __name__, url_prefix="/<locale>/streets")


@bp.get("/")
def index() -> str:
    """List all streets."""
    streets = [village().streets[slug] for slug in sorted(village().streets)]
    return page("streets/index.html", streets=streets)


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Show one street with the works and places along it."""
    return page("streets/show.html", thing=found_or_404(village().streets.get(slug)))
