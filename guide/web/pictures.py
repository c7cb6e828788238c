"""Drawings inside a page, and the addresses of photos."""

from collections.abc import Callable
from collections.abc import Sequence

from babel.units import format_unit
from markupsafe import Markup

from guide.domain.chapter import Chapter
from guide.domain.chapter import Waypoint
from guide.domain.course import Course
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.walking import METRES_A_MINUTE
from guide.maps.drawing import draw
from guide.maps.drawing import draw_paper
from guide.maps.journey import draw_journey
from guide.maps.journey import Milestone
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.maps.scene import course_scene
from guide.maps.scene import Scene
from guide.maps.scene import spots_scene
from guide.maps.thumbnail import draw_small
from guide.web.page import locale
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words
from guide.words.credits import credit
from guide.words.language import Words

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
    return draw_paper(scene, legend(words(), map_credit()), key) if scene else ""


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


def legend(say: Words, credit: str = "") -> Legend:
    """Return the words of every drawing; the credit only where there is a base map."""
    minutes = {bar: bar / METRES_A_MINUTE["alone"] for bar in BAR_WIDTHS}
    return Legend(
        north=say.gettext(N_("N")),
        metres={bar: _unit(say, bar, "length-meter") for bar in BAR_WIDTHS},
        minutes={
            bar: say.gettext(
                N_("{minutes} on foot"),
                minutes=_unit(say, max(0.5, round(value * 2) / 2), "duration-minute"),
            )
            for bar, value in minutes.items()
        },
        credit=credit,
    )


def map_credit() -> str:
    """Say whose data the base map is made of, and of which day; empty without one."""
    basemap = village().basemap
    if basemap is None:
        return ""
    return credit(words(), basemap.origin)


def _drawn(scene: Scene | None, key: str) -> Markup:
    if scene is None:
        return Markup("")
    return Markup(draw(scene, legend(words(), map_credit()), key))  # noqa: S704  (escaped there)


def _unit(say: Words, value: float, unit: str) -> str:
    return format_unit(value, unit, length="short", locale=say.locale)


DRAWINGS: dict[str, Callable[..., object]] = {
    "map_credit": map_credit,
    "course_picture": course_picture,
    "small_picture": small_picture,
    "course_box": course_box,
    "spots_picture": spots_picture,
    "journey_picture": journey_picture,
    "point_name": point_name,
    "photo_address": address,
}
