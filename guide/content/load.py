"""Load a village: read it, and check it as a whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.content.files import check_files
from guide.content.tables import check_country
from guide.content.village import Memory
from guide.content.village import read_village
from guide.domain import crosscheck
from guide.domain.problem import in_order
from guide.domain.village import Village


def load(root: Path, today: date, memory: Memory | None = None) -> Village:
    """Read a village folder and check it; `today` tells which facts have grown old.

    Raises:
        VillageMissing: there is no village.yaml.
        VillageBroken: village.yaml has mistakes and was never good in this memory.
    """
    village = read_village(root, memory)
    problems = [
        *village.problems,
        *check_country(root, village.info.country),
        *crosscheck.problems_in(village, today),
        *check_files(root, village),
    ]
    return replace(village, problems=in_order(problems))
