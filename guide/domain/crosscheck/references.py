"""Every reference leads somewhere; if not, did you mean …?"""

from collections.abc import Callable
from collections.abc import Iterator

from guide.domain import prose
from guide.domain.artwork import Artwork
from guide.domain.chapter import Chapter
from guide.domain.course import Course
from guide.domain.notice import Notice
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.reference import FORM
from guide.domain.reference import LINKED
from guide.domain.reference import Reference
from guide.domain.spelling import closest
from guide.domain.thing import Thing
from guide.domain.village import Village

Found = tuple[str, object]
"""A key of the front matter and what it holds: a reference, a text or nothing."""


def check_references(village: Village, thing: Thing) -> Iterator[Problem]:
    """Follow the references of the front matter and the links of every text."""
    source = thing.source
    for key, reference in references_of(thing):
        yield from _follow(village, reference, source.path, source.line(key))
    for story in thing.stories.values():
        for passage in story.passages():
            for link in prose.links_in(passage):
                yield from _follow(village, link.target, story.path, link.line)


def references_of(thing: Thing) -> Iterator[tuple[str, Reference]]:
    """List the references of a front matter with their keys."""
    for kind, listing in LISTINGS:
        if isinstance(thing, kind):
            for key, found in listing(thing):
                if isinstance(found, Reference):
                    yield key, found


def _of_place(place: Place) -> Iterator[Found]:
    yield "street", place.street


def _of_artwork(work: Artwork) -> Iterator[Found]:
    yield "at", work.at
    yield "street", work.street
    yield from (("artists", hand.who) for hand in work.artists)


def _of_course(course: Course) -> Iterator[Found]:
    yield "next", course.next
    yield from (("stops", stop.at) for stop in course.stops)


def _of_performance(work: Performance) -> Iterator[Found]:
    yield "venue", work.venue
    yield "rain", work.rain
    for showing in work.showings:
        yield from (("showings", spot) for spot in (showing.at, showing.rain))
    for repeat in work.repeats:
        yield from (("repeats", spot) for spot in (repeat.at, repeat.rain))


def _of_notice(notice: Notice) -> Iterator[Found]:
    yield from (("concerns", concern) for concern in notice.concerns)


def _of_chapter(chapter: Chapter) -> Iterator[Found]:
    for point in chapter.journey:
        if FORM.fullmatch(point.name):
            yield "journey", Reference.parse(point.name)


LISTINGS: tuple[tuple[type[Thing], Callable[..., Iterator[Found]]], ...] = (
    (Place, _of_place),
    (Artwork, _of_artwork),
    (Course, _of_course),
    (Performance, _of_performance),
    (Notice, _of_notice),
    (Chapter, _of_chapter),
)


def _follow(
    village: Village, reference: Reference, path: str, line: int
) -> Iterator[Problem]:
    known = village.family(reference.family)
    if reference.slug not in known:
        yield _nowhere(reference, _all_names(village), path, line)
        return
    thing = village.find(reference)
    if thing and reference.section and not thing.source.section(reference.section):
        sections = [f"{reference.thing}#{each.slug}" for each in thing.source.chapters]
        yield _nowhere(reference, sections, path, line)


def _nowhere(reference: Reference, known: list[str], path: str, line: int) -> Problem:
    other = closest(str(reference), known)
    if other:
        message = N_("There is no {reference}. Did you mean {other}?")
        return problem(path, line, message, reference=reference, other=other)
    return problem(path, line, N_("There is no {reference}."), reference=reference)


def _all_names(village: Village) -> list[str]:
    return [f"{family}/{slug}" for family in LINKED for slug in village.family(family)]
