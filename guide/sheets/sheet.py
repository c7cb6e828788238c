"""From an order to a manuscript: the one place that knows which style is made how."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from guide.domain.course import Course
from guide.domain.notes import numbers
from guide.domain.notes import numbers_for_guides
from guide.domain.problem import N_
from guide.domain.village import Village
from guide.errors import Refused
from guide.sheets.band import selvedge
from guide.sheets.course_page import course_page
from guide.sheets.course_page import section_blocks
from guide.sheets.course_page import section_of
from guide.sheets.frame import foot
from guide.sheets.frame import frame
from guide.sheets.frame import NAMES
from guide.sheets.guide_notes import guide_page
from guide.sheets.land import course_map
from guide.sheets.land import Printed
from guide.sheets.order import departure
from guide.sheets.order import Order
from guide.sheets.order import Style
from guide.sheets.press import Manuscript
from guide.sheets.prose import bare
from guide.sheets.prose import Data
from guide.sheets.signs import signs
from guide.sheets.squares import Squares
from guide.sheets.telling import leg_words
from guide.words import labels
from guide.words.language import Words
from guide.words.language import words_in

ALWAYS_BLACK = {"guide", "pocket", "stamps"}
"""What is copied most often, on machines that know one ink."""


def manuscript(
    village: Village, course: Course, style: Style, order: Order
) -> Manuscript:
    """Write the manuscript of a course in one style.

    Raises:
        Refused: the course has no text in a language that was ordered.
    """
    order = _with_second(course, order) if style == "bilingual" else order
    for code in filter(None, (order.locale, order.second)):
        _check_language(course, code)
    black = replace(order, is_black=order.is_black or style in ALWAYS_BLACK)
    making = Making(village, course, style, black)
    data: Data = {**making.frame, **ADDED.get(style, _nothing)(making)}
    return Manuscript(style, data, making.pictures)


class Making:
    """A sheet while it is made: its words, its squares, its map."""

    def __init__(
        self, village: Village, course: Course, style: Style, order: Order
    ) -> None:
        self.village = village
        self.course = course
        self.style = style
        self.order = departure(order) if style == "guide" else order
        own = order.second if style == "guide" else ""
        self.words = words_in(own or order.locale)
        self.squares = Squares(village, order, self.words)

    @cached_property
    def page(self) -> Data:
        """The course in the first language."""
        return course_page(
            self.village, self.course, self.order, self.words, self.squares
        )

    @cached_property
    def map(self) -> Printed:
        """The map, if any position is known."""
        pace, is_black = self.order.pace, self.order.is_black
        legs = [
            leg_words(self.words, leg, pace)
            for leg in self.village.walks[self.course.slug].legs
        ]
        return course_map(
            self.village, self.course, self.words, legs, is_black=is_black
        )

    @property
    def frame(self) -> Data:
        """What every sheet of a course says."""
        return {
            **frame(self.village, self.style, self.order, self.words),
            "title": _title(self.course, self.style, self.order, self.words),
            "foot": [
                *foot(self.village, self.order, self.words),
                *_positions(self.village, self.course, self.words),
            ],
            "map": self.map.data,
            "course": self.page,
            "source_lang": self.village.source_locale,
            "sources": _sources(self.village, self.course, self.style),
        }

    @property
    def pictures(self) -> dict[str, str]:
        """All drawings by their names."""
        band = {"band.svg": selvedge(self.course.slug)}
        return {**band, **self.map.pictures, **self.squares.pictures}


def _nothing(_making: Making) -> Data:
    return {}


def _guide(making: Making) -> Data:
    order = departure(making.order)
    guests = making.course.story(order.locale)
    return {
        "guide": guide_page(making.village, making.course, order, making.words),
        "guests_title": bare(guests.title) if order.second else "",
        "guests_lang": order.locale,
    }


def _bilingual(making: Making) -> Data:
    village, course, order = making.village, making.course, making.order
    second = words_in(order.second)
    other = replace(order, locale=order.second)
    return {
        "other": course_page(village, course, other, second, making.squares),
        "texts": _all_texts(course, order.locale),
        "other_texts": _all_texts(course, order.second),
    }


def _pocket(making: Making) -> Data:
    fold = making.words.gettext(
        N_("Fold in half three times, open, cut along the thick line, fold to a book.")
    )
    cut = making.words.gettext(N_("cut here"))
    short = making.words.gettext(
        N_("The walk is long: its texts are on your phone, under the codes.")
    )
    return {"fold": fold, "cut": cut, "short": short}


def _stamps(making: Making) -> Data:
    said = making.words.gettext
    return {
        "name_said": said(N_("Name")),
        "date_said": said(N_("Date")),
        "stamp_said": said(N_("stamp")),
        "look_said": said(N_("look and tick")),
    }


def _poster(making: Making) -> Data:
    return {"signs": signs(making.village, making.course, making.squares)}


def _all_texts(course: Course, locale: str) -> list[Data]:
    """Return the introduction, then every stop, in full."""
    sections = [section_of(course, stop, locale) for stop in course.stops]
    return [
        {"lang": lang, "paragraphs": section_blocks(course, section)}
        for section, lang in [(course.story(locale).intro, locale), *sections]
    ]


ADDED: Mapping[Style, Callable[[Making], Data]] = {
    "guide": _guide,
    "bilingual": _bilingual,
    "pocket": _pocket,
    "stamps": _stamps,
    "poster": _poster,
}
"""What a style says beside the course itself."""


def _sources(village: Village, course: Course, style: Style) -> str:
    """Return the source of each number, by the site that published it."""
    known = numbers_for_guides(course) if style == "guide" else numbers(course)
    return " · ".join(
        f"{number} {village.sources[name].host}"
        for name, number in known.items()
        if name in village.sources
    )


def _title(course: Course, style: Style, order: Order, words: Words) -> str:
    titles = [course.title(code) for code in (order.locale, order.second) if code]
    return " · ".join([*titles, words.gettext(NAMES[style])])


def _positions(village: Village, course: Course, words: Words) -> list[str]:
    """Say where the positions of a course come from."""
    walk = village.walks[course.slug]
    kinds = dict.fromkeys(position.source for position in walk.positions if position)
    if not kinds:
        return []
    said = words.listing(labels.position_source(words, kind) for kind in kinds)
    return [words.gettext(N_("positions {source}"), source=said)]


def _with_second(course: Course, order: Order) -> Order:
    """Choose the other column: the language of the stories, else any other one.

    Raises:
        Refused: there is no other one.
    """
    others = [code for code in course.stories if code != order.locale]
    if order.second:
        return order
    if not others:
        message = f"{course.slug} is written in one language only: {order.locale}."
        raise Refused(message)
    source = course.source_locale
    return replace(order, second=source if source in others else others[0])


def _check_language(course: Course, code: str) -> None:
    if not course.speaks(code):
        known = ", ".join(sorted(course.stories))
        message = f"{course.slug} has no text in “{code}”: use {known}."
        raise Refused(message)
