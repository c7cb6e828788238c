"""A course has a text for every stop, and no text without one; and time to read it."""

from collections.abc import Iterator

from guide.domain.course import Course
from guide.domain.length import seconds_of
from guide.domain.length import TOO_LONG_SECONDS
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.stations import is_solemn
from guide.domain.story import Story
from guide.domain.village import Village

FAR_METRES = 150
"""A track that passes a stop at more than this is another walk."""


def check_course(village: Village, course: Course) -> Iterator[Problem]:
    """Hold the stops of a course against its text and its track."""
    source = course.source
    stops = {stop.slug: stop for stop in course.stops}
    for slug in stops:
        if source.section(slug) is None:
            yield problem(
                source.path,
                source.line("stops"),
                N_("The stop “{slug}” has no text: add ## title {{#{slug}}}."),
                slug=slug,
            )
    for section in source.chapters:
        if section.slug not in stops:
            yield problem(
                source.path,
                section.line,
                N_("The text “{slug}” belongs to no stop."),
                slug=section.slug,
            )
    for story in course.stories.values():
        yield from _check_lengths(course, story)
    yield from _check_quests(village, course)
    yield from _check_track(village, course)


def _check_quests(village: Village, course: Course) -> Iterator[Problem]:
    """Nothing is asked and nothing is won where the dead are remembered."""
    for stop in course.stops:
        for story in course.stories.values():
            section = story.section(stop.slug)
            block = section.block("quest") if section else None
            if block and is_solemn(village.find(stop.at)):
                yield problem(
                    story.path,
                    block.line,
                    N_("“{reference}” is solemn: no question is asked there."),
                    reference=stop.at,
                )


def _check_lengths(course: Course, story: Story) -> Iterator[Problem]:
    for stop in course.stops:
        section = story.section(stop.slug)
        if section is None:
            continue
        seconds = round(seconds_of(section, story.locale))
        limit = min(TOO_LONG_SECONDS, stop.stay * 60)
        if seconds > limit:
            yield problem(
                story.path,
                section.line,
                N_("“{slug}” takes {seconds} seconds to read; {limit} are enough."),
                severity="warning",
                slug=stop.slug,
                seconds=seconds,
                limit=limit,
            )


def _check_track(village: Village, course: Course) -> Iterator[Problem]:
    track = village.tracks.get(course.slug)
    if track is None:
        return
    walk = village.walks[course.slug]
    for stop, position in zip(walk.stops, walk.positions, strict=True):
        if position and (far := track.distance_to(position.point)) > FAR_METRES:
            yield problem(
                f"routes_data/tracks/{course.slug}.geojson",
                1,
                N_("The track passes “{slug}” at {metres} metres."),
                severity="warning",
                slug=stop.slug,
                metres=round(far),
            )
