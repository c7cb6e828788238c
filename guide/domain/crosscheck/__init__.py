"""What only the whole village can tell: do its parts fit together?"""

from collections.abc import Iterator
from datetime import date

from guide.domain.crosscheck.age import check_age
from guide.domain.crosscheck.codes import check_codes
from guide.domain.crosscheck.courses import check_course
from guide.domain.crosscheck.hours import check_hours
from guide.domain.crosscheck.photos import check_photos
from guide.domain.crosscheck.positions import check_position
from guide.domain.crosscheck.references import check_references
from guide.domain.crosscheck.showings import check_programme
from guide.domain.crosscheck.sources import check_sources
from guide.domain.crosscheck.tables import check_tables
from guide.domain.crosscheck.translations import check_translations
from guide.domain.problem import Problem
from guide.domain.village import Village


def problems_in(village: Village, today: date) -> Iterator[Problem]:
    """Check every thing against all others."""
    yield from check_tables(village)
    yield from check_codes(village)
    for thing in village.things():
        yield from check_references(village, thing)
        yield from check_position(village, thing)
        yield from check_hours(village, thing)
        yield from check_sources(village, thing)
        yield from check_photos(village, thing)
        yield from check_translations(village, thing)
        yield from check_age(thing, today)
    for course in village.courses_in_order:
        yield from check_course(village, course)
    yield from check_programme(village, today)
