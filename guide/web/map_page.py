"""The map of everything that has a position."""

from flask import Blueprint
from flask import Response

from guide.web.map_files import javascript
from guide.web.map_files import village_map
from guide.web.page import page
from guide.web.page import village

bp = Blueprint("map", __name__, url_prefix="/<locale>/map")


@bp.get("/")
def show() -> str:
    """Show the map and, under it, the same as a list."""
    return page("map/show.html", located=village().located)


@bp.get("/map.js")
def script() -> Response:
    """Send the script of the interactive map."""
    return javascript(village_map())
