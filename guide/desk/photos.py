"""Photos of a story: brought, cleaned, described, and only then listed."""

from hashlib import sha256

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content import matter
from guide.content.store import Conflict
from guide.content.store import Held
from guide.content.uploads import check_upload
from guide.content.uploads import Fault
from guide.content.uploads import keep_original
from guide.content.uploads import LARGEST_BYTES
from guide.content.uploads import NoPhoto
from guide.content.uploads import Upload
from guide.desk.editor import target_of
from guide.desk.page import at_least
from guide.desk.page import author
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import user
from guide.desk.page import whole
from guide.desk.page import words
from guide.desk.saving import is_public
from guide.desk.saving import Target
from guide.desk.saving import text_of
from guide.desk.saving import thing_of
from guide.domain.pasted import pasted_point
from guide.domain.position import metres_between
from guide.domain.problem import N_
from guide.domain.thing import Thing

bp = Blueprint("photos", __name__, url_prefix="/photos")

LONGEST_UPLOAD = LARGEST_BYTES + 1_000_000
"""Bytes of a request with one photo."""

LICENCES = ("CC BY 4.0", "CC BY-SA 4.0", "CC0 1.0", "KOGL-1")
FAULTS: dict[Fault, str] = {
    "empty": N_("The file is empty."),
    "large": N_("The picture is larger than 30 MB."),
    "pixels": N_("The picture has too many pixels."),
    "small": N_("The picture is too small: 320 pixels at least."),
    "kind": N_("This is no photo: bring a JPEG, PNG or WebP."),
}
CONSENTS = ("yes", "not-needed")


@bp.get("/<family>/<slug>")
@at_least("writer")
def show(family: str, slug: str) -> str:
    """Ask for a photo and for what must be said of it."""
    target, thing = _wanted(family, slug)
    return _form(target, thing)


@bp.post("/<family>/<slug>")
@at_least("writer")
def bring(family: str, slug: str) -> Response | tuple[str, int]:
    """Clean a photo and put it beside the story, with its words in every language."""
    target, thing = _wanted(family, slug)
    if is_public(target) and not user().is_at_least("publisher"):
        abort(403)
    data = _brought()
    try:
        upload = check_upload(data)
    except NoPhoto as error:
        return _form(target, thing, words().gettext(FAULTS[error.fault])), 422
    entry = _entry(thing, upload)
    if entry is None:
        wrong = words().gettext(N_("Fill in every field: nobody sees a photo before."))
        return _form(target, thing, wrong), 422
    keep_original(current_app.extensions["settings"].instance, data)
    _keep(thing, upload, entry)
    shelf().reload()
    where = url_for("desk.photos.show", family=family, slug=slug, done="saved")
    place = f"&place={upload.place.lat},{upload.place.lon}" if upload.place else ""
    return redirect(where + place, code=303)  # type: ignore[return-value]


def _wanted(family: str, slug: str) -> tuple[Target, Thing]:
    target = target_of(family, slug, whole().source_locale)
    thing = thing_of(target)
    if thing is None:
        abort(404)
    return target, thing


def _form(target: Target, thing: Thing, wrong: str = "") -> str:
    return page(
        "desk/photos.html",
        target=target,
        thing=thing,
        wrong=wrong,
        answers=request.form,
        licences=LICENCES,
        place=pasted_point(request.args.get("place", "")),
        apart=_apart(thing, request.args.get("place", "")),
    )


def _brought() -> bytes:
    """Read what was sent; its name is not believed and not used."""
    file = request.files.get("photo")
    if file is None:
        return b""
    with file.stream:
        return bytes(file.read())


def _entry(thing: Thing, upload: Upload) -> dict[str, str] | None:
    """Read what is said of a photo; None where a word is missing."""
    told = {key: _line(key) for key in ("credit", "licence", "consent")}
    alts = [_line(f"alt-{code}") for code in thing.stories]
    is_known = told["licence"] in LICENCES and told["consent"] in CONSENTS
    if not all([*told.values(), *alts, is_known]):
        return None
    return {"file": f"{sha256(upload.master).hexdigest()[:10]}.jpg", **told}


def _line(key: str) -> str:
    return " ".join(request.form.get(key, "").split())


def _keep(thing: Thing, upload: Upload, entry: dict[str, str]) -> None:
    """Save the picture, then its words, and last the line that shows it to visitors."""
    folder = thing.source.path.rpartition("/")[0]
    message = words().gettext(N_("Photo: {title}"), title=thing.source.title)
    picture = f"{folder}/{entry['file']}"
    _save(store().read(picture), upload.master, message)
    for code in sorted(thing.stories, key=lambda each: each == thing.source_locale):
        held = store().read(thing.stories[code].path)
        alt = _line(f"alt-{code}").replace("[", "(").replace("]", ")")
        text = f"{text_of(held).rstrip()}\n\n![{alt}]({entry['file']})\n"
        if code == thing.source_locale:
            text = matter.with_values(text, {"photos": _listed(text, entry)})
        _save(held, text.encode(), message)


def _listed(text: str, entry: dict[str, str]) -> str:
    """Write the list of photos with one more, each on a line of its own."""
    before = matter.raw_value(text, "photos")
    if before.startswith("["):
        inside = before.strip()[1:-1].strip().rstrip(",")
        return f"[{', '.join(each for each in (inside, matter.table(entry)) if each)}]"
    first = before.split("\n")[0]
    margin = first[: len(first) - len(first.lstrip())] if before else "  "
    fresh = f"{margin}- {matter.table(entry)}"
    return f"{before}\n{fresh}" if before else fresh


def _save(held: Held, data: bytes, message: str) -> None:
    if isinstance(store().save(held, data, author(), message), Conflict):
        abort(409)


def _apart(thing: Thing, place: str) -> int | None:
    """Return the metres between the camera and the story's position."""
    position = whole().position_of(thing)
    found = pasted_point(place)
    if position is None or found is None:
        return None
    return round(metres_between(position.point, found))
