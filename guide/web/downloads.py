"""Courses as files for other tools: GPX, KML, GeoJSON, and a map for paper."""

from collections.abc import Callable
from collections.abc import Mapping

from flask import Blueprint
from flask import Response

from guide.domain.address import Addresses
from guide.feeds.geojson import geojson
from guide.feeds.gpx import gpx
from guide.feeds.kml import kml
from guide.feeds.walk import walk_file
from guide.feeds.walk import WalkFile
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import public_root
from guide.web.page import village
from guide.web.page import words
from guide.web.pictures import paper_picture

bp = Blueprint("downloads", __name__, url_prefix="/<locale>/courses")

FORMATS: Mapping[str, tuple[Callable[[WalkFile], bytes], str]] = {
    "gpx": (gpx, "application/gpx+xml"),
    "kml": (kml, "application/vnd.google-earth.kml+xml"),
    "geojson": (geojson, "application/geo+json"),
}


@bp.get("/<slug>.<any(gpx, kml, geojson):ending>")
def walk(slug: str, ending: str) -> Response:
    """Send a course as a file in the reader's language."""
    course = found_or_404(village().courses.get(slug))
    urls = Addresses(locale(), public_root())
    found = found_or_404(walk_file(village(), course, words(), urls))
    write, kind = FORMATS[ending]
    response = Response(write(found), content_type=kind)
    response.headers.set(
        "Content-Disposition", "attachment", filename=f"{slug}-{locale()}.{ending}"
    )
    return response


@bp.get("/<slug>/map.svg")
def paper_map(slug: str) -> Response:
    """Send the course's map in black and white, for paper."""
    course = found_or_404(village().courses.get(slug))
    drawing = found_or_404(paper_picture(course) or None)
    return Response(drawing, content_type="image/svg+xml; charset=utf-8")
