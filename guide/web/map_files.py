"""What the interactive maps show: points and lines from the Village."""

from flask import Response

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.position import Bounds
from guide.domain.thing import Thing
from guide.domain.walking import Pin
from guide.domain.walking import Walk
from guide.maps.scene import names_of
from guide.maps.screen import map_script
from guide.maps.screen import MapGround
from guide.maps.screen import MapLine
from guide.maps.screen import MapPoint
from guide.web.page import locale
from guide.web.page import urls
from guide.web.page import village


def javascript(script: str) -> Response:
    """Answer with a script."""
    return Response(script, content_type="text/javascript; charset=utf-8")


def course_map(course: Course) -> str:
    """Write the map script of a course."""
    walk = village().walks[course.slug]
    points = [_station(course, walk, pin) for pin in walk.pins]
    lines = [MapLine(leg.line, leg.kind == "estimate") for leg in walk.legs if leg.line]
    return map_script(course.slug, points, lines, _bounds(points), _ground())


def village_map() -> str:
    """Write the map script of everything that has a position."""
    points = [point for thing in village().located if (point := _spot(thing))]
    return map_script("village", points, [], _bounds(points), _ground())


def _ground() -> MapGround | None:
    basemap = village().basemap
    if basemap is None:
        return None
    address = urls().basemap(basemap.digest)
    credit = basemap.origin.attribution
    return MapGround(address, credit, locale(), village().source_locale)


def _station(course: Course, walk: Walk, pin: Pin) -> MapPoint:
    stop = walk.stops[pin.numbers[0] - 1]
    titles = [_title(course, walk.stops[number - 1]) for number in pin.numbers]
    names = names_of(village(), village().find(stop.at), locale())
    return MapPoint(
        label=pin.label,
        name=" · ".join(titles),
        second=" ".join(filter(None, names)),
        place=names[0],
        point=pin.position.point,
        accuracy=pin.position.accuracy,
        address=urls().stop(course.slug, stop.slug),
        numbers=pin.numbers,
    )


def _title(course: Course, stop: Stop) -> str:
    """Return the heading of a stop; an empty one means the thing's name."""
    section = course.story(locale()).section(stop.slug)
    thing = village().find(stop.at)
    name = thing.title(locale()) if thing else stop.slug
    return (section.title if section else "") or name


def _spot(thing: Thing) -> MapPoint | None:
    position = village().position_of(thing)
    if position is None:
        return None
    name, source = thing.title(locale()), thing.source.title
    return MapPoint(
        label="",
        name=name,
        second="" if name == source else source,
        place=name,
        point=position.point,
        accuracy=position.accuracy,
        address=urls().thing(thing),
        kind=thing.family,
    )


def _bounds(points: list[MapPoint]) -> Bounds:
    if not points:
        return village().info.box
    return Bounds.around([point.point for point in points])
