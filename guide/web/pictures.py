"""Drawings inside a page, and the addresses of photos."""

from collections.abc import Callable
from collections.abc import Sequence
from functools import partial

from babel.units import format_unit
from markupsafe import Markup

from guide.domain.chapter import Chapter
from guide.domain.chapter import Waypoint
from guide.domain.course import Course
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.walking import METRES_A_MINUTE
from guide.maps.drawing import BAR_WIDTHS
from guide.maps.drawing import draw
from guide.maps.drawing import Legend
from guide.maps.journey import draw_journey
from guide.maps.journey import Milestone
from guide.maps.scene import course_scene
from guide.maps.scene import Scene
from guide.maps.scene import spots_scene
from guide.web.page import locale
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words
from guide.words.language import Words
from guide.words.measures import metres


def course_picture(course: Course, current: int | None = None) -> Markup:
    """Draw a course; `current` is the number of the stop the reader is at."""
    say = words()
    title = say.gettext(N_("Map of the walk {title}"), title=course.title(locale()))
    pins = len(village().walks[course.slug].pins)
    what = say.ngettext("{count} position.", "{count} positions.", pins) + say.gettext(
        N_(
            " Dashes are an estimated way, pale circles show how far a position may be off."
        )
    )
    scene = course_scene(village(), course, locale(), (title, what), current)
    return _drawn(scene, f"map-{course.slug}")


def spots_picture(things: Sequence[Thing], title: str, key: str) -> Markup:
    """Draw some places or works without an order."""
    what = words().gettext(N_("A pale circle shows how far a position may be off."))
    return _drawn(spots_scene(village(), things, locale(), (title, what)), key)


def journey_picture(chapter: Chapter) -> Markup:
    """Draw the journey of a chapter with the kilometres between its points."""
    say = words()
    marks = [
        Milestone(_point_name(point, locale()), point.section, point.point)
        for point in chapter.journey
    ]
    title = say.gettext(
        N_("Map of the journey: {title}"), title=chapter.title(locale())
    )
    what = say.gettext(
        N_("Straight lines between the towns; the trains went longer ways.")
    )
    return Markup(draw_journey(marks, (title, what), partial(metres, say)))  # noqa: S704  (escaped there)


def _point_name(point: Waypoint, code: str) -> str:
    term = village().glossary.get(point.section)
    return term.form(code, village().source_locale) if term else point.name


def address(thing: Thing, file: str) -> str | None:
    """Return the address of a photo beside a story; None for an unlisted one."""
    if file not in {photo.file for photo in thing.photos}:
        return None
    return f"{urls().root}/photos/{thing.family}/{thing.slug}/{file}"


def legend(say: Words) -> Legend:
    """Return the words of every drawing."""
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
    )


def _drawn(scene: Scene | None, key: str) -> Markup:
    if scene is None:
        return Markup("")
    return Markup(draw(scene, legend(words()), key))  # noqa: S704  (escaped there)


def _unit(say: Words, value: float, unit: str) -> str:
    return format_unit(value, unit, length="short", locale=say.locale)


DRAWINGS: dict[str, Callable[..., object]] = {
    "course_picture": course_picture,
    "spots_picture": spots_picture,
    "journey_picture": journey_picture,
    "photo_address": address,
}
