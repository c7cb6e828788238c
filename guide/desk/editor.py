"""The editor: a story as a form, or as its whole file, in one language."""

from flask import abort
from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.overlay import path_of
from guide.content.reading import MODELS
from guide.content.store import Conflict
from guide.content.store import Held
from guide.content.store import Saved
from guide.desk import fields
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import whole
from guide.desk.saving import checked
from guide.desk.saving import Deed
from guide.desk.saving import DEEDS
from guide.desk.saving import is_public
from guide.desk.saving import Outcome
from guide.desk.saving import proposals
from guide.desk.saving import Proposed
from guide.desk.saving import Refusal
from guide.desk.saving import save
from guide.desk.saving import Target
from guide.desk.saving import text_of
from guide.desk.saving import thing_of
from guide.desk.saving import title_in
from guide.domain.merging import Choice
from guide.domain.merging import merge
from guide.domain.merging import settle
from guide.domain.problem import Mistake
from guide.domain.problem import Problem
from guide.domain.reference import SLUG

bp = Blueprint("editor", __name__, url_prefix="/edit")

CHOICES: tuple[Choice, ...] = ("mine", "theirs", "both")


@bp.get("/<family>/<slug>/<code>")
def show(family: str, slug: str, code: str) -> str:
    """Show a story in the editor; with `?by=` what somebody proposes for it."""
    target = target_of(family, slug, code)
    held = store().read(target.path)
    if held.data is None:
        abort(404)
    text = text_of(held)
    by = request.args.get("by", "")
    proposal = proposals().of(target.path, by) if by else None
    if proposal:
        text = settle(merge(proposal.base, proposal.text, text), {})
    return form(target, held, text)


@bp.post("/<family>/<slug>/<code>")
@at_least("writer")
def write(family: str, slug: str, code: str) -> Response | tuple[str, int]:
    """Save what was written, or say why not; no word is lost either way."""
    target = target_of(family, slug, code)
    now = store().read(target.path)
    if request.form.get("digest", "") != now.digest:
        mine = as_lines(request.form.get("mine", "")) or posted_text(target, now)
        return _conflict(target, mine, now), 409
    text = posted_text(target, now)
    return _answer(target, text, save(target, now, text, _deed()))


def target_of(family: str, slug: str, code: str) -> Target:
    """Return the file of an address, or answer 404."""
    is_story = family in MODELS and SLUG.fullmatch(slug)
    if not is_story or code not in whole().info.languages:
        abort(404)
    return Target(family, slug, code, path_of(family, slug, code))


def posted_text(target: Target, now: Held) -> str:
    """Put together what the form holds: choices, a whole file, or single fields."""
    answers = request.form
    if "mine" in answers:
        was = as_lines(answers.get("was", ""))
        pieces = merge(was, as_lines(answers["mine"]), text_of(now))
        return settle(pieces, _choices(len(pieces)))
    if "text" in answers:
        return as_lines(answers["text"])
    text = as_lines(answers.get("on", ""))
    try:
        shown = fields.fields_of(target.family, text, (), is_source=target.is_source)
    except Mistake:
        abort(422)
    news_on = shelf().today() if is_public(target) else None
    return fields.filled(text, shown, answers, news_on)


def as_lines(text: str) -> str:
    """Give a text from a form the line ends of a file."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def form(
    target: Target,
    held: Held,
    text: str,
    refused: tuple[Problem, ...] = (),
) -> str:
    """Render the editor with a text that may not be saved yet."""
    _, problems = checked(target, text)
    try:
        shown = fields.fields_of(
            target.family, text, problems, is_source=target.is_source
        )
        body = fields.body_of(text)
    except Mistake:
        shown, body = (), ""
    is_whole = "whole" in request.args or "text" in request.form or not shown
    return page(
        "desk/edit.html",
        target=target,
        held=held,
        was=text_of(held),
        text=text,
        body=body,
        fields=shown,
        others=fields.elsewhere(shown, problems),
        problems=problems,
        refused=refused,
        is_whole=is_whole,
        is_public=is_public(target),
        thing=thing_of(target),
        title=title_in(text) or target.slug,
        waiting=[each for each in proposals().all() if each.path == target.path],
    )


def _answer(target: Target, text: str, done: Outcome) -> Response | tuple[str, int]:
    if isinstance(done, Conflict):
        return _conflict(target, text, done.now), 409
    if isinstance(done, Refusal):
        return form(target, store().read(target.path), text, done.problems), 422
    state = "proposed" if isinstance(done, Proposed) else "saved"
    by = request.form.get("by", "")
    if isinstance(done, Saved) and by:
        proposals().drop(target.path, by)
    if isinstance(done, Saved) and done.trouble:
        state = "copied"
    where = url_for(
        "desk.editor.show",
        family=target.family,
        slug=target.slug,
        code=target.code,
        done=state,
        whole=request.form.get("whole") or None,
    )
    return redirect(where, code=303)  # type: ignore[return-value]


def _conflict(target: Target, text: str, now: Held) -> str:
    was = as_lines(request.form.get("was", ""))
    pieces = merge(was, text, text_of(now))
    return page(
        "desk/conflict.html",
        target=target,
        now=now,
        was=was,
        mine=text,
        pieces=pieces,
        deed=_deed(),
        title=title_in(text) or target.slug,
    )


def _choices(count: int) -> dict[int, Choice]:
    chosen = ((n, request.form.get(f"piece-{n}", "")) for n in range(count))
    return {n: choice for n, told in chosen for choice in CHOICES if choice == told}


def _deed() -> Deed:
    told = request.form.get("do", "save")
    return next((deed for deed in DEEDS if deed == told), "save")
