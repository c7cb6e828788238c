"""The way from one stop of a course to the next, in words."""

from guide.domain.course import Course
from guide.domain.itinerary import steps_of
from guide.domain.itinerary import towards
from guide.domain.village import Village
from guide.words.itinerary import Teller
from guide.words.language import Words


def way_words(words: Words, village: Village, course: Course, number: int) -> str:
    """Say the way from the stop of this number to the next one; perhaps nothing."""
    teller = Teller(words, village.source_locale)
    leg = village.walks[course.slug].legs[number - 1]
    if leg.kind == "estimate":
        return teller.roughly(towards(leg.line[0], leg.line[-1]))
    if leg.kind == "unknown":
        there = village.find(course.stops[number].at)
        return teller.look_for(village.address_of(there))
    return teller.itinerary(steps_of(leg, village.street_index))
