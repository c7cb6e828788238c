"""Signs for the stops of a course: the name in every language, one square."""

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.sheets.course_page import stop_name
from guide.sheets.prose import bare
from guide.sheets.prose import Data
from guide.sheets.squares import Squares
from guide.words.language import words_in

OPEN = N_("Scan it and the story opens")


def signs(
    village: Village, course: Course, squares: Squares, only: str = ""
) -> list[Data]:
    """Describe the sign of each stop, or of one by its slug.

    Nothing on a sign can go out of date: no hours, no number, no neighbour.
    """
    return [
        _sign(village, stop, squares.stop(course, stop.slug))
        for stop in course.stops
        if only in {"", stop.slug}
    ]


def _sign(village: Village, stop: Stop, square: Data) -> Data:
    thing = village.find(stop.at)
    return {
        "slug": stop.slug,
        "romanised": str(getattr(thing, "romanised", "")),
        "square": square,
        "texts": [_text(thing, stop, code) for code in village.info.languages],
    }


def _text(thing: Thing | None, stop: Stop, code: str) -> Data:
    is_told = thing is not None and thing.speaks(code)
    return {
        "lang": code,
        "name": stop_name(thing, stop, code) if is_told else "",
        "summary": bare(thing.story(code).summary) if thing and is_told else "",
        "scan": words_in(code).gettext(OPEN),
    }
