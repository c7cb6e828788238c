"""What only guides read: notes, answers, and what to tell before setting out.

No other module of this room reads a `guide` block.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.openness import TIMELESS
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.timetable import holidays_for
from guide.domain.village import Village
from guide.domain.visits import clock
from guide.domain.visits import starts_well
from guide.domain.visits import visits
from guide.sheets.course_page import section_blocks
from guide.sheets.course_page import section_of
from guide.sheets.course_page import stop_name
from guide.sheets.doors import door_of
from guide.sheets.doors import shut_of
from guide.sheets.notices import notices
from guide.sheets.order import Departure
from guide.sheets.prose import bare
from guide.sheets.prose import blocks
from guide.sheets.prose import Data
from guide.sheets.prose import data_of
from guide.sheets.telling import shut_words
from guide.words import measures
from guide.words import opening
from guide.words.language import Words


def guide_page(
    village: Village, course: Course, order: Departure, words: Words
) -> Data:
    """Describe what a guide needs; `words` speak the guide's own language."""
    plan = visits(village.walks[course.slug], order.start, order.pace, order.group)
    doors = list(_shut_doors(village, course, order, words))
    lasts = plan[-1].leave - order.start
    day = order.day or order.printed
    return {
        "day": _day(words, day),
        "start": clock(order.start),
        "lasts": measures.minutes(words, lasts),
        "doors": len(doors),
        "tell": [
            *doors,
            *notices(village, course, day, words),
            *_to_tell(village, course, order, words),
        ],
        "checks": list(_checks(course, village, words)),
        "stops": [
            {
                "stay": measures.minutes(words, visit.minutes),
                **_notes(village, course, stop, order),
            }
            for stop, visit in zip(course.stops, plan, strict=True)
        ],
        "words": _words(words),
    }


def _to_tell(
    village: Village, course: Course, order: Departure, words: Words
) -> Iterator[str]:
    """Say in words what else may go wrong, and what is not known."""
    day = order.day or order.printed
    starts = [course.starts] if course.starts else []
    around = holidays_for(village, starts, day, day)
    if course.starts and not starts_well(course.starts, order.start, day, around):
        yield words.gettext(
            N_("This walk is made to start {hours}; {time} lies outside."),
            hours=opening.open_days(words, course.starts),
            time=clock(order.start),
        )
    unknown = [
        name
        for number, stop in enumerate(course.stops, start=1)
        if (name := _without_hours(village, stop, number, words))
    ]
    if unknown:
        yield words.gettext(
            N_("Opening hours not known: {names}."), names=words.listing(unknown)
        )
    yield from _ways(village, course, words)


def _shut_doors(
    village: Village, course: Course, order: Departure, words: Words
) -> Iterator[str]:
    plan = visits(village.walks[course.slug], order.start, order.pace, order.group)
    for number, (stop, visit) in enumerate(zip(course.stops, plan, strict=True), 1):
        shut = shut_of(village, stop, visit, order)
        place = door_of(village, stop)
        if shut and place and place.hours:
            yield words.gettext(
                N_("{number} {name}: you arrive at {time}. {shut} ({hours})"),
                number=number,
                name=place.title(words.code),
                time=clock(visit.arrive),
                shut=shut_words(words, shut),
                hours=opening.week(words, place.hours),
            )


def _without_hours(village: Village, stop: Stop, number: int, words: Words) -> str:
    place = village.find(stop.at)
    if not isinstance(place, Place) or place.hours or place.kind in TIMELESS:
        return ""
    return f"{number} {place.title(words.code)}"


def _ways(village: Village, course: Course, words: Words) -> Iterator[str]:
    kinds = [leg.kind for leg in village.walks[course.slug].legs]
    if "unknown" in kinds:
        number = kinds.index("unknown") + 1
        yield words.gettext(
            N_(
                "The way after stop {number} is not known: times marked ≥ are the "
                "earliest possible."
            ),
            number=number,
        )
    if "estimate" in kinds:
        yield words.gettext(N_("Minutes on the way are estimates: nobody measured."))


def _checks(course: Course, village: Village, words: Words) -> Iterator[str]:
    yield words.gettext(N_("Count everybody"))
    yield words.gettext(N_("Hold up the square for the guests"))
    kinds = {getattr(village.find(stop.at), "kind", "") for stop in course.stops}
    if kinds & {"restaurant", "market"}:
        yield words.gettext(N_("Ask what somebody must not eat"))
    rules = [village.etiquette_of(village.find(stop.at)) for stop in course.stops]
    if any(rule.photos or rule.children for rule in rules):
        yield words.gettext(N_("Agree on photographs: ask first, never children"))
    yield words.gettext(N_("Say where the next toilet is"))


def _day(words: Words, day: date) -> str:
    return format_date(day, "full", locale=words.locale)


def _notes(village: Village, course: Course, stop: Stop, order: Departure) -> Data:
    """Return both texts of a stop with the notes in the guide's language, if any."""
    guests, lang = section_of(course, stop, order.locale)
    own, own_lang = section_of(course, stop, order.second or order.locale)
    notes, notes_lang = _noted(course, stop, own, own_lang)
    quest = own.quest
    return {
        "title": bare(guests.title)
        or stop_name(village.find(stop.at), stop, order.locale),
        "text": section_blocks(course, guests),
        "lang": lang,
        "own": section_blocks(course, own) if order.second else [],
        "own_lang": own_lang,
        "notes": [data_of(blocks(each)) for each in notes],
        "notes_lang": notes_lang,
        "answers": list(quest.answers) if quest else [],
    }


def _noted(
    course: Course, stop: Stop, own: Section, lang: str
) -> tuple[tuple[Passage, ...], str]:
    """Find the notes: in the guide's language, else as they were written."""
    found = own.blocks("guide")
    if found:
        return found, lang
    source = course.source.section(stop.slug)
    return (source.blocks("guide") if source else ()), course.source_locale


def _words(words: Words) -> Mapping[str, str]:
    found = {
        "tell": N_("Tell them before"),
        "check": N_("Before you leave"),
        "notes": N_("Notes"),
        "answers": N_("Questions and answers"),
        "guests": N_("The square for the guests"),
        "way": N_("The way"),
        "start": N_("start"),
        "end": N_("end"),
    }
    return {name: words.gettext(message) for name, message in found.items()}
