"""What templates ask about time: showings at a place, calendars, notices."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from guide.domain import notice_board as board
from guide.domain.address import Addresses
from guide.domain.course import Course
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.planning import Candidate
from guide.domain.planning import course_figures
from guide.domain.planning import Figures
from guide.domain.programme import Occurrence
from guide.domain.programme import programme
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.walking import DETOUR
from guide.domain.walking import METRES_A_MINUTE
from guide.feeds.linked_data import linked_data
from guide.feeds.linked_data import Teller
from guide.settings import LOOPBACK
from guide.web.page import locale
from guide.web.page import public_root
from guide.web.page import shelf
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words
from guide.words import showing
from guide.words.dates import calendar
from guide.words.own import shipped

GOOGLE = "https://calendar.google.com/calendar/r?cid={address}"


@dataclass(frozen=True)
class CalendarLinks:
    """Ways to keep a calendar; `google` is empty where Google could not fetch it."""

    download: str
    webcal: str
    google: str


def own_calendar() -> Mapping[str, object] | None:
    """Return how days are written, in languages that browsers may not know."""
    return None if locale() in shipped() else calendar(words())


def works() -> list[Performance]:
    """Return all shows in the order of their names."""
    found = village().performances
    return [found[slug] for slug in sorted(found)]


def showings_at(place: Thing) -> Sequence[Occurrence]:
    """Return what is still to come at a place."""
    ahead = programme(works(), shelf().today()).ahead
    return [
        each
        for each in ahead
        if isinstance(each.at, Reference) and each.at.thing == place.reference
    ]


def notices_on(thing: object) -> Sequence[Notice]:
    """Return the notices of a page by its thing; None for a page without one."""
    concerned = thing if isinstance(thing, Thing) else None
    return board.notices_on(village(), concerned, shelf().today())


def venues(shown: Iterable[Occurrence]) -> Sequence[Thing]:
    """Return the places where something is shown, by name."""
    spots = {each.at.thing for each in shown if isinstance(each.at, Reference)}
    found = [village().find(spot) for spot in spots]
    return sorted(
        (thing for thing in found if thing), key=lambda thing: thing.title(locale())
    )


def calendar_links(path: str) -> CalendarLinks:
    """Return the addresses of a calendar by its path inside the language."""
    root = public_root()
    address = f"{root}/{locale()}/{path}"
    webcal = f"webcal://{address.partition('://')[2]}"
    is_local = root == LOOPBACK
    google = "" if is_local else GOOGLE.format(address=quote(webcal, safe=""))
    return CalendarLinks(address, webcal, google)


def linked(thing: Thing) -> object:
    """Return a thing in schema.org's words, for a data block of its page."""
    absolute = Addresses(locale(), public_root())
    teller = Teller(village(), words(), absolute, shelf().today())
    return linked_data(teller, thing)


def terms(shown: Occurrence) -> Iterable[str]:
    """Return what to know before going, in sentences."""
    return showing.terms(words(), village(), shown)


def course_plan(course: Course) -> dict[str, object]:
    """Return the figures of a course in progress, with what its stops are called.

    `names`, `numbers` and `pages` have one entry for each stop of the figures; a stop
    that leads nowhere has none, and the others keep their numbers.
    """
    known = [
        (number, stop)
        for number, stop in enumerate(course.stops, start=1)
        if village().find(stop.at)
    ]
    return {
        **plain(course_figures(village(), course, shelf().today())),
        "names": [stop.slug for _, stop in known],
        "numbers": [number for number, _ in known],
        "pages": [urls().stop(course.slug, stop.slug) for _, stop in known],
    }


def plain(found: Figures) -> dict[str, object]:
    """Write figures as JSON says them; distances in metres, times in minutes."""
    return {
        "zone": village().info.timezone,
        "paces": METRES_A_MINUTE,
        "spots": [str(spot.reference) for spot in found.spots],
        "at": found.at,
        "ways": found.ways,
        "detour": DETOUR,
        "stops": [_stop(each) for each in found.candidates],
        "shows": [_show(each) for each in found.shows],
    }


def _stop(candidate: Candidate) -> dict[str, object]:
    thing = candidate.thing
    return {
        "id": str(thing.reference),
        "name": thing.title(locale()),
        "url": urls().thing(thing),
        "stay": candidate.stay,
        "suits": candidate.suits,
        "access": candidate.access,
        "place": candidate.place,
    }


def show_id(shown: Occurrence) -> str:
    """Return what the planner calls a showing."""
    return f"{shown.performance.slug}.{shown.key}"


def _show(shown: Occurrence) -> dict[str, object]:
    time = shown.when.time
    return {
        "id": show_id(shown),
        "name": shown.performance.title(locale()),
        "url": urls().thing(shown.performance),
        "at": str(shown.at.thing) if isinstance(shown.at, Reference) else "",
        "day": shown.when.first.isoformat(),
        "start": time.hour * 60 + time.minute if time else None,
        "minutes": shown.minutes,
    }


HELPERS: dict[str, Callable[..., object]] = {
    "showings_at": showings_at,
    "notices_on": notices_on,
    "venues": venues,
    "calendar_links": calendar_links,
    "linked": linked,
    "terms": terms,
    "course_plan": course_plan,
    "own_calendar": own_calendar,
}
"""What templates may call."""
