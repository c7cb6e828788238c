"""Translating: source and translation side by side, paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import replace

from flask import abort
from flask import Blueprint
from flask import redirect
from flask import request
from flask import Response
from flask import url_for

from guide.content import matter
from guide.content.prints import with_prints
from guide.content.store import Conflict
from guide.desk.answers import answer
from guide.desk.answers import gaps_in
from guide.desk.answers import is_rewritten
from guide.desk.answers import is_ticked
from guide.desk.answers import shown
from guide.desk.earlier import compared
from guide.desk.earlier import texts_of
from guide.desk.earlier import Word
from guide.desk.editor import target_of
from guide.desk.ground import Ground
from guide.desk.ground import ground_of
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import store
from guide.desk.page import whole
from guide.desk.pairs import FIELDS
from guide.desk.pairs import Pair
from guide.desk.pairs import pairs_of
from guide.desk.pairs import terms_of
from guide.desk.saving import checked
from guide.desk.saving import Proposed
from guide.desk.saving import Refusal
from guide.desk.saving import save
from guide.desk.saving import Target
from guide.desk.saving import thing_of
from guide.domain.story import INTRO
from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.translation import prints

bp = Blueprint("translate", __name__, url_prefix="/translate")


@bp.get("/<family>/<slug>/<code>")
def show(family: str, slug: str, code: str) -> str:
    """Show both texts beside each other, with the glossary's words."""
    target, thing, ground = _wanted(family, slug, code)
    return _page(target, thing, ground)


@bp.post("/<family>/<slug>/<code>")
@at_least("writer")
def write(family: str, slug: str, code: str) -> Response | tuple[str, int]:
    """Save the translation with the prints of the source as it is now."""
    target, thing, ground = _wanted(family, slug, code)
    if request.form.get("digest", "") != ground.digest:
        return _page(target, thing, ground, is_behind=True), 409
    if gaps_in(pairs_of(thing, code)):
        return _page(target, thing, ground), 422
    done = save(target, ground.held, _written(target, thing, ground.text), "save")
    if isinstance(done, Conflict):
        return _page(target, thing, ground_of(target), is_behind=True), 409
    if isinstance(done, Refusal):
        return _page(target, thing, ground, refused=done), 422
    state = "proposed" if isinstance(done, Proposed) else "saved"
    where = url_for(".show", family=family, slug=slug, code=code, done=state)
    return redirect(where, code=303)  # type: ignore[return-value]


def _wanted(family: str, slug: str, code: str) -> tuple[Target, Thing, Ground]:
    """Return a story as its translator proposes it already, or answer 404."""
    target = target_of(family, slug, code)
    thing = thing_of(target)
    if thing is None or target.is_source:
        abort(404)
    ground = ground_of(target)
    laid = checked(target, ground.text)[0].thing if ground.proposal else None
    return target, laid or thing, ground


def _page(
    target: Target,
    thing: Thing,
    ground: Ground,
    *,
    is_behind: bool = False,
    refused: Refusal | None = None,
) -> str:
    pairs = pairs_of(thing, target.code)
    return page(
        "desk/translate.html",
        target=target,
        thing=thing,
        ground=ground,
        pairs=pairs,
        differences=_differences(thing, pairs),
        shown=shown,
        is_ticked=is_ticked,
        gaps=() if is_behind else gaps_in(pairs),
        terms=terms_of(whole(), thing, target.code),
        is_behind=is_behind,
        refused=refused.problems if refused else (),
    )


def _differences(thing: Thing, pairs: list[Pair]) -> dict[str, tuple[Word, ...]]:
    """Set what changed against what the translator had read, as far as it is kept."""
    changed = [each for each in pairs if each.is_changed and each.read and each.own]
    wanted = frozenset(each.read for each in changed)
    known = texts_of(store(), thing.source.path, wanted)
    return {
        each.name: compared(known[each.read], each.source)
        for each in changed
        if each.read in known
    }


def _written(target: Target, thing: Thing, now: str) -> str:
    """Put the answers together in the order of the source, and sign what was read."""
    code = target.code
    before = now or "---\n---\n"
    values = {
        key: matter.scalar(key, _line(key)) if _line(key) else None
        for key in FIELDS
        if key in request.form and _line(key) != _own_field(thing, code, key)
    }
    text = matter.with_values(before, values) if values else before
    if is_rewritten(pairs_of(thing, code)):
        text = matter.with_body(text, f"\n{_body(thing, thing.stories.get(code))}")
    return with_prints(text, _signed(thing, code))


def _own_field(thing: Thing, code: str, key: str) -> str:
    own = thing.stories.get(code)
    return str(getattr(own, key)) if own else ""


def _line(key: str) -> str:
    return " ".join(request.form.get(key, "").split())


def _signed(thing: Thing, code: str) -> dict[str, tuple[str, ...]]:
    """Take the new print where the curator read the paragraph, else the old one."""
    own = thing.stories.get(code)
    old = own.translated if own else {}
    signed: dict[str, tuple[str, ...]] = {}
    for section, fresh in prints(thing.source).items():
        shift = 0 if section in FIELDS else (1 if section == "intro" else 0)
        names = [
            section if section in FIELDS else f"{section}-{number}"
            for number in range(shift, shift + len(fresh))
        ]
        before = old.get(section, ())
        signed[section] = tuple(
            now_print
            if now_print in before or f"read-{name}" in request.form
            else (before[number] if number < len(before) else "000000")
            for number, (name, now_print) in enumerate(zip(names, fresh, strict=True))
        )
    return signed


def _body(thing: Thing, own: Story | None) -> str:
    """Write the text section by section; what the source lacks stays at its end."""
    parts: list[str] = []
    for section in thing.source.sections:
        kept = own.section(section.slug) if own else None
        parts += _section(section, kept)
    known = {section.slug for section in thing.source.sections}
    for section in own.sections if own else ():
        if section.slug not in known:
            parts.append(f"## {section.title} {{#{section.slug}}}")
            parts += [_raw(each, each.text) for each in section.passages]
    return "\n\n".join(parts) + "\n"


def _section(section: Section, kept: Section | None) -> Iterator[str]:
    slug = section.slug or "intro"
    if section.slug != INTRO:
        title = _line(f"{slug}-0")
        yield f"## {title} {{#{slug}}}" if title else f"## {{#{slug}}}"
    theirs = kept.public if kept else ()
    for number, each in enumerate(section.public, start=1):
        text = answer(f"{slug}-{number}")
        own = theirs[number - 1] if number <= len(theirs) else each
        marks = own.marks if own is not each else ()
        if text:
            yield _raw(replace(each, marks=marks), text)
    yield from (_raw(each, each.text) for each in theirs[len(section.public) :])
    notes = kept.blocks("guide") if kept else ()
    yield from (_raw(each, each.text) for each in notes)


def _raw(passage: Passage, text: str) -> str:
    """Write a passage as it stands in a file."""
    marks = "".join(f" [^{name}]" for name in passage.marks)
    marked = f"{text}{marks}"
    return f"::: {passage.word}\n{marked}\n:::" if passage.word else marked
