"""A printed code leads somewhere for ever, whatever was renamed since."""

from collections.abc import Iterator

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.reference import Reference
from guide.domain.village import Village

LEDGER = "routes_data/codes.csv"
FIRST_ROW = 2
"""The header is line 1."""


def check_codes(village: Village) -> Iterator[Problem]:
    """Follow every code to where its last row sends it."""
    for line, row in enumerate(village.codes.rows, start=FIRST_ROW):
        is_last = village.codes.target(row.code) == row.target
        if is_last and not leads_somewhere(village, row.target):
            yield problem(
                LEDGER,
                line,
                N_(
                    "Code {code} is printed and leads nowhere: there is no {target}. "
                    "Add a row that sends it on."
                ),
                code=row.code,
                target=row.target,
            )


def leads_somewhere(village: Village, target: Reference) -> bool:
    """Tell whether a target is there: a thing, a stop, a section or a term."""
    if target.family == "glossary":
        return target.slug in village.glossary
    thing = village.find(target)
    if thing is None:
        return False
    return target.section is None or thing.source.section(target.section) is not None
