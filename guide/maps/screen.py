"""The interactive map: folium's own script, and nothing else of folium.

folium's page would load ten files from other hosts and forbid pinch zoom, so only its
script is rendered and served as a file of its own: a strict CSP holds.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import dataclass

import folium
from branca.element import Element
from branca.element import MacroElement
from folium.utilities import JsCode
from jinja2 import Template

from guide.domain.position import Bounds
from guide.domain.position import Point

MAXIMUM_ZOOM = 20
STREET_ZOOM = 17

MAKE_POINT = "(feature, at) => window.guideMap.point(feature, at)"
"""The page's own script draws the pins; it must be loaded before the map's."""

SHIELD = "\ue000"
"""Stands for { in names until folium is done: branca renders twice, and would take
what an author wrote between braces for a template."""

SHIELD_IN_JSON = re.compile(r"(?<!\\)((?:\\\\)*)\\ue000")
"""The shield with an odd number of backslashes: an even one is what somebody wrote."""


@dataclass(frozen=True)
class MapPoint:
    """A pin; `label` is empty for a spot without number.

    Attributes:
        accuracy: metres.
        second: the name in the source language, to compare with the sign.
        place: what stands under the pin.
        address: the page of the thing; empty where there is none.
    """

    label: str
    name: str
    second: str
    place: str
    point: Point
    accuracy: float
    address: str
    kind: str = "station"
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class MapLine:
    """A way; dashed where it is an estimate."""

    points: tuple[Point, ...]
    is_estimate: bool


@dataclass(frozen=True)
class MapGround:
    """The base map below everything.

    Attributes:
        address: of its vectors.
        credit: whose data they are.
        locale: the reader's language.
        signs: the language of the signs.
    """

    address: str
    credit: str
    locale: str
    signs: str


class GroundLayer(MacroElement):
    """folium's place for our own layer: the page's script draws it."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.guideMap.ground({{ this._parent.get_name() }},"
        " {{ this.ground|tojson }})"
        "{% endmacro %}"
    )

    def __init__(self, ground: MapGround) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.ground = asdict(ground)


def map_script(
    name: str,
    points: Sequence[MapPoint],
    lines: Sequence[MapLine],
    bounds: Bounds,
    ground: MapGround | None = None,
) -> str:
    """Write the script of a map into the element with the id `map_<name>`.

    Deterministic: the same content gives the same bytes.
    """
    shown = folium.Map(
        location=[bounds.centre.lat, bounds.centre.lon],
        zoom_start=STREET_ZOOM,
        max_zoom=MAXIMUM_ZOOM,
        tiles=None,
        zoom_control=False,
        attribution_control=True,
        zoom_snap=0.25,
        scroll_wheel_zoom=False,
    )
    shown.default_js, shown.default_css = [], []
    if ground:
        GroundLayer(ground).add_to(shown)
    layer = folium.GeoJson(
        _features(points, lines),
        point_to_layer=JsCode(MAKE_POINT),
        smooth_factor=0,
    )
    layer.add_to(shown)
    _name_all(shown, name)
    figure = shown.get_root()
    figure.render()
    script = str(figure.script.render())  # type: ignore[attr-defined]
    return SHIELD_IN_JSON.sub(r"\1\\u007b", script)


def _features(
    points: Sequence[MapPoint], lines: Sequence[MapLine]
) -> dict[str, object]:
    """Return lines first, so that pins lie above them (RFC 7946, lon,lat)."""
    ways = [
        {
            "type": "Feature",
            "id": f"line-{number}",
            "properties": {"kind": "line", "estimate": line.is_estimate},
            "geometry": {
                "type": "LineString",
                "coordinates": [point.lonlat for point in line.points],
            },
        }
        for number, line in enumerate(lines, start=1)
    ]
    return {"type": "FeatureCollection", "features": [*ways, *map(_pin, points)]}


def _pin(pin: MapPoint) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": f"point-{_shielded(pin.label or pin.name)}",
        "properties": {
            "kind": pin.kind,
            "label": pin.label,
            "name": _shielded(pin.name),
            "second": _shielded(pin.second),
            "place": _shielded(pin.place),
            "accuracy": pin.accuracy,
            "address": pin.address,
            "numbers": pin.numbers,
        },
        "geometry": {"type": "Point", "coordinates": pin.point.lonlat},
    }


def _shielded(text: str) -> str:
    return text.replace("{", SHIELD)


def _name_all(element: Element, name: str) -> None:
    """Give every element of folium's tree a steady id instead of a random one."""
    element._id = name.replace("-", "_")  # noqa: SLF001  (folium has no other way)
    for number, child in enumerate(element._children.values()):  # noqa: SLF001
        _name_all(child, f"{name}_{number}")
