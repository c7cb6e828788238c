"""Chapters: background stories."""

from flask import Blueprint

from guide.domain.story import YEARS
from guide.web.page import found_or_404
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("chapters", __name__, url_prefix="/<locale>/chapters")


@bp.get("/")
def index() -> str:
    """List all chapters."""
    return page("chapters/index.html", chapters=village().chapters_in_order)


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Show one chapter with its timeline."""
    chapter = found_or_404(village().chapters.get(slug))
    template = "chapters/journey.html" if chapter.journey else "chapters/show.html"
    return page(template, thing=chapter, years=YEARS)
