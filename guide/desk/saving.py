"""Decide what a save may do, and do it: publish, keep as draft, or propose."""

from dataclasses import dataclass
from typing import Literal

from flask import current_app

from guide.content import frontmatter
from guide.content import matter
from guide.content.overlay import Overlaid
from guide.content.overlay import overlay
from guide.content.overlay import problems_of
from guide.content.proposals import Proposals
from guide.content.store import Conflict
from guide.content.store import Held
from guide.content.store import Saved
from guide.desk.page import author
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import user
from guide.desk.page import whole
from guide.desk.page import words
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.thing import Thing

Deed = Literal["save", "draft", "review", "publish"]
DEEDS: tuple[Deed, ...] = ("save", "draft", "review", "publish")
STATES = {"draft": "draft", "review": "review", "publish": "published"}

BOM = "\ufeff"


@dataclass(frozen=True)
class Target:
    """The file of a story in one language."""

    family: str
    slug: str
    code: str
    path: str

    @property
    def is_source(self) -> bool:
        """Whether the keys of the story stand in it."""
        return self.code == whole().source_locale


@dataclass(frozen=True)
class Refusal:
    """A save that would break what visitors read; nothing was written."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Proposed:
    """A change that waits for a publisher."""


Outcome = Saved | Conflict | Refusal | Proposed


def proposals() -> Proposals:
    """Return what writers propose."""
    found: Proposals = current_app.extensions["proposals"]
    return found


def text_of(held: Held) -> str:
    """Return a file as text for a form; empty where there is none."""
    text = (held.data or b"").decode("utf-8", errors="replace").removeprefix(BOM)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def bytes_of(text: str, held: Held) -> bytes:
    """Return a text as bytes with the line ends and the mark that the file has."""
    before = held.data or b""
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    mark = BOM if before.startswith(BOM.encode()) else ""
    return f"{mark}{text}".encode()


def with_state(text: str, deed: Deed) -> str:
    """Write the publication that a button asks for; `save` leaves it as it is."""
    if deed == "save":
        return text
    try:
        return matter.with_values(text, {"publication": STATES[deed]})
    except Mistake:
        return text


def is_public(target: Target) -> bool:
    """Tell whether visitors read this story, or will on its day."""
    thing = thing_of(target)
    return thing is not None and thing.publication == "published"


def thing_of(target: Target) -> Thing | None:
    """Return the story as it stands; None for a new one."""
    if target.family == "village":
        return whole().story
    return whole().family(target.family).get(target.slug)


def checked(target: Target, text: str) -> tuple[Overlaid, tuple[Problem, ...]]:
    """Lay a draft over the village and check it."""
    laid = overlay(store().root, whole(), target.path, text)
    return laid, problems_of(store().root, laid, target.path, shelf().today())


def save(target: Target, held: Held, text: str, deed: Deed) -> Outcome:
    """Save a text as far as its curator may.

    Args:
        target: the file.
        held: the file as the curator had read it.
        text: the whole new file.
        deed: which button was pressed.
    """
    if target.is_source:
        text = with_state(text, deed)
    was_public = is_public(target)
    laid, problems = checked(target, text)
    becomes_public = laid.thing is not None and laid.thing.publication == "published"
    if (was_public or becomes_public) and (fresh := _fresh(target, held, problems)):
        return Refusal(fresh)
    if (was_public or becomes_public) and not user().is_at_least("publisher"):
        proposals().send(target.path, user().name, text, text_of(held))
        return Proposed()
    done = store().save(held, bytes_of(text, held), author(), _message(target, held))
    if isinstance(done, Saved):
        shelf().reload()
    return done


def title_in(text: str) -> str:
    """Return the title that a text gives itself."""
    try:
        value = frontmatter.parse(frontmatter.split(text)[0]).values.get("title", "")
    except Mistake:
        return ""
    return value if isinstance(value, str) else ""


def _fresh(
    target: Target, held: Held, problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Return the errors that the file did not have before."""
    _, before = checked(target, text_of(held)) if held.data else (None, ())
    known = {(each.message, tuple(each.values.items())) for each in before}
    return tuple(
        each
        for each in problems
        if each.is_error and (each.message, tuple(each.values.items())) not in known
    )


def _message(target: Target, held: Held) -> str:
    say = words()
    title = title_in(text_of(held)) or target.slug
    sentence = (
        N_("Change: {title} ({code})") if held.data else N_("New: {title} ({code})")
    )
    return say.gettext(sentence, title=title, code=target.code)
