"""Write down where something is, as somebody found it on the spot."""

from guide.content import matter
from guide.content.store import Conflict
from guide.desk.ground import ground_of
from guide.desk.saving import Outcome
from guide.desk.saving import Proposed
from guide.desk.saving import Refusal
from guide.desk.saving import save
from guide.desk.saving import Target
from guide.domain.position import Point
from guide.domain.problem import N_

BROKEN = N_("Visitors would find the story broken: open it and look.")
MEANWHILE = N_("Somebody saved meanwhile: try it again.")


def placed(point: Point, accuracy: float, day: str) -> dict[str, str]:
    """Write a position, and the day when somebody stood there, as front matter.

    Args:
        point: where it is.
        accuracy: how far off that may be, in metres.
        day: in ISO 8601.
    """
    told = {
        "lat": f"{point.lat:.6f}",
        "lon": f"{point.lon:.6f}",
        "accuracy": f"{max(1, round(accuracy))}",
        "source": "survey",
        "date": day,
    }
    return {"position": matter.table(told), "seen": day}


def write(target: Target, values: dict[str, str]) -> Outcome:
    """Save a few keys of a story; all else stays, the curator's own proposal too."""
    ground = ground_of(target)
    text = matter.with_values(ground.text, values)
    return save(target, ground.held, text, "save")


def told(outcome: Outcome) -> tuple[str, str]:
    """Tell what is wrong with a save, else how it was done, as `?done=` says it."""
    if isinstance(outcome, Refusal):
        return BROKEN, ""
    if isinstance(outcome, Conflict):
        return MEANWHILE, ""
    return "", "proposed" if isinstance(outcome, Proposed) else "saved"
