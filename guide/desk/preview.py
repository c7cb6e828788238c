"""What visitors would see: the real page, with a draft laid over the village."""

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import request
from flask import Response
from flask import url_for
from itsdangerous import BadSignature
from itsdangerous import URLSafeTimedSerializer

from guide.content.overlay import overlay
from guide.content.photos import published
from guide.desk import fields
from guide.desk.editor import posted_text
from guide.desk.editor import target_of
from guide.desk.ground import ground_of
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import Render
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import whole
from guide.desk.saving import Target
from guide.desk.saving import text_of
from guide.desk.saving import thing_of
from guide.domain.address import Addresses
from guide.domain.address import FOLDERS
from guide.domain.thing import Thing
from guide.http.pictures import without_sizes

bp = Blueprint("preview", __name__, url_prefix="/preview")

LINK_SECONDS = 7 * 24 * 3600
"""How long a preview link is good."""

SALT = "desk-preview"


@bp.post("/<family>/<slug>/<code>")
@at_least("writer")
def draw(family: str, slug: str, code: str) -> Response | str:
    """Render the page as it would be with the text of the form."""
    target = target_of(family, slug, code)
    return _rendered(target, posted_text(target, ground_of(target).text))


@bp.get("/<family>/<slug>/<code>")
def show(family: str, slug: str, code: str) -> Response | str:
    """Render the page of a story as it is saved, draft or not."""
    target = _present(family, slug, code)
    return _rendered(target, text_of(store().read(target.path)))


@bp.post("/<family>/<slug>/<code>/link")
@at_least("writer")
def link(family: str, slug: str, code: str) -> str:
    """Make a link that shows a draft to somebody without a key, for a week."""
    target = _present(family, slug, code)
    token = _signer().dumps([family, slug, code])
    where = url_for("desk.preview.shared", token=token)
    return page("desk/link.html", where=where, target=target)


@bp.get("/shared/<token>")
def shared(token: str) -> Response | str:
    """Show a draft to whoever has a good link."""
    target = _target_in(token)
    return _rendered(target, text_of(store().read(target.path)), token)


@bp.get("/shared/<token>/photos/<name>")
def shared_photo(token: str, name: str) -> Response:
    """Send a photo of that draft, and of nothing else, to whoever has its link."""
    target = _target_in(token)
    return photo(target.family, target.slug, name)


@bp.get("/photos/<family>/<slug>/<name>")
def photo(family: str, slug: str, name: str) -> Response:
    """Send a photo of a draft, cleaned as for visitors."""
    thing = whole().family(family).get(slug)
    instance = current_app.extensions["settings"].instance
    body = published(store().root, instance, thing, name) if thing else None
    if body is None:
        abort(404)
    return Response(body, content_type="image/webp")


def _present(family: str, slug: str, code: str) -> Target:
    """Return the file of a story, which may be unreadable or not written, or 404."""
    target = target_of(family, slug, code)
    if thing_of(target) is None and store().read(target.path).data is None:
        abort(404)
    return target


def _target_in(token: str) -> Target:
    """Return what a link shows; 404 where it is not good or too old."""
    try:
        family, slug, code = _signer().loads(token, max_age=LINK_SECONDS)
    except (BadSignature, ValueError):
        abort(404)
    return _present(family, slug, code)


def _rendered(target: Target, text: str, token: str = "") -> Response | str:
    laid = overlay(store().root, shelf().village, target.path, text)
    if laid.thing is None:
        told = laid.problems
        readable = fields.without_mistakes(text, told)
        laid = overlay(store().root, shelf().village, target.path, readable)
    if laid.thing is None:
        return page("desk/unreadable.html", problems=told)
    render: Render = current_app.extensions["render"]
    answer = render(laid.village, _path(laid.thing, target.code))
    body = without_sizes(answer.get_data(as_text=True))
    return Response(_with_photos(body, target, token), answer.status_code)


def _with_photos(body: str, target: Target, token: str) -> str:
    """Lead photos of a draft past the desk's door, where visitors see none.

    Curators see all photos there; who has only a link, those of its story.
    """
    outside = f'"{request.script_root}/photos/'
    if token:
        outside = f"{outside}{target.family}/{target.slug}/"
        inside = url_for(".shared_photo", token=token, name="-").removesuffix("-")
    else:
        inside = url_for(".photo", family="-", slug="-", name="-").removesuffix("-/-/-")
    return body.replace(outside, f'"{inside}')


def _path(thing: Thing, code: str) -> str:
    """Return the page on which a story is read; the front page for parts of it."""
    addresses = Addresses(code)
    return addresses.thing(thing) if thing.family in FOLDERS else addresses.page()


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.secret_key or b"", salt=SALT)
