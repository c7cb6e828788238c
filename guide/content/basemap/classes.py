"""What is drawn and how, and what can be walked: rules over OpenStreetMap's tags.

Tags: https://wiki.openstreetmap.org/wiki/Map_features.
"""

from guide.content.extract.model import Tags

STREETS = {
    **dict.fromkeys(("motorway", "trunk", "primary", "secondary"), "primary"),
    **dict.fromkeys(("tertiary",), "tertiary"),
    **dict.fromkeys(("residential", "unclassified"), "residential"),
    **dict.fromkeys(("living_street", "pedestrian"), "living"),
    **dict.fromkeys(("service", "road", "busway"), "service"),
    **dict.fromkeys(("footway", "path", "cycleway", "track", "bridleway"), "path"),
    "steps": "steps",
}
HIDDEN_FOOTWAYS = {"sidewalk", "crossing", "traffic_island", "link"}
HIDDEN_SERVICES = {"parking_aisle", "driveway", "drive-through", "emergency_access"}
RAILS = {"rail", "light_rail", "subway", "tram", "narrow_gauge", "monorail"}
STREAMS = {"river", "stream", "canal", "ditch", "drain"}

GREEN = {
    "leisure": {
        "park",
        "garden",
        "pitch",
        "playground",
        "golf_course",
        "nature_reserve",
    },
    "landuse": {
        *("grass", "forest", "meadow", "recreation_ground", "village_green"),
        *("cemetery", "orchard", "allotments", "farmland", "flowerbed"),
    },
    "natural": {"wood", "scrub", "grassland", "heath"},
}
WATER = {
    "natural": {"water"},
    "waterway": {"riverbank", "dock"},
    "landuse": {"basin", "reservoir"},
}
SITES = {
    "amenity": {
        *("school", "kindergarten", "university", "college", "hospital"),
        *("place_of_worship", "marketplace", "townhall", "parking"),
    },
    "landuse": {"religious", "education", "institutional"},
}
PLAZAS = {"place": {"square"}}

FOR_FEET = {*STREETS, "corridor"} - {"motorway", "trunk", "busway"}
CLOSED = {"no", "private"}


def kind_of_line(tags: Tags) -> str | None:
    """Return the kind in which a line is drawn; None for what must not be drawn."""
    if is_hidden(tags):
        return None
    if tags.get("railway") in RAILS:
        return None if tags.get("service") in {"yard", "siding"} else "rail"
    if tags.get("waterway") in STREAMS:
        return "stream"
    if tags.get("footway") in HIDDEN_FOOTWAYS:
        return None
    if tags.get("service") in HIDDEN_SERVICES:
        return None
    return STREETS.get(tags.get("highway", "").removesuffix("_link"))


def kind_of_area(tags: Tags) -> str | None:
    """Return the kind in which an area is drawn; None for what must not be drawn."""
    if is_hidden(tags):
        return None
    if tags.get("building", "no") != "no":
        return "building"
    if _fits(tags, WATER):
        return "water"
    if _fits(tags, GREEN):
        return "green"
    if _fits(tags, PLAZAS) or (tags.get("highway") in STREETS and is_area(tags)):
        return "plaza"
    return "site" if _fits(tags, SITES) else None


def is_area(tags: Tags) -> bool:
    """Tell whether a closed way is meant as an area although it could be a line."""
    return tags.get("area") == "yes"


def is_hidden(tags: Tags) -> bool:
    """Tell whether something lies below the ground, inside a house, or not at all."""
    if (
        tags.get("tunnel") in {"yes", "culvert"}
        or tags.get("location") == "underground"
    ):
        return True
    if tags.get("indoor", "no") != "no" or tags.get("level", "").startswith("-"):
        return True
    return tags.get("layer", "").startswith("-") and "building" in tags


def kind_to_walk(tags: Tags) -> str | None:
    """Return the kind of a way that feet may take; sidewalks and crossings too."""
    highway = tags.get("highway", "").removesuffix("_link")
    if highway not in FOR_FEET or tags.get("foot") in CLOSED:
        return None
    if tags.get("access") in CLOSED and tags.get("foot") != "yes":
        return None
    if tags.get("indoor", "no") != "no" or tags.get("level", "").startswith("-"):
        return None
    return STREETS.get(highway)


def _fits(tags: Tags, wanted: dict[str, set[str]]) -> bool:
    return any(tags.get(key) in values for key, values in wanted.items())
