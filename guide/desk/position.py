"""Where a story is: by address, by what somebody copied, or on a map."""

from dataclasses import asdict

from flask import Blueprint
from flask import current_app
from flask import g
from flask import jsonify
from flask import request
from flask import Response
from flask import url_for

from guide.content.geocoding.finder import Finder
from guide.desk.page import at_least
from guide.desk.page import whole
from guide.desk.page import words
from guide.domain.address import Addresses
from guide.domain.artwork import Artwork
from guide.domain.pasted import is_short_link
from guide.domain.pasted import pasted_point
from guide.domain.place import Place
from guide.domain.position import Bounds
from guide.domain.position import Point
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.errors import AddressServiceSilent
from guide.maps.screen import map_script
from guide.maps.screen import MapGround
from guide.maps.screen import MapPoint

bp = Blueprint("position", __name__, url_prefix="/place")

NAME = "position"
"""Of the map in its script."""

MARGIN_DEGREES = 0.03
"""Farther than this from the village, about 3 km, a hit is probably a mistake."""

LONGEST = 500
"""Letters of an address or a link; longer ones are neither."""


@bp.post("/find")
@at_least("writer")
def find() -> tuple[Response, int]:
    """Answer with what an address or a link may mean, or with what to do."""
    text = request.form.get("where", "").strip()[:LONGEST]
    point = pasted_point(text)
    if point:
        spot = {"lat": point.lat, "lon": point.lon, "name": "", "source": ""}
        return jsonify(hits=[{**spot, "far": _is_far(point)}], said=""), 200
    if is_short_link(text):
        return _said(
            N_(
                "A short link does not say where it leads. Open it, and copy the long"
                " address or the coordinates."
            )
        )
    return _by_address(text)


def _by_address(text: str) -> tuple[Response, int]:
    finder: Finder = current_app.extensions["finder"]
    if not finder.services:
        return _said(
            N_(
                "Addresses cannot be looked up here. Copy coordinates or a map link,"
                " or tap the map."
            )
        )
    try:
        hits = finder.find(text)
    except AddressServiceSilent as error:
        current_app.logger.warning("%s", error)
        return _said(N_("The address service does not answer now. Tap the map."), 503)
    if not hits:
        return _said(N_("Nobody knows this address. Try street and number only."))
    found = [{**asdict(hit), "far": _is_far(hit.point)} for hit in hits]
    return jsonify(hits=found, said=""), 200


@bp.get("/map.js")
def script() -> Response:
    """Send the script of the map on which somebody taps."""
    points = [spot for thing in _things() if (spot := _spot(thing))]
    bounds = whole().info.box
    body = map_script(NAME, points, [], bounds, _ground())
    return Response(body, content_type="text/javascript; charset=utf-8")


def _said(sentence: str, status: int = 200) -> tuple[Response, int]:
    return jsonify(hits=[], said=words().gettext(sentence)), status


def _is_far(point: Point) -> bool:
    box = whole().info.box
    around = Bounds(
        box.west - MARGIN_DEGREES,
        box.south - MARGIN_DEGREES,
        box.east + MARGIN_DEGREES,
        box.north + MARGIN_DEGREES,
    )
    return not around.holds(point)


def _things() -> list[Thing]:
    return [each for each in whole().things() if isinstance(each, Place | Artwork)]


def _spot(thing: Thing) -> MapPoint | None:
    position = whole().position_of(thing)
    if position is None:
        return None
    name = thing.title(g.locale)
    return MapPoint(
        label="",
        name=name,
        second="",
        place=name,
        point=position.point,
        accuracy=position.accuracy,
        address=url_for(
            "desk.editor.show",
            family=thing.family,
            slug=thing.slug,
            code=whole().source_locale,
        ),
        kind=thing.family,
    )


def _ground() -> MapGround | None:
    basemap = whole().basemap
    if basemap is None:
        return None
    address = Addresses(g.locale, request.script_root).basemap(basemap.digest)
    credit = basemap.origin.attribution
    return MapGround(address, credit, g.locale, whole().source_locale)
