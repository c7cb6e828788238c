"""The first page of the desk: what needs doing, with filters in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort
from flask import Blueprint
from flask import request

from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import whole
from guide.desk.survey import survey
from guide.domain.chores import Chore
from guide.domain.chores import ChoreKind
from guide.domain.chores import chores
from guide.domain.chores import counts
from guide.domain.problem import N_
from guide.domain.reference import FAMILIES

bp = Blueprint("overview", __name__)

FEW = 6
"""How many chores of a kind are shown before somebody asks for all."""


@dataclass(frozen=True)
class Kind:
    """How a kind of chore is called, drawn and begun."""

    name: str
    icon: str
    chip: str
    verb: str


LOOKS: dict[ChoreKind, Kind] = {
    "error": Kind(N_("to mend"), "off", "is-off", N_("Mend")),
    "review": Kind(N_("waits for review"), "told", "is-told", N_("Read")),
    "photo": Kind(N_("photo without words"), "camera", "is-off", N_("Describe")),
    "warning": Kind(N_("to look at"), "warn", "", N_("Look")),
    "missing": Kind(N_("not translated"), "open", "is-open", N_("Translate")),
    "stale": Kind(N_("translation is behind"), "told", "is-told", N_("Compare")),
    "position": Kind(N_("no position"), "pin", "is-open", N_("Place")),
    "showing": Kind(N_("not confirmed"), "shows", "is-told", N_("Confirm")),
    "seen": Kind(N_("never seen on site"), "open", "is-open", N_("Write")),
    "draft": Kind(N_("draft"), "edit", "", N_("Go on")),
}


@bp.get("/")
def show() -> str:
    """Show what needs doing: all kinds in short, or one kind whole."""
    found = chores(whole(), shelf().today())
    family, kind = _choice("family", FAMILIES), _choice("kind", tuple(LOOKS))
    of_family = [each for each in found if family in ("", each.thing.family)]
    return page(
        "desk/overview.html",
        groups=_groups(of_family, kind),
        tally=counts(of_family),
        families=[name for name in FAMILIES if whole().family(name)],
        family=family,
        kind=kind,
        looks=LOOKS,
        trouble=store().history.trouble,
        found_outside=len(survey().all()),
    )


@bp.get("/stories/<family>/")
def stories(family: str) -> str:
    """List all stories of a family, whatever their state."""
    if family not in FAMILIES:
        abort(404)
    things = whole().family(family).values()
    return page("desk/stories.html", family=family, things=list(things))


@bp.get("/deleted/")
def deleted() -> str:
    """List stories that are gone and can come back."""
    return page("desk/deleted.html", gone=store().deleted())


@bp.get("/account")
def account() -> str:
    """Show a curator their role and the ways out."""
    return page("desk/account.html")


def _choice(name: str, known: Sequence[str]) -> str:
    value = request.args.get(name, "")
    return value if value in known else ""


def _groups(
    found: Sequence[Chore], kind: str
) -> list[tuple[ChoreKind, list[Chore], int]]:
    """Give each kind with its first chores, and how many more there are."""
    groups = []
    for each in counts(found):
        if kind in ("", each):
            own = [chore for chore in found if chore.kind == each]
            shown = own if kind else own[:FEW]
            groups.append((each, shown, len(own) - len(shown)))
    return groups
