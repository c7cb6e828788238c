"""A course as data for the templates: nothing of the notes for guides is in it."""

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.notes import noted
from guide.domain.notes import numbers
from guide.domain.problem import N_
from guide.domain.stations import is_solemn
from guide.domain.story import Section
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.domain.visits import clock
from guide.domain.visits import Visit
from guide.sheets.doors import Planned
from guide.sheets.doors import planned
from guide.sheets.order import Order
from guide.sheets.practical import practical
from guide.sheets.prose import bare
from guide.sheets.prose import blocks
from guide.sheets.prose import Data
from guide.sheets.prose import data_of
from guide.sheets.squares import Squares
from guide.sheets.telling import facts
from guide.sheets.telling import leg_words
from guide.sheets.telling import people_words
from guide.sheets.telling import short_address
from guide.sheets.telling import shut_words
from guide.sheets.telling import totals_words
from guide.words.language import Words
from guide.words.ways import way_words

LONG_LETTERS = 1200
"""A paragraph above this may run over the end of a page."""


def course_page(
    village: Village, course: Course, order: Order, words: Words, squares: Squares
) -> Data:
    """Describe a course in one language."""
    story = course.story(words.code)
    plan = planned(village, course, order)
    return {
        "lang": story.locale,
        "village": village.info.title(words.code),
        "slug": course.slug,
        "title": bare(story.title),
        "summary": bare(story.summary),
        "totals": totals_words(words, village.walks[course.slug], order),
        "people": people_words(words, order),
        "intro": section_blocks(course, story.intro),
        "practical": practical(village, course, words, order.day or order.printed),
        "square": squares.course(course),
        "stops": [
            _stop(village, course, number, plan[number - 1], words)
            | _ahead(village, course, number, order, words)
            | {"square": squares.stop(course, course.stops[number - 1].slug)}
            for number in range(1, len(course.stops) + 1)
        ],
    }


def _is_long(section: Section) -> bool:
    return any(len(each.text) > LONG_LETTERS for each in section.paragraphs[:1])


def section_of(course: Course, stop: Stop, locale: str) -> tuple[Section, str]:
    """Return the text of a stop and its language; an empty one where none is."""
    story = course.story(locale)
    own = story.section(stop.slug)
    if own:
        return own, story.locale
    source = course.source.section(stop.slug)
    return source or Section(stop.slug, "", 1), course.source_locale


def section_blocks(course: Course, section: Section) -> list[list[Data]]:
    """Return the paragraphs of a section, each as its blocks, with source numbers."""
    known = numbers(course)
    return [
        data_of(blocks(each.passage, [known[m] for m in each.marks if m in known]))
        for each in noted(course, section)
        if each.passage.word is None
    ]


def stop_name(thing: Thing | None, stop: Stop, locale: str) -> str:
    """Return the name of what stands at a stop."""
    return bare(thing.title(locale)) if thing else stop.slug


def _stop(
    village: Village, course: Course, number: int, plan: Planned, words: Words
) -> Data:
    stop = course.stops[number - 1]
    thing = village.find(stop.at)
    section, lang = section_of(course, stop, words.code)
    name = stop_name(thing, stop, words.code)
    source = bare(thing.source.title) if thing else ""
    visit, shut = plan
    return {
        "n": number,
        "slug": stop.slug,
        "lang": lang,
        "title": bare(section.title) or name,
        "name": name if section.title else "",
        "second": "" if source == name else source,
        "second_lang": course.source_locale,
        "address": short_address(village, thing),
        "known": village.position_of(thing) is not None,
        "has_stamp": not is_solemn(thing),
        "stay": stop.stay,
        "facts": facts(words, village, thing),
        "opening": section_blocks(course, section)[:1],
        "is_long": _is_long(section),
        "arrive": _moment(visit.arrive, visit) if visit else "",
        "leave": clock(visit.leave) if visit else "",
        "shut": shut_words(words, shut) if shut else "",
        "closed": _block(section, "closed") if shut else "",
        **_asked(section, words),
    }


def _ahead(
    village: Village, course: Course, number: int, order: Order, words: Words
) -> Data:
    """Describe the way from a stop to the next one; nothing after the last."""
    legs = village.walks[course.slug].legs
    if number > len(legs):
        return {"leg": None}
    leg = legs[number - 1]
    section, _ = section_of(course, course.stops[number - 1], words.code)
    return {
        "leg": {
            "kind": leg.kind,
            "said": leg_words(words, leg, order.pace),
            "way": _block(section, "way"),
            "towards": way_words(words, village, course, number),
        }
    }


def _asked(section: Section, words: Words) -> Data:
    quest = section.quest
    return {
        "quest": bare(quest.question) if quest else "",
        "to_tick": bool(quest) and not quest.answers if quest else False,
        "children": _block(section, "children"),
        "quest_head": words.gettext(N_("A question")),
        "children_head": words.gettext(N_("For children")),
    }


def _block(section: Section, word: str) -> str:
    found = next((each for each in section.public if each.word == word), None)
    return bare(found.text) if found else ""


def _moment(minutes: int, visit: Visit) -> str:
    return f"≥ {clock(minutes)}" if visit.at_least else clock(minutes)
