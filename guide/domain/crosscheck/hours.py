"""Hours that follow public holidays need a country whose holidays are known."""

from collections.abc import Iterator

from guide.domain.course import Course
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.thing import Thing
from guide.domain.village import Village


def check_hours(village: Village, thing: Thing) -> Iterator[Problem]:
    """Warn where `PH` stands in hours and village.yaml names no country."""
    key, hours = "", None
    if isinstance(thing, Place):
        key, hours = "hours", thing.hours
    elif isinstance(thing, Course):
        key, hours = "starts", thing.starts
    if hours and hours.needs_holidays and not village.info.country:
        story = thing.source
        yield problem(
            story.path,
            story.line(key),
            N_("PH needs the key “country” in village.yaml: without it, no holidays."),
            severity="warning",
        )
