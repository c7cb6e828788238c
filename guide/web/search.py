"""Search: a page with a field, and the index that the browser searches itself."""

from flask import Blueprint
from flask import current_app
from flask import request
from flask import Response

from guide.domain.search import Entry
from guide.domain.search import find
from guide.feeds.search_index import entries
from guide.feeds.search_index import index_json
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words

bp = Blueprint("search", __name__, url_prefix="/<locale>/search")

LONGEST_QUERY = 80
"""Letters; what is longer is cut."""


@bp.get("/")
def show() -> str | Response:
    """Show the field, and the hits of a query for browsers without JavaScript."""
    query = request.args.get("q", "")[:LONGEST_QUERY]
    hits = find(_entries(), query)
    html = page("search/show.html", query=query, hits=hits)
    if not query:
        return html
    return Response(html, headers={"Cache-Control": "no-store"})


@bp.get("/index.json")
def index() -> Response:
    """Send the index of this language."""
    return Response(index_json(_entries()), content_type="application/json")


def _entries() -> tuple[Entry, ...]:
    """Return what can be found, written once for each Village and language."""
    here, key = village(), (locale(), urls().root)
    last, kept = current_app.extensions.get("search", (None, {}))
    if last is not here:
        kept = {}
        current_app.extensions["search"] = here, kept
    found: tuple[Entry, ...] = kept.get(key) or entries(here, words(), urls())
    kept[key] = found
    return found
