"""When each stop is reached, and which doors are shut by then."""

from collections.abc import Sequence

from guide.domain.course import Course
from guide.domain.course import Stop
from guide.domain.hours import NO_DAYS
from guide.domain.place import Place
from guide.domain.planning import access_of
from guide.domain.timetable import holidays_for
from guide.domain.village import Village
from guide.domain.visits import Shut
from guide.domain.visits import shut_at
from guide.domain.visits import Visit
from guide.domain.visits import visits
from guide.sheets.order import Order

Planned = tuple[Visit | None, Shut | None]


def planned(village: Village, course: Course, order: Order) -> Sequence[Planned]:
    """Say when each stop is reached and whether it is shut then, given a start."""
    if order.start is None:
        return [(None, None)] * len(course.stops)
    walk = village.walks[course.slug]
    found = visits(walk, order.start, order.pace, order.group)
    return [
        (visit, shut_of(village, stop, visit, order))
        for stop, visit in zip(course.stops, found, strict=True)
    ]


def door_of(village: Village, stop: Stop) -> Place | None:
    """Return the place whose hours count at a stop; None where none are known."""
    thing = village.find(stop.at)
    access, slug = access_of(village, thing) if thing else ("unknown", "")
    return village.places[slug] if access == "hours" else None


def shut_of(village: Village, stop: Stop, visit: Visit, order: Order) -> Shut | None:
    """Tell whether the door of a stop is shut at a visit, holidays included."""
    place = door_of(village, stop)
    if place is None or place.hours is None:
        return None
    day = order.day
    around = holidays_for(village, [place.hours], day, day) if day else NO_DAYS
    return shut_at(place.hours, visit, day, around)
