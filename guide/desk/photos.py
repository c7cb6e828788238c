"""Photos of a story: brought, cleaned, described, and only then listed."""

from datetime import date

from flask import abort
from flask import Blueprint
from flask import jsonify
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.uploads import LARGEST_BYTES
from guide.content.uploads import NoPhoto
from guide.desk.editor import target_of
from guide.desk.on_site import placed
from guide.desk.on_site import told
from guide.desk.on_site import write
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import user
from guide.desk.page import whole
from guide.desk.page import words
from guide.desk.picturing import brought
from guide.desk.picturing import darkroom
from guide.desk.picturing import entry_of
from guide.desk.picturing import FAULTS
from guide.desk.picturing import INCOMPLETE
from guide.desk.picturing import keep
from guide.desk.picturing import LICENCES
from guide.desk.picturing import RIGHTS
from guide.desk.picturing import tray
from guide.desk.saving import is_public
from guide.desk.saving import Target
from guide.desk.saving import thing_of
from guide.domain.pasted import pasted_point
from guide.domain.position import metres_between
from guide.domain.prose import pictures_in
from guide.domain.story import Story
from guide.domain.thing import Thing

bp = Blueprint("photos", __name__, url_prefix="/photos")

LONGEST_UPLOAD = LARGEST_BYTES + 1_000_000
"""Bytes of a request with one photo."""

WIDEST_METRES = 1000


@bp.get("/<family>/<slug>")
@at_least("writer")
def show(family: str, slug: str) -> str:
    """Ask for a photo and for what must be said of it."""
    target, thing = wanted(family, slug)
    return _form(target, thing)


@bp.post("/<family>/<slug>")
@at_least("writer")
def bring(family: str, slug: str) -> Response | tuple[str, int]:
    """Clean a photo and put it beside the story, with its words in every language."""
    target, thing = wanted(family, slug)
    refuse_proposal(target)
    try:
        waiting = tray().put(
            (*brought("photo"), b"")[0], user().name, f"{family}/{slug}"
        )
    except NoPhoto as error:
        return _form(target, thing, words().gettext(FAULTS[error.fault])), 422
    master = tray().master(waiting.name) or b""
    tray().drop(waiting.name)
    entry = entry_of(thing, master, waiting.taken)
    if entry is None:
        return _form(target, thing, words().gettext(INCOMPLETE)), 422
    keep(thing, master, entry)
    where = url_for("desk.photos.show", family=family, slug=slug, done="saved")
    found = waiting.point
    spot = f"&place={found.lat},{found.lon}" if found else ""
    day = f"&taken={waiting.taken}" if found and waiting.taken else ""
    wide = f"&accuracy={waiting.accuracy:.0f}" if found and waiting.accuracy else ""
    return redirect(f"{where}{spot}{wide}{day}", code=303)  # type: ignore[return-value]


@bp.post("/<family>/<slug>/position")
@at_least("writer")
def move(family: str, slug: str) -> Response | tuple[str, int]:
    """Take the spot where a camera stood as the position of the story."""
    target, thing = wanted(family, slug)
    point = pasted_point(request.form.get("place", ""))
    accuracy = asked_metres()
    if point is None or accuracy is None:
        abort(422)
    taken = request.form.get("taken", type=date.fromisoformat)
    day = (taken or shelf().today()).isoformat()
    wrong, done = told(write(target, placed(point, accuracy, day)))
    if wrong:
        return _form(target, thing, misplaced=words().gettext(wrong)), 422
    done = "placed" if done == "saved" else done
    where = url_for("desk.photos.show", family=family, slug=slug, done=done)
    return redirect(where, code=303)  # type: ignore[return-value]


@bp.get("/<family>/<slug>/progress.json")
@at_least("writer")
def progress(family: str, slug: str) -> Response:
    """Tell how many sizes of a story's photos are made."""
    made, of = darkroom().progress(wanted(family, slug)[1])
    return jsonify(made=made, of=of)


def wanted(family: str, slug: str) -> tuple[Target, Thing]:
    """Return a story that is there, in its source language, or answer 404."""
    target = target_of(family, slug, whole().source_locale)
    thing = thing_of(target)
    if thing is None:
        abort(404)
    return target, thing


def asked_metres() -> float | None:
    """Return how far off a position may be, in metres; None where that is odd."""
    found = request.form.get("accuracy", type=float)
    return found if found is not None and 0 < found <= WIDEST_METRES else None


def refuse_proposal(target: Target) -> None:
    """Keep writers from putting a picture into what visitors see already."""
    if is_public(target) and not user().is_at_least("publisher"):
        abort(403)


def _form(target: Target, thing: Thing, wrong: str = "", misplaced: str = "") -> str:
    spot = request.values.get("place", "")
    return page(
        "desk/photos.html",
        target=target,
        thing=thing,
        wrong=wrong,
        misplaced=misplaced,
        answers=request.form,
        licences=LICENCES,
        rights=RIGHTS,
        alts=_alts(thing.source),
        progress=darkroom().progress(thing),
        place=pasted_point(spot),
        apart=_apart(thing, spot),
    )


def _alts(story: Story) -> dict[str, str]:
    """Say what each photo shows: to visitors, else to guides."""
    passages = sorted(story.passages(), key=lambda each: each.is_public)
    pictures = (found for each in passages for found in pictures_in(each))
    return {picture.file: picture.alt for picture in pictures}


def _apart(thing: Thing, spot: str) -> int | None:
    """Return the metres between the camera and the story's position."""
    position = whole().position_of(thing)
    found = pasted_point(spot)
    if position is None or found is None:
        return None
    return round(metres_between(position.point, found))
