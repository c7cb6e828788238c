"""Drawings inside a page, and the addresses of photos."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass

from flask import current_app
from markupsafe import Markup

from guide.content.darkroom import Darkroom
from guide.content.darkroom import KINDS
from guide.domain.chapter import Chapter
from guide.domain.chapter import Waypoint
from guide.domain.course import Course
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.maps.captions import legend
from guide.maps.drawing import draw
from guide.maps.drawing import draw_paper
from guide.maps.journey import draw_journey
from guide.maps.journey import Milestone
from guide.maps.scene import course_scene
from guide.maps.scene import Scene
from guide.maps.scene import spots_scene
from guide.maps.thumbnail import draw_small
from guide.web.page import locale
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words
from guide.words.credits import credit

DOUBT = N_("A pale circle shows how far a position may be off.")


def course_picture(course: Course, current: int | None = None) -> Markup:
    """Draw a course; `current` is the number of the stop the reader is at."""
    return _drawn(_course(course, current), f"map-{course.slug}")


def small_picture(course: Course) -> Markup:
    """Draw a course for a list; empty where there is neither a way nor land."""
    scene = course_scene(village(), course, locale(), ("", ""))
    if scene is None or not (scene.ways or scene.ground):
        return Markup("")
    return Markup(draw_small(scene, f"small-{course.slug}"))  # noqa: S704  (numbers)


def paper_picture(course: Course) -> str:
    """Draw a course in black and white; empty where no stop has a position."""
    scene = _course(course, None)
    key = f"map-{course.slug}"
    return draw_paper(scene, legend(words(), village().basemap), key) if scene else ""


def _course(course: Course, current: int | None) -> Scene | None:
    say = words()
    title = say.gettext(N_("Map of the walk {title}"), title=course.title(locale()))
    pins = len(village().walks[course.slug].pins)
    count = say.ngettext("{count} position.", "{count} positions.", pins)
    dashes = say.gettext(N_("Dashes are an estimated way."))
    what = f"{count} {dashes} {say.gettext(DOUBT)}"
    return course_scene(village(), course, locale(), (title, what), current)


def course_box(course: Course) -> tuple[float, ...]:
    """Return west, south, east and north of a course's drawing, in degrees."""
    scene = course_scene(village(), course, locale(), ("", ""))
    if scene is None:
        return ()
    box = scene.frame.bounds
    return (box.west, box.south, box.east, box.north)


def spots_picture(things: Sequence[Thing], title: str, key: str) -> Markup:
    """Draw some places or works without an order."""
    what = words().gettext(DOUBT)
    return _drawn(spots_scene(village(), things, locale(), (title, what)), key)


def journey_picture(chapter: Chapter) -> Markup:
    """Draw the journey of a chapter with the kilometres between its points."""
    say = words()
    marks = [
        Milestone(point_name(point), point.section, point.point)
        for point in chapter.journey
    ]
    name = chapter.title(locale())
    title = say.gettext(N_("Map of the journey: {title}"), title=name)
    what = say.gettext(N_("Straight lines between the towns; the trains went round."))
    drawing = draw_journey(marks, (title, what))
    return Markup(drawing)  # noqa: S704  (escaped there)


def point_name(point: Waypoint) -> str:
    """Return the name of a point of a journey, from the glossary where it is there."""
    term = village().glossary.get(point.section)
    return term.form(locale(), village().source_locale) if term else point.name


def address(thing: Thing, file: str) -> str | None:
    """Return the address of a photo beside a story; None for an unlisted one."""
    if file not in {photo.file for photo in thing.photos}:
        return None
    return f"{urls().root}/photos/{thing.family}/{thing.slug}/{file}"


@dataclass(frozen=True)
class Shown:
    """What a page needs to show a photo.

    Attributes:
        address: the photo as one file, for whoever cannot choose.
        sources: formats, the smallest first, each with its addresses by width.
        plain: the addresses of the format that every browser knows.
        blur: what is seen until the photo is there, as a `data:` address.
    """

    address: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...]
    plain: str
    blur: str


def shown(thing: Thing, file: str) -> Shown | None:
    """Return how a photo beside a story is shown; None where it cannot be."""
    where = address(thing, file)
    negative = darkroom().negative(thing, file)
    if where is None or negative is None:
        return None
    *modern, plain = (
        (kind, _by_width(thing, file, negative.widths, kind)) for kind in KINDS
    )
    sources = tuple(modern) if negative.widths else ()
    shape = (negative.width, negative.height)
    return Shown(where, *shape, sources, plain[1], negative.blur)


def figure(thing: Thing, file: str) -> Markup | None:
    """Draw a photo that stands in a text as a paragraph of its own."""
    found = shown(thing, file)
    if found is None:
        return None
    photo = next(each for each in thing.photos if each.file == file)
    said = thing.story(locale()).pictures.get(file, ("", ""))
    template = current_app.jinja_env.get_template("parts/photo.html")
    return Markup(template.module.figure(found, said, photo, lazy=True))  # type: ignore[attr-defined]  # noqa: S704  (our own template)


def darkroom() -> Darkroom:
    """Return the darkroom of this application."""
    found: Darkroom = current_app.extensions["darkroom"]
    return found


def _by_width(thing: Thing, file: str, widths: Sequence[int], kind: str) -> str:
    root = f"{urls().root}/photos"
    rest = f"{thing.family}/{thing.slug}/{file}.{kind}"
    return ", ".join(f"{root}/{width}/{rest} {width}w" for width in widths)


def map_credit() -> str:
    """Say whose data the base map is made of, and of which day; empty without one."""
    basemap = village().basemap
    if basemap is None:
        return ""
    return credit(words(), basemap.origin)


def _drawn(scene: Scene | None, key: str) -> Markup:
    if scene is None:
        return Markup("")
    return Markup(draw(scene, legend(words(), village().basemap), key))  # noqa: S704  (escaped there)


DRAWINGS: dict[str, Callable[..., object]] = {
    "map_credit": map_credit,
    "course_picture": course_picture,
    "small_picture": small_picture,
    "course_box": course_box,
    "spots_picture": spots_picture,
    "journey_picture": journey_picture,
    "point_name": point_name,
    "photo_address": address,
    "photo_shown": shown,
}
