"""Many photos at once: dropped, cleaned, and described one after the other."""

from flask import abort
from flask import Blueprint
from flask import jsonify
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.tray import Waiting
from guide.content.uploads import Fault
from guide.content.uploads import NoPhoto
from guide.desk.on_site import placed
from guide.desk.on_site import told
from guide.desk.on_site import write
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import user
from guide.desk.page import whole
from guide.desk.page import words
from guide.desk.photos import asked_metres
from guide.desk.photos import refuse_proposal
from guide.desk.photos import wanted
from guide.desk.picturing import brought
from guide.desk.picturing import entry_of
from guide.desk.picturing import FAULTS
from guide.desk.picturing import INCOMPLETE
from guide.desk.picturing import keep
from guide.desk.picturing import LICENCES
from guide.desk.picturing import RIGHTS
from guide.desk.picturing import tray
from guide.desk.saving import Target
from guide.domain.nearness import by_distance
from guide.domain.reference import Reference
from guide.domain.thing import Thing

bp = Blueprint("tray", __name__, url_prefix="/photos")

LONGEST_DROP = 30 * 12_000_000
"""Bytes of a request with thirty photos; a script sends them one by one."""

NEAR_METRES = 60.0
"""A story this near to the camera is proposed."""

PHONE_METRES = 30
"""How far off a phone's fix may be between houses, where it does not say."""


@bp.get("/")
@at_least("writer")
def show() -> str:
    """Show what waits, and take more."""
    return page("desk/tray.html", waiting=tray().all(), wrong=[])


@bp.post("/")
@at_least("writer")
def bring() -> Response | tuple[str, int]:
    """Clean photos and let them wait; a script asks for one at a time, in JSON."""
    faults = [fault for data in brought("photos") if (fault := _put(data))]
    said = [words().gettext(FAULTS[fault]) for fault in faults]
    if request.accept_mimetypes.best == "application/json":
        answer = jsonify(faults=said)
        answer.status_code = 422 if said else 200
        return answer
    if said:
        return page("desk/tray.html", waiting=tray().all(), wrong=said), 422
    return redirect(url_for("desk.tray.show"), code=303)  # type: ignore[return-value]


@bp.get("/waiting/<name>.jpg")
@at_least("writer")
def picture(name: str) -> Response:
    """Send a photo that waits to the curators."""
    master = tray().master(name)
    if master is None:
        abort(404)
    return Response(master, content_type="image/jpeg")


@bp.get("/waiting/<name>/")
@at_least("writer")
def describe(name: str) -> str:
    """Propose a story for a photo, and ask for its words."""
    waiting = _waiting(name)
    return _form(waiting, _story(waiting))


@bp.post("/waiting/<name>/")
@at_least("writer")
def attach(name: str) -> Response | tuple[str, int]:
    """Put a photo beside its story, and go on with the next one."""
    waiting = _waiting(name)
    thing = _story(waiting)
    if thing is None:
        abort(422)
    target, thing = wanted(thing.family, thing.slug)
    refuse_proposal(target)
    master = tray().master(name) or b""
    entry = entry_of(thing, master, waiting.taken)
    if entry is None:
        return _form(waiting, thing, words().gettext(INCOMPLETE)), 422
    # The position first: a photo that is beside its story is not brought again.
    wrong, done = _moved(target, waiting)
    if wrong:
        return _form(waiting, thing, words().gettext(wrong)), 422
    keep(thing, master, entry)
    tray().drop(name)
    return _onward(done)


@bp.post("/waiting/<name>/away")
@at_least("writer")
def away(name: str) -> Response:
    """Take a photo off the tray; its original stays in the instance folder."""
    tray().drop(_waiting(name).name)
    return _onward()


def _moved(target: Target, waiting: Waiting) -> tuple[str, str]:
    """Take the spot of the camera where that is asked for; return as `told`."""
    if not request.form.get("position") or waiting.point is None:
        return "", "saved"
    accuracy = asked_metres()
    if accuracy is None:
        return INCOMPLETE, ""
    day = waiting.taken or shelf().today().isoformat()
    return told(write(target, placed(waiting.point, accuracy, day)))


def _put(data: bytes) -> Fault | None:
    """Keep one photo; return what is wrong with it."""
    try:
        tray().put(data, user().name)
    except NoPhoto as error:
        return error.fault
    return None


def _waiting(name: str) -> Waiting:
    found = tray().get(name)
    if found is None:
        abort(404)
    return found


def _story(waiting: Waiting) -> Thing | None:
    """Return the story that was chosen, else the one that it was taken for or near."""
    chosen = request.values.get("story", "") or waiting.story
    if chosen:
        return _find(chosen)
    near = by_distance(whole(), waiting.point) if waiting.point else ()
    return near[0][0] if near and near[0][1] <= NEAR_METRES else None


def _find(name: str) -> Thing | None:
    family, _, slug = name.partition("/")
    return whole().find(Reference(family, slug))


def _onward(done: str = "saved") -> Response:
    rest = tray().all()
    if not rest:
        where = url_for("desk.tray.show", done=done)
    else:
        where = url_for("desk.tray.describe", name=rest[0].name, done=done)
    return redirect(where, code=303)  # type: ignore[return-value]


def _form(waiting: Waiting, thing: Thing | None, wrong: str = "") -> str:
    near = by_distance(whole(), waiting.point) if waiting.point else ()
    known = {each.reference for each, _ in near}
    rest = [each for each in whole().things() if each.reference not in known]
    return page(
        "desk/describe.html",
        waiting=waiting,
        thing=thing,
        wrong=wrong,
        answers=request.form,
        near=near,
        rest=[each for each in rest if each.family != "village"],
        unplaced=thing is not None and whole().position_of(thing) is None,
        accuracy=round(waiting.accuracy or PHONE_METRES),
        licences=LICENCES,
        rights=RIGHTS,
        left=len(tray().all()),
    )
