"""The editor: a story as a form, or as its whole file, in one language."""

from flask import abort
from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content.overlay import path_of
from guide.content.proposals import Proposal
from guide.content.reading import MODELS
from guide.content.store import Conflict
from guide.content.store import Saved
from guide.desk import fields
from guide.desk.ground import Ground
from guide.desk.ground import ground_of
from guide.desk.ground import laid_over
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import shelf
from guide.desk.page import whole
from guide.desk.saving import checked
from guide.desk.saving import Deed
from guide.desk.saving import DEEDS
from guide.desk.saving import is_public
from guide.desk.saving import proposals
from guide.desk.saving import Proposed
from guide.desk.saving import Refusal
from guide.desk.saving import save
from guide.desk.saving import Target
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
    """Show a story in the editor; with `?by=` what somebody else proposes for it."""
    target = target_of(family, slug, code)
    ground = ground_of(target)
    if ground.held.data is None:
        abort(404)
    by = request.args.get("by", "")
    shown = (proposals().of(target.path, by) if by else None) or ground.proposal
    is_other = shown is not None and shown != ground.proposal
    text = laid_over(shown, ground.text) if shown and is_other else ground.text
    return form(target, ground, text, proposal=shown)


@bp.post("/<family>/<slug>/<code>")
@at_least("writer")
def write(family: str, slug: str, code: str) -> Response | tuple[str, int]:
    """Save what was written, or say why not; no word is lost either way."""
    target = target_of(family, slug, code)
    ground = ground_of(target)
    text = posted_text(target, ground.text)
    if request.form.get("digest", "") != ground.digest:
        mine = as_lines(request.form.get("mine", "")) or text
        return _conflict(target, mine, ground), 409
    done = save(target, ground.held, text, _deed())
    if isinstance(done, Refusal):
        return form(target, ground, text, done.problems), 422
    return _answer(target, text, done)


def target_of(family: str, slug: str, code: str) -> Target:
    """Return the file of an address, or answer 404."""
    is_story = family in MODELS and SLUG.fullmatch(slug)
    if not is_story or code not in whole().info.languages:
        abort(404)
    return Target(family, slug, code, path_of(family, slug, code))


def posted_text(target: Target, now: str) -> str:
    """Put together what the form holds: choices, a whole file, or single fields.

    Args:
        target: the file.
        now: the text over which choices are made.
    """
    answers = request.form
    if "mine" in answers:
        was = as_lines(answers.get("was", ""))
        pieces = merge(was, as_lines(answers["mine"]), now)
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
    ground: Ground,
    text: str,
    refused: tuple[Problem, ...] = (),
    proposal: Proposal | None = None,
) -> str:
    """Render the editor with a text that may not be saved yet.

    Args:
        target: the file.
        ground: what the text was compared with, and the next save will be.
        text: what the form shows.
        refused: why it was not saved.
        proposal: what the text has of somebody; else the form that was sent tells.
    """
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
        ground=ground,
        by=proposal.author if proposal else request.form.get("by", ""),
        read=proposal.digest if proposal else request.form.get("read", ""),
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


def _answer(
    target: Target, text: str, done: Saved | Conflict | Proposed
) -> Response | tuple[str, int]:
    if isinstance(done, Conflict):
        return _conflict(target, text, ground_of(target)), 409
    state = "proposed" if isinstance(done, Proposed) else "saved"
    by = request.form.get("by", "")
    if isinstance(done, Saved) and by:
        proposals().drop(target.path, by, request.form.get("read", ""))
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


def _conflict(target: Target, text: str, ground: Ground) -> str:
    was = as_lines(request.form.get("was", ""))
    pieces = merge(was, text, ground.text)
    return page(
        "desk/conflict.html",
        target=target,
        ground=ground,
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
