"""A new story: asked for as little as the format needs, and born as a draft."""

from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content import matter
from guide.content.overlay import path_of
from guide.content.store import Conflict
from guide.content.store import Held
from guide.desk.page import at_least
from guide.desk.page import author
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import whole
from guide.desk.page import words
from guide.domain.problem import N_
from guide.domain.reference import FAMILIES
from guide.domain.reference import SLUG

bp = Blueprint("beginning", __name__, url_prefix="/new")

TAKEN = N_("There is a story of this name already.")
FIRST_KEYS = {
    "places": {"kind": "community"},
    "artworks": {"kind": "mural"},
    "streets": {},
    "courses": {"stops": "[]"},
    "performances": {"kind": "concert"},
    "chapters": {},
    "notices": {},
}
"""What a file of each family cannot be without."""


@bp.get("/")
@at_least("writer")
def show() -> str:
    """Ask what the new story is about."""
    return page("desk/new.html", families=FAMILIES, wrong="", answers={})


@bp.post("/")
@at_least("writer")
def begin() -> Response | tuple[str, int]:
    """Write the first draft, and open it."""
    family = request.form.get("family", "")
    slug = request.form.get("slug", "").strip().lower()
    title = " ".join(request.form.get("title", "").split())
    wrong = begin_draft(family, slug, title)
    if not wrong:
        code = whole().source_locale
        where = url_for("desk.editor.show", family=family, slug=slug, code=code)
        return redirect(where, code=303)  # type: ignore[return-value]
    wrong = words().gettext(wrong)
    answers = request.form
    return page("desk/new.html", families=FAMILIES, wrong=wrong, answers=answers), 422


def begin_draft(family: str, slug: str, title: str) -> str:
    """Write the first draft of a story; return what is wrong, to be translated."""
    wrong = _wrong(family, slug, title)
    if wrong:
        return wrong
    code = whole().source_locale
    path = path_of(family, slug, code)
    message = words().gettext(N_("New: {title} ({code})"), title=title, code=code)
    draft = _draft(family, title).encode()
    done = store().save(Held(path, None, ""), draft, author(), message)
    if isinstance(done, Conflict):
        return TAKEN
    shelf().reload()
    return ""


def _wrong(family: str, slug: str, title: str) -> str:
    if family not in FAMILIES or not title:
        return N_("Say what it is and what it is called.")
    if not SLUG.fullmatch(slug) or slug.startswith("-"):
        return N_("The short name has only a-z, 0-9 and -.")
    return TAKEN if slug in whole().family(family) else ""


def _draft(family: str, title: str) -> str:
    today = shelf().today().isoformat()
    keys = {**FIRST_KEYS[family], "title": matter.scalar("title", title)}
    if family == "notices":
        keys |= {"from": today, "to": today}
    return matter.with_values("---\n---\n\n", {**keys, "publication": "draft"})
