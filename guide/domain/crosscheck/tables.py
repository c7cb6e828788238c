"""The glossary has every language, tracks have their course, journeys their source."""

from collections.abc import Iterator

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.spelling import closest
from guide.domain.village import Village

GLOSSARY = "stories/glossary.yaml"


def check_tables(village: Village) -> Iterator[Problem]:
    """Check glossary, tracks and journeys."""
    yield from _check_glossary(village)
    for slug in village.tracks:
        if slug not in village.courses:
            yield _nowhere(slug, closest(slug, village.courses))
    for chapter in village.chapters_in_order:
        for point in chapter.journey:
            if point.source not in village.sources:
                yield problem(
                    chapter.source.path,
                    chapter.source.line("journey"),
                    N_("sources.yaml has no “{id}”."),
                    id=point.source,
                )


def _nowhere(slug: str, other: str | None) -> Problem:
    path, reference = f"routes_data/tracks/{slug}.geojson", f"courses/{slug}"
    if other:
        message = N_("There is no {reference}. Did you mean {other}?")
        return problem(path, 1, message, reference=reference, other=f"courses/{other}")
    return problem(path, 1, N_("There is no {reference}."), reference=reference)


def _check_glossary(village: Village) -> Iterator[Problem]:
    for slug, term in village.glossary.items():
        for locale in village.info.languages:
            if not term.forms.get(locale):
                yield problem(
                    GLOSSARY,
                    1,
                    N_("“{slug}” has no form in {language}."),
                    severity="warning",
                    slug=slug,
                    language=locale,
                )
