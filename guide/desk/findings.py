"""Findings from the street: read, then written into their story, or put aside."""

from flask import abort
from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.overlay import path_of
from guide.content.store import Conflict
from guide.content.tracks import track_text
from guide.content.uploads import check_upload
from guide.content.uploads import Fault
from guide.content.uploads import NoPhoto
from guide.desk.beginning import begin_draft
from guide.desk.on_site import MEANWHILE
from guide.desk.on_site import placed
from guide.desk.on_site import told
from guide.desk.on_site import write
from guide.desk.page import at_least
from guide.desk.page import author
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import user
from guide.desk.page import whole
from guide.desk.page import words
from guide.desk.picturing import FAULTS
from guide.desk.picturing import tray
from guide.desk.saving import Target
from guide.desk.saving import thing_of
from guide.desk.survey import survey
from guide.domain.course import Course
from guide.domain.edtf import FuzzyDate
from guide.domain.problem import N_
from guide.domain.reference import Reference
from guide.domain.survey import Brought
from guide.domain.thing import Thing
from guide.domain.tracking import from_recording
from guide.domain.tracking import Made
from guide.errors import Refused

bp = Blueprint("findings", __name__, url_prefix="/findings")

FAMILIES = ("artworks", "places")
"""What somebody finds in a street."""

NO_WALK = N_("This walk does not fit the course.")


@bp.get("/")
@at_least("writer")
def show() -> str:
    """List what came from the street; with `?fault=` why a photo was not taken."""
    fault = next((each for each in FAULTS if each == request.args.get("fault")), None)
    return _list(fault=words().gettext(FAULTS[fault]) if fault else "")


@bp.get("/<name>.jpg")
@at_least("writer")
def picture(name: str) -> Response:
    """Send the photo of a finding, cleaned first: a stranger's bytes never go on."""
    try:
        return Response(
            check_upload(survey().photo(name)).master, mimetype="image/jpeg"
        )
    except NoPhoto:
        abort(404)


@bp.post("/<name>/confirm")
@at_least("writer")
def confirm(name: str) -> Response | tuple[str, int]:
    """Write a finding into its story, and bring its photo to the tray."""
    found = _waiting(name)
    try:
        wrong, done = _written(found)
    except Refused as error:
        return _list(found, words().gettext(NO_WALK), str(error)), 422
    if wrong:
        return _list(found, words().gettext(wrong)), 422
    fault = _bring_photo(found) if found.photo else None
    survey().settle(name, is_photo_taken=fault is None)
    where = url_for("desk.findings.show", done=done, fault=fault)
    return redirect(where, code=303)  # type: ignore[return-value]


@bp.post("/<name>/away")
@at_least("writer")
def away(name: str) -> Response:
    """Put a finding aside; it stays in the instance folder as it came."""
    survey().settle(_waiting(name).id)
    return redirect(url_for("desk.findings.show", done="away"), code=303)  # type: ignore[return-value]


def _written(found: Brought) -> tuple[str, str]:
    """Write what was found; return what is wrong, or how it was done."""
    if found.line:
        return _keep_line(found), "saved"
    if not found.story:
        return _begin(found), "saved"
    family, _, slug = found.story.partition("/")
    target = _target(family, slug)
    if thing_of(target) is None:
        return MEANWHILE, ""
    return told(write(target, _values(found, family)))


def _begin(found: Brought) -> str:
    """Make a draft of a new find, with its position."""
    family, slug = request.form.get("family", ""), request.form.get("slug", "").strip()
    title = " ".join(request.form.get("title", found.title).split())
    wrong = begin_draft(family if family in FAMILIES else "", slug, title)
    if not wrong and found.point:
        wrong, _ = told(write(_target(family, slug), _values(found, family)))
    return wrong


def _values(found: Brought, family: str) -> dict[str, str]:
    """Write what was found as front matter."""
    values = {"seen": found.day}
    if found.point:
        values |= placed(found.point, found.accuracy, found.day)
    if found.state and family == "artworks":
        values["condition"] = found.state
    return values


def _keep_line(found: Brought) -> str:
    """Clean a walk as `guide track import` does, and save it as a course's track.

    Raises:
        Refused: it is no walk, or another one.
    """
    slug = found.story.partition("/")[2]
    course = whole().courses.get(slug)
    if course is None or not user().is_at_least("publisher"):
        abort(403 if course else 422)
    made = _track(course, found)
    held = store().read(f"routes_data/tracks/{slug}.geojson")
    message = words().gettext(N_("Walked line: {title}"), title=course.source.title)
    data = track_text(made.track).encode()
    if isinstance(store().save(held, data, author(), message), Conflict):
        return MEANWHILE
    shelf().reload()
    return ""


def _track(course: Course, found: Brought) -> Made:
    """Clean a walk, whichever end of the course it began at.

    Raises:
        Refused: it fits in neither direction.
    """
    day = FuzzyDate.parse(found.day)
    try:
        return from_recording(whole(), course, found.fixes, day)
    except Refused:
        return from_recording(whole(), course, found.fixes[::-1], day)


def _bring_photo(found: Brought) -> Fault | None:
    """Let the photo wait for its words, for its story; return what is wrong with it."""
    slug = request.form.get("slug", "").strip()
    story = found.story or f"{request.form.get('family', '')}/{slug}"
    try:
        tray().put(survey().photo(found.id), found.by, story)
    except NoPhoto as error:
        # What is no photo is shown to nobody; everything else of the finding counts.
        return error.fault
    return None


def _target(family: str, slug: str) -> Target:
    code = whole().source_locale
    return Target(family, slug, code, path_of(family, slug, code))


def _thing(found: Brought) -> Thing | None:
    family, _, slug = found.story.partition("/")
    return whole().find(Reference(family, slug)) if slug else None


def _waiting(name: str) -> Brought:
    found = survey().get(name)
    if found is None:
        abort(404)
    return found


def _list(
    about: Brought | None = None, wrong: str = "", reason: str = "", fault: str = ""
) -> str:
    return page(
        "desk/findings.html",
        findings=(found := survey().all()),
        things={each.story: _thing(each) for each in found},
        about=about,
        wrong=wrong,
        reason=reason,
        fault=fault,
        families=FAMILIES,
        answers=request.form,
    )
