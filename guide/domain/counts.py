"""How often pages were opened: by day, language and page, and nothing else."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import timedelta


@dataclass(frozen=True, order=True)
class Page:
    """What is counted.

    Attributes:
        day: in the village's time zone.
        locale: the language of the page.
        path: inside the language; empty for the front page.
    """

    day: date
    locale: str
    path: str


Counts = Mapping[Page, int]
"""How often each page was opened."""


def page_of(path: str, day: date, languages: Iterable[str]) -> Page | None:
    """Read a path like `/ko/courses/`; None for what is no page of a language."""
    locale, _, rest = path.lstrip("/").partition("/")
    return Page(day, locale, rest) if locale in languages else None


def since(counts: Counts, day: date, days: int) -> Counts:
    """Keep so many days up to a day, that day included."""
    first = day - timedelta(days=days - 1)
    return {page: n for page, n in counts.items() if first <= page.day <= day}


def by_day(counts: Counts) -> Mapping[date, int]:
    """Add up each day, in order."""
    found: Counter[date] = Counter()
    for page, number in counts.items():
        found[page.day] += number
    return dict(sorted(found.items()))


def by_path(counts: Counts) -> Mapping[str, Mapping[str, int]]:
    """Add up each page by language, the most opened first."""
    found: dict[str, Counter[str]] = {}
    for page, number in counts.items():
        found.setdefault(page.path, Counter())[page.locale] += number
    return dict(sorted(found.items(), key=lambda row: (-row[1].total(), row[0])))
