"""What a sheet says of a walk and its stops in one line each."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

from guide.domain.openness import TIMELESS
from guide.domain.place import Etiquette
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.domain.visits import Shut
from guide.domain.walking import Leg
from guide.domain.walking import Pace
from guide.domain.walking import Walk
from guide.sheets.order import Order
from guide.words import measures
from guide.words import opening
from guide.words.language import Words

PACES = {
    "alone": N_("walking alone"),
    "family": N_("as a family"),
    "group": N_("at a group's pace"),
}
HOURS_UNKNOWN = N_("opening hours are not published")
SHUT = {
    "before": N_("Closed until {time}."),
    "after": N_("Closed since {time}."),
    "during": N_("Closes at {time}, during the visit."),
    "day": N_("Closed on this day."),
    "doubt": N_("Perhaps closed: ask before you go."),
}


def leg_words(words: Words, leg: Leg, pace: Pace) -> str:
    """Say how far the next stop is, and how sure that is."""
    minutes = leg.minutes(pace)
    if leg.kind == "near":
        return words.gettext(N_("a few steps"))
    if leg.metres is None or minutes is None:
        return words.gettext(N_("distance not known"))
    said = {
        "distance": measures.metres(words, leg.metres),
        "time": measures.minutes(words, minutes),
    }
    if leg.kind == "estimate":
        return words.gettext(N_("about {distance}, {time} (estimate)"), **said)
    return words.gettext(N_("{distance}, {time}"), **said)


def totals_words(words: Words, walk: Walk, order: Order) -> list[str]:
    """Say how many stops, how far, how long and for whom."""
    sums = walk.totals(order.pace, order.group)
    stops = words.ngettext("{count} stop", "{count} stops", len(walk.stops))
    time = measures.about_minutes(words, sums.minutes)
    at_least = sums.at_least
    lasts = N_("at least {time}") if at_least else N_("about {time}")
    return [stops, _distance(words, walk, order), words.gettext(lasts, time=time)]


def people_words(words: Words, order: Order) -> str:
    """Say how many people walk, and at which pace."""
    pace = words.gettext(PACES[order.pace])
    if order.group == 1:
        return pace
    people = words.ngettext("{count} person", "{count} people", order.group)
    return f"{people}, {pace}"


def facts(words: Words, village: Village, thing: Thing | None) -> list[str]:
    """List what is known of a stop: hours, price, toilet, what neighbours ask for."""
    if thing is None:
        return []
    place = thing if isinstance(thing, Place) else None
    return [
        *(_facts_of_place(words, place) if place else ()),
        *_etiquette(words, village.etiquette_of(thing)),
    ]


def hours_words(words: Words, place: Place) -> str:
    """Say when a place is open, or that nobody has published it."""
    if place.hours:
        return opening.week(words, place.hours)
    return "" if place.kind in TIMELESS else words.gettext(HOURS_UNKNOWN)


def shut_words(words: Words, shut: Shut) -> str:
    """Say why a door is closed."""
    return words.gettext(SHUT[shut.kind], time=shut.time)


def short_address(village: Village, thing: Thing | None) -> str:
    """Return an address without the words with which most addresses here begin."""
    parts = village.address_of(thing).split()
    common = _common_start([place.address for place in village.places.values()])
    rest = parts[len(common) :] if parts[: len(common)] == common else parts
    return " ".join(rest)


def _distance(words: Words, walk: Walk, order: Order) -> str:
    sums = walk.totals(order.pace, order.group)
    if not sums.metres:
        near = all(leg.kind == "near" for leg in walk.legs)
        return words.gettext(N_("a few steps") if near else N_("distance not known"))
    distance = measures.about_metres(words, sums.metres)
    if sums.at_least:
        return words.gettext(N_("at least {distance} on foot"), distance=distance)
    if sums.is_estimate:
        return words.gettext(
            N_("about {distance} on foot (estimate)"), distance=distance
        )
    return words.gettext(N_("{distance} on foot"), distance=distance)


def _facts_of_place(words: Words, place: Place) -> Iterator[str]:
    yield from filter(None, [hours_words(words, place)])
    if place.admission:
        yield measures.price(words, place.admission)
    if place.access.toilet == "yes":
        yield words.gettext(N_("toilet"))


def _etiquette(words: Words, rules: Etiquette) -> Iterator[str]:
    if rules.photos == "ask":
        yield words.gettext(N_("ask before you photograph"))
    if rules.photos == "no":
        yield words.gettext(N_("no photographs"))
    if rules.children == "never":
        yield words.gettext(N_("no photographs of children"))
    if rules.quiet:
        quiet = rules.quiet.replace("-", "–")
        yield words.gettext(N_("quiet from {hours}"), hours=quiet)
    if rules.group:
        yield words.gettext(N_("groups of {count} at most"), count=rules.group)


def _common_start(addresses: Iterable[str]) -> list[str]:
    """Return the words with which more than half of the addresses begin."""
    known = [address.split() for address in addresses if address]
    found: list[str] = []
    while True:
        longer = Counter(tuple(each[: len(found) + 1]) for each in known)
        start, count = longer.most_common(1)[0] if longer else ((), 0)
        if count * 2 <= len(known) or len(start) == len(found):
            return found
        found = list(start)
